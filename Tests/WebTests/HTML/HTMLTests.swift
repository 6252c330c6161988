import Testing

@testable import Web

@Suite struct HTMLTests {
  @Test func aPageIsWrittenAsItReads() {
    let names = ["Ann", "B & C", "<D>"]
    let warm: String? = nil
    let isDone = true
    let page = main(.id("content"), .class("wide")) {
      h1 { "Hello" }
      ul {
        for (number, name) in names.enumerated() {
          li(.class("one"), .init("data-number", String(number))) { name }
        }
      }
      if let warm { p { warm } }
      if isDone { p { "Done" } } else { p { "Not yet" } }
      switch names.count {
      case 0: p { "Nobody" }
      default:
        p {
          b { String(names.count) }; " people"
        }
      }
      input(
        .type("text"), .name("q"), .value("\"x\""), .flag("required"), .flag("disabled", if: false))
      img(.src("/a.svg"), .init("alt", nil))
      Markup("<hr>")
      NoHTML()
    }
    #expect(
      page.rendered() == """
        <main id="content" class="wide"><h1>Hello</h1><ul>\
        <li class="one" data-number="0">Ann</li><li class="one" data-number="1">B &amp; C</li>\
        <li class="one" data-number="2">&lt;D&gt;</li></ul><p>Done</p><p><b>3</b> people</p>\
        <input type="text" name="q" value="&quot;x&quot;" required><img src="/a.svg"><hr></main>
        """)
  }

  @Test func preparedMarkupIsWrittenAsItStands() {
    let prepared = Prepared { p { "a & b" } }
    #expect(Element("div", [], prepared).rendered() == "<div><p>a &amp; b</p></div>")
  }

  /// Whatever a person typed comes out of the page as they typed it, and never as markup.
  @Test(arguments: 1...300)
  func textIsWhatABrowserReadsBack(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(upTo: 80)
    let content = Text(text).rendered()
    #expect(!content.utf8.contains { "<>\"'".utf8.contains($0) })
    #expect(unescaped(content) == text)
    let element = p(.init("title", text)) { text }.rendered()
    #expect(element == "<p title=\"\(content)\">\(content)</p>")
  }

  /// Each special byte is found at every place of a block of eight and behind every other byte.
  @Test func everySpecialByteIsFoundEverywhere() {
    for special in "&<>\"'" {
      for place in 0..<40 {
        let text = String(repeating: "a", count: place) + String(special) + "bcdefghijk"
        #expect(unescaped(Text(text).rendered()) == text)
        #expect(!Text(text).rendered().contains("\(special)b"))
      }
    }
    let plain = String(decoding: (0..<128).filter { !"&<>\"'".utf8.contains($0) }, as: UTF8.self)
    #expect(Text(plain).rendered() == plain)
  }

  @Test func aPageGrowsAsFarAsItMust() {
    let text = String(repeating: "ab&", count: 100_000)
    let page = Element("p", [], Text(text)).rendered()
    #expect(page.utf8.count == 100_000 * 7 + 7)
    #expect(page.hasPrefix("<p>ab&amp;"))
    #expect(page.hasSuffix("&amp;</p>"))
  }

  /// Reads references back byte by byte, as a mark behind a `;` would hide it from a search by letters.
  private func unescaped(_ text: String) -> String {
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    var rest = Array(text.utf8)[...]
    var bytes: [UInt8] = []
    while let byte = rest.first {
      let reference = references.first { rest.starts(with: $0.0.utf8) }
      bytes += reference.map { Array($0.1.utf8) } ?? [byte]
      rest = rest.dropFirst(reference?.0.utf8.count ?? 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
