import Testing

@testable import Design

/// Rules that hold for every page, held against the gallery, which has every component on it.
@Suite("The markup of the gallery", .serialized)
struct MarkupTests {
  static let languages = ["en", "ur"]

  @Test("Every id is unique", arguments: languages)
  func uniqueIDs(tag: String) throws {
    let ids = MarkupReader(try Samples.gallery(tag)).opening().compactMap { $0["id"] }
    #expect(Dictionary(grouping: ids, by: \.self).filter { $1.count > 1 }.keys.sorted() == [])
    #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
  }

  @Test("Every reference to an id leads somewhere", arguments: languages)
  func references(tag: String) throws {
    let markup = MarkupReader(try Samples.gallery(tag))
    let ids = Set(markup.opening().compactMap { $0["id"] })
    var references: [String] = []
    for tag in markup.opening() {
      for name in ["for", "aria-labelledby", "aria-describedby"] {
        references += (tag[name] ?? "").split(separator: " ").map(String.init)
      }
      if let link = tag["href"], link.hasPrefix("#") { references.append(String(link.dropFirst())) }
    }
    #expect(references.count > 40)
    #expect(references.filter { !ids.contains($0) } == [])
  }

  @Test("Headings begin with one h1 and never skip a level", arguments: languages)
  func headings(tag: String) throws {
    let levels = MarkupReader(try Samples.gallery(tag)).opening()
      .filter { $0.name.count == 2 && $0.name.hasPrefix("h") }
      .compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("No style and no script stands in a page", arguments: languages)
  func nothingInline(tag: String) throws {
    for tag in MarkupReader(try Samples.gallery(tag)).opening() {
      #expect(tag.name != "style")
      #expect(tag["style"] == nil)
      #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
      #expect(tag["href"]?.hasPrefix("javascript:") != true)
      if tag.name == "script" { #expect(tag["src"]?.hasPrefix("/") == true) }
    }
  }

  @Test("A page takes nothing from elsewhere", arguments: languages)
  func nothingFromElsewhere(tag: String) throws {
    for tag in MarkupReader(try Samples.gallery(tag)).opening() {
      if tag.name == "link" { #expect(tag["href"]?.hasPrefix("/") == true) }
      #expect(tag["src"].map { $0.hasPrefix("/") } ?? true)
    }
  }

  @Test("Every control has a label", arguments: languages)
  func labels(tag: String) throws {
    let markup = MarkupReader(try Samples.gallery(tag))
    let labelled = Set(markup.opening("label").compactMap { $0["for"] })
    let controls = markup.opening()
      .filter { ["input", "select", "textarea"].contains($0.name) && $0["type"] != "hidden" }
    #expect(controls.count > 20)
    for control in controls {
      #expect(
        control.path.contains("label") || labelled.contains(control["id"] ?? ""),
        "\(control.attributes)")
    }
  }

  @Test("Every drawing is either decoration or named", arguments: languages)
  func drawings(tag: String) throws {
    for drawing in MarkupReader(try Samples.gallery(tag)).opening("svg") {
      let isNamed =
        drawing["role"] == "img" && (drawing["aria-labelledby"] ?? drawing["aria-label"]) != nil
      #expect(isNamed || drawing["aria-hidden"] == "true")
    }
  }

  @Test("Every element that is opened is closed in order", arguments: languages)
  func balance(tag: String) throws {
    var open: [String] = []
    for tag in MarkupReader(try Samples.gallery(tag)).tags where !tag.isClosing {
      open = tag.path
    }
    #expect(open == ["html", "body", "footer"])
  }

  @Test("Every class in a page is known to the style sheet", arguments: languages)
  func classes(tag: String) throws {
    let sheet = try Content.stylesheet()
    let known = Set(sheet.matches(of: /\.([a-z][a-z0-9-]*)/).map { String($0.1) })
    let used = MarkupReader(try Samples.gallery(tag)).opening()
      .flatMap { ($0["class"] ?? "").split(separator: " ").map(String.init) }
    #expect(Set(used).subtracting(known).sorted() == [])
  }

  @Test("The exit comes first after the skip link, and both are links", arguments: languages)
  func tabOrder(tag: String) throws {
    let links = MarkupReader(try Samples.gallery(tag)).opening("a")
    #expect(links.prefix(2).map { $0["class"] } == ["skip", "exit"])
    #expect(links.prefix(2).allSatisfy { $0["href"] != nil })
  }
}
