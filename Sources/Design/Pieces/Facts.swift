public import Web

/// A list of things and what is known about each, such as the answers before they are sent.
///
/// WCAG 3.3.4 (answers can be checked and changed before they are sent), 2.4.4 (link purpose).
public struct Facts: Component {
  /// One thing that is known.
  public struct Fact: Sendable {
    let term: String
    let value: String
    let change: Shell.Link?

    /// A thing, what is known, and where that can be changed.
    public init(_ term: String, _ value: String, change: Shell.Link? = nil) {
      self.term = term
      self.value = value
      self.change = change
    }
  }

  let facts: [Fact]

  /// The facts in their order.
  public init(_ facts: [Fact]) { self.facts = facts }

  public var view: some HTML {
    dl(.class("facts")) {
      for fact in facts {
        div {
          dt { fact.term }
          dd {
            span { fact.value }
            if let change = fact.change {
              a(.href(change.address)) {
                change.text
                span(.class("unseen")) { " (\(fact.term))" }
              }
            }
          }
        }
      }
    }
  }
}
