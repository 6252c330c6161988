public import Web

/// Room to write in one's own words.
public struct TextArea: Component {
  let frame: FieldFrame
  let label: String
  let value: String
  let rows: Int

  /// Room called `name` in the form; `value` is what was written so far.
  public init(
    _ name: String, label: String, hint: String? = nil, error: String? = nil, value: String = "",
    rows: Int = 4
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.label = label
    self.value = value
    self.rows = rows
  }

  public var view: some HTML {
    frame.box {
      Element("label", [.for(frame.name)], Text(label))
      frame.notes
      textarea(
        .id(frame.name), .name(frame.name), .init("rows", String(rows)), .dir("auto"),
        .aria(.describedby, frame.describedBy), .aria(.invalid, frame.invalid)
      ) {
        // A browser drops one line break at the start (HTML, "textarea"); this is the one it drops.
        "\n" + value
      }
    }
  }
}
