import Testing
import Web

@testable import Design

@Suite("The style sheet")
struct StyleSheetTests {
  @Test("Files are joined in the order of their names, without comments and indentation")
  func joining() {
    let sheet = StyleSheet.join([
      ("2.css", "  b { }\n\n"), ("1.css", "/* one\n two */ a {\n  color: red; /* x */\n}\n"),
    ])
    #expect(sheet.text == "a{\ncolor:red;\n}\nb{}\n")
  }

  @Test("A comment that is never closed ends the sheet and nothing else")
  func openComment() {
    #expect(StyleSheet.join([("a", "a { }\n/* b")]).text == "a{}\n")
  }

  @Test("The first page stays small: 28 kB of style, 2 kB of script, 1 kB of icon")
  func sizes() throws {
    #expect(try Content.stylesheet().utf8.count < 28 << 10)
    #expect(try Content.text("static/kith.js").utf8.count < 2 << 10)
    #expect(try Content.text("static/favicon.svg").utf8.count < 1 << 10)
  }

  @Test("Colours are named in the tokens and nowhere else")
  func colours() throws {
    for name in try Content.names(in: "static/css", suffix: ".css") where !name.hasPrefix("01") {
      let text = try Content.text("static/css/\(name)")
      #expect(text.firstMatch(of: /#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(/) == nil, "\(name)")
    }
  }

  @Test("Every token that is used exists, and every token that exists is used")
  func tokens() throws {
    let sheet = try Content.stylesheet()
    let declared = Set(sheet.matches(of: /(--[a-z0-9-]+):/).map { String($0.1) })
    let used = Set(sheet.matches(of: /var\((--[a-z0-9-]+)/).map { String($0.1) })
    #expect(used.subtracting(declared).sorted() == [])
    #expect(declared.subtracting(used).sorted() == [])
  }

  @Test("Nothing knows left from right, so that pages run either way")
  func logical() throws {
    let physical = try Content.stylesheet().matches(
      of:
        /(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|\b(?:left|right|top|bottom) *:|text-align: *(?:left|right)|float:/
    )
    #expect(physical.map { String($0.0) } == [])
  }

  @Test("Nothing is taken from elsewhere")
  func nothingOutside() throws {
    let sheet = try Content.stylesheet()
    #expect(!sheet.contains("url("))
    #expect(!sheet.contains("@import"))
  }

  @Test("No rule for a picture hides a page: `wide` is the class of whole pages as well")
  func wholePages() throws {
    let rules = try Content.stylesheet().matches(of: /([^{}]+)\{([^{}]*)\}/)
    #expect(rules.count > 200)
    for rule in rules where rule.2.contains(/display: ?none/) {
      for selector in rule.1.split(separator: ",") {
        #expect(selector.firstMatch(of: /^\s*(?:main)?\.(?:wide|narrow)\s*$/) == nil, "\(selector)")
      }
    }
  }

  @Test("Braces are balanced")
  func braces() throws {
    let sheet = try Content.stylesheet()
    #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
  }
}
