internal import Design
internal import Evidence
internal import Web
internal import Wording

/// Why there is nothing to tell, and what one can do.
struct NothingPage: Component {
  /// Why.
  enum Reason: String, Sendable, CaseIterable {
    /// Nobody has sent a log.
    case logs
    /// Too few people have.
    case few
    /// Everybody sent one log only.
    case once
    /// The place is kept back.
    case place
    /// Everybody is of this place.
    case same
  }

  let shell: Shell
  /// What the place is called, if it is one.
  let place: String?
  let reason: Reason
  let rule: DisclosureRule

  private var words: Words { shell.words }

  private var title: String {
    place.map { words[.finding("title.place"), ["place": $0]] } ?? words[.finding("title")]
  }

  var view: some HTML {
    Page(
      shell, title: title, readers: words[.finding(place == nil ? "readers" : "readers.place")]
    ) {
      h1 { title }
      Illustration.way
      h2 { words[.finding("nothing.title")] }
      p(.class("lead")) {
        words[.finding("nothing.\(reason.rawValue)"), ["smallest": "\(rule.smallest)"]]
      }
      if reason != .same { p { words[.finding("nothing.do")] } }
      if place != nil {
        Actions {
          ButtonLink(
            words[.finding("nothing.programme")], ImpactRoute.findings(.programme).address)
        }
      }
    }
  }
}
