public import Web

/// A day to choose, sent as `yyyy-mm-dd`.
///
/// The browser's own calendar, which people know from their phone and which speaks their language.
public struct DayField: Component {
  let frame: FieldFrame
  let label: String
  let value: String
  let earliest: String?
  let latest: String?

  /// A day called `name` in the form; `value`, `earliest` and `latest` are written `yyyy-mm-dd`.
  public init(
    _ name: String, label: String, hint: String? = nil, error: String? = nil, value: String = "",
    earliest: String? = nil, latest: String? = nil
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.label = label
    self.value = value
    self.earliest = earliest
    self.latest = latest
  }

  public var view: some HTML {
    frame.box {
      Element("label", [.for(frame.name)], Text(label))
      frame.notes
      input(
        .type("date"), .class("day"), .id(frame.name), .name(frame.name),
        .init("value", value.isEmpty ? nil : value), .init("min", earliest), .init("max", latest),
        .aria(.describedby, frame.describedBy), .aria(.invalid, frame.invalid))
    }
  }
}
