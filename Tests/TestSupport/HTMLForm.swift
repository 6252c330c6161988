public import Web

/// A form as it stands on a page, with what a browser would send if nothing were touched.
public struct HTMLForm {
  /// Where it is sent.
  public let action: String
  /// Its hidden fields.
  public let hidden: Fields
  /// The names of its other inputs and of its text areas.
  public let inputs: [String]
  /// What is filled in or chosen in its inputs, lists and text areas.
  public let filled: Fields

  /// Every form of a page that is sent by POST.
  public static func all(in page: String) -> [HTMLForm] {
    page.matches(of: /<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines())
      .filter { $0.output.0.prefix { $0 != ">" }.contains("method=\"post\"") }
      .map { HTMLForm(plain(String($0.output.1)), String($0.output.2)) }
  }

  private init(_ action: String, _ inside: String) {
    self.action = action
    let tags = inside.matches(of: /<input [^>]*>/).map { String($0.output) }
    let isHidden = { (tag: String) in tag.contains("type=\"hidden\"") }
    hidden = Fields(tags.filter(isHidden).map(Self.field))
    inputs =
      tags.filter { !isHidden($0) }.map { Self.attribute("name", $0) }
      + inside.matches(of: /<textarea [^>]*>/).map { Self.attribute("name", $0.output) }
    var filled: [Fields.Field] = tags.filter { tag in
      guard !isHidden(tag) else { return false }
      let isMark = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")
      return isMark ? tag.contains(" checked") : !Self.attribute("value", tag).isEmpty
    }.map(Self.field)
    let areas = inside.matches(
      of: /<textarea ([^>]*)>(.*?)<\/textarea>/.dotMatchesNewlines())
    for area in areas {
      // A browser drops one line break at the start of a text area (HTML, 13.2.6.4.7).
      let text = area.output.2.hasPrefix("\n") ? area.output.2.dropFirst() : area.output.2
      if text.isEmpty { continue }
      filled.append(.init(Self.attribute("name", " " + area.output.1), plain(String(text))))
    }
    for list in inside.matches(of: /<select ([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()) {
      let options = list.output.2.matches(of: /<option [^>]*>/).map { String($0.output) }
      guard let chosen = options.first(where: { $0.contains(" selected") }) else { continue }
      filled.append(
        .init(Self.attribute("name", " " + list.output.1), Self.attribute("value", chosen)))
    }
    self.filled = Fields(filled)
  }

  private static func field(_ tag: String) -> Fields.Field {
    Fields.Field(attribute("name", tag), attribute("value", tag))
  }

  private static func attribute(_ name: String, _ tag: some StringProtocol) -> String {
    let tag = String(tag)
    guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return "" }
    return plain(String(tag[start...].prefix { $0 != "\"" }))
  }
}

/// The text that escaped text stands for.
public func plain(_ text: String) -> String {
  text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
