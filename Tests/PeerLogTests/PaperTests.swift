import Identity
import Instruments
import PeerLog
import RegexBuilder
import TestSupport
import Testing
import Web
import Wording

/// Sheets of paper, and that the page on which one is typed in looks like it.
@Suite struct PaperTests {
  let village: Village

  init() throws { village = try Village() }

  static let sheets = ["monthly-full", "monthly-short", "quarterly-full", "quarterly-short"]

  /// The lines of a page in order: numbered questions and the words of their boxes.
  private func lines(_ page: String, _ words: Words) -> [String] {
    let line = Regex {
      ChoiceOf {
        #/class="ask">([^<]*)</#
        #/class="choice">(?:<input[^>]*>|<span class="box"><\/span>)<span>([^<]*)</#
        #/<h2>([^<]*)</#
        #/class="(?:hint|hint condition|condition|grid-question)">([^<]*)</#
      }
    }
    return page.matches(of: line).map { match in
      let (_, ask, choice, title, hint) = match.output
      return plain(String((ask ?? choice ?? title ?? hint) ?? ""))
    }
    // What only a sheet, or only a screen, has words of its own for.
    .map { $0 == words["keying.sheet.tick"] ? words["keying.key.tick"] : $0 }
    .filter { $0 != words["keying.key.empty"] }
  }

  @Test(
    "The page to type a sheet in has the questions of the sheet, in its order, with its numbers",
    arguments: sheets, ["en", "ur"])
  func sameLayout(version: String, language: String) throws {
    let id = try village.issue(["p"])[0].id
    let helper = try village.helper()
    let words = village.house.catalogue.words(in: Language(rawValue: language))
    helper.open("/paper/\(version)/\(language)")
    let article = try #require(
      helper.page.firstMatch(of: /<article class="paper".*<\/article>/.dotMatchesNewlines()))
    let onPaper = lines(String(article.output), words)
    village.beginSheet(helper, id, version: version, language: language)
    let keys = try #require(
      helper.page.firstMatch(of: /<div class="keys".*<div class="actions">/.dotMatchesNewlines()))
    let onScreen = lines(String(keys.output), words)
    let from = try #require(onPaper.firstIndex(of: onScreen[0]))
    #expect(Array(onPaper[from...].prefix(onScreen.count)) == onScreen)
    // Every question is there once, and each line has the next number.
    let numbers = onScreen.compactMap { line in
      line.firstMatch(of: #/^([0-9]+)\.\s/#).flatMap { Int($0.output.1) }
    }
    #expect(numbers == Array(1...numbers.count))
    let items = try #require(village.forms.questionnaire(version)).items
    for item in items {
      #expect(helper.page.contains("name=\"\(item.name)\""), "\(item.name)")
    }
    let boxes = String(article.output).matches(of: /class="box/).count
    let marks = String(keys.output).matches(of: /<input|<textarea/).count
    let empty = String(keys.output).matches(of: /type="radio"[^>]* value=""/).count
    // As many boxes as fields, beside those for the ID (7), the day (8) and help (1).
    #expect(boxes - 16 == marks - empty)
  }

  @Test("A box to tick stands beside every number that may be ticked, and beside no other")
  func ticks() throws {
    for id in Self.sheets {
      let version = try #require(village.forms.questionnaire(id))
      let wanted = version.items.count {
        if case .number(let rule) = $0.kind { rule.allowsTick } else { false }
      }
      let browser = village.browser()
      browser.open("/paper/\(id)/en")
      #expect(browser.page.matches(of: /some, not sure how many/).count == wanted)
      #expect(wanted >= 16)
    }
  }

  @Test("Sheets are for anyone, and what is no sheet is not found")
  func addresses() throws {
    let browser = village.browser()
    browser.open("/paper")
    for id in Self.sheets + ["consent"] {
      for language in ["en", "ur"] {
        #expect(browser.page.contains("href=\"/paper/\(id)/\(language)\""))
        #expect(browser.get("/paper/\(id)/\(language)").status == .ok)
        browser.open("/paper")
      }
    }
    for address in ["/paper/monthly-full/xx", "/paper/nothing/en", "/paper/consent/de"] {
      #expect(browser.get(address).status == .notFound)
    }
    // The sheet is in its own language whatever the page around it is in.
    browser.get("/paper/monthly-full/ur")
    #expect(browser.page.contains("<html lang=\"en\""))
    #expect(browser.page.contains("<article class=\"paper\" lang=\"ur\" dir=\"rtl\">"))
  }

  @Test("The sheet to sign has every statement with its boxes")
  func consent() throws {
    let browser = village.browser()
    for language in ["en", "ur"] {
      browser.open("/paper/consent/\(language)")
      for item in village.forms.consent.items {
        #expect(browser.text.contains(item.text[Language(rawValue: language)]))
      }
    }
  }
}
