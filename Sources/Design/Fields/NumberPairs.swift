public import Web

/// How often each kind of support was given and received: two numbers for each kind.
///
/// Looks like a table where there is room, and like a stack of cards on a phone. For a screen reader it is
/// a list of groups, each named after its kind, with two labelled fields. WCAG 1.3.1, 1.4.10 (reflow).
public struct NumberPairs: Component {
  /// One of the two numbers of a row.
  public struct Entry: Sendable {
    let name: String
    let value: String
    let error: String?

    /// A number called `name` in the form, with what was written so far.
    public init(_ name: String, value: String = "", error: String? = nil) {
      self.name = name
      self.value = value
      self.error = error
    }
  }

  /// One kind of support.
  public struct Row: Sendable {
    let label: String
    let hint: String?
    let gave: Entry
    let received: Entry

    /// A kind of support, what it is in a few words, and its two numbers.
    public init(_ label: String, hint: String? = nil, gave: Entry, received: Entry) {
      self.label = label
      self.hint = hint
      self.gave = gave
      self.received = received
    }
  }

  let gave: String
  let received: String
  let rows: [Row]

  /// Rows under the words for "I gave" and "I received".
  public init(gave: String, received: String, rows: [Row]) {
    self.gave = gave
    self.received = received
    self.rows = rows
  }

  public var view: some HTML {
    div(.class("pairs")) {
      div(.class("pairs-head"), .aria(.hidden, "true")) {
        span {}
        span { gave }
        span { received }
      }
      for row in rows { PairRow(gave: gave, received: received, row: row) }
    }
  }
}

/// One kind of support with its two fields.
private struct PairRow: Component {
  let gave: String
  let received: String
  let row: NumberPairs.Row

  private var id: String { "\(row.gave.name)-kind" }

  var view: some HTML {
    let isWrong = row.gave.error != nil || row.received.error != nil
    Element(
      "div",
      [
        isWrong ? .class("pair wrong") : .class("pair"), .role("group"), .aria(.labelledby, id),
        .aria(.describedby, row.hint == nil ? nil : "\(id)-hint"),
      ],
      inside)
  }

  @HTMLBuilder private var inside: some HTML {
    div(.class("kind")) {
      strong(.id(id)) { row.label }
      if let hint = row.hint { small(.id("\(id)-hint")) { hint } }
    }
    field(gave, row.gave)
    field(received, row.received)
    message(row.gave)
    message(row.received)
  }

  @HTMLBuilder private func field(_ text: String, _ entry: NumberPairs.Entry) -> some HTML {
    div(.class("times")) {
      label(.for(entry.name)) { text }
      NumberInput(
        name: entry.name, value: entry.value,
        describedBy: entry.error == nil ? nil : "\(entry.name)-error", isWrong: entry.error != nil)
    }
  }

  @HTMLBuilder private func message(_ entry: NumberPairs.Entry) -> some HTML {
    if let error = entry.error { ErrorMessage(id: "\(entry.name)-error", text: error) }
  }
}
