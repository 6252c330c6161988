public import Web

/// How often each of several things happened: one number for each.
///
/// Each row is one label with its field beside it, on a phone too. WCAG 1.3.1, 1.4.10 (reflow), 3.3.2.
public struct NumberRows: Component {
  /// One thing and its number.
  public struct Row: Sendable {
    let frame: FieldFrame
    let label: String
    let value: String

    /// A number called `name` in the form, what it counts, and what was written so far.
    public init(
      _ name: String, label: String, hint: String? = nil, error: String? = nil, value: String = ""
    ) {
      frame = FieldFrame(name: name, hint: hint, error: error)
      self.label = label
      self.value = value
    }
  }

  let rows: [Row]

  /// The rows in their order.
  public init(_ rows: [Row]) { self.rows = rows }

  public var view: some HTML {
    div(.class("pairs")) {
      for row in rows { NumberRow(row: row) }
    }
  }
}

/// One label with its field.
private struct NumberRow: Component {
  let row: NumberRows.Row

  var view: some HTML {
    Element("div", [row.frame.error == nil ? .class("pair one") : .class("pair one wrong")], inside)
  }

  @HTMLBuilder private var inside: some HTML {
    let frame = row.frame
    Element("label", [.class("kind"), .for(frame.name)], words)
    NumberInput(
      name: frame.name, value: row.value,
      describedBy: frame.error == nil ? nil : frame.errorID, isWrong: frame.error != nil)
    if let error = frame.error { ErrorMessage(id: frame.errorID, text: error) }
  }

  @HTMLBuilder private var words: some HTML {
    row.label
    if let hint = row.frame.hint { small { hint } }
  }
}
