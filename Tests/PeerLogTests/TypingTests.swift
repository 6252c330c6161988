import PeerLog
import TestSupport
import Testing
import Time
import Web

/// What people type into a line of their own: taken as they mean it, and said beside it if it cannot be.
@Suite struct TypingTests {
  let village: Village

  init() throws { village = try Village() }

  @Test(
    "A name is kept tidied, up to a length; a longer one stays on the page, and is not kept",
    arguments: [
      ("  Zoë\r\n \u{202E}B\u{7} ", "Zoë B"), (String(repeating: "é", count: 80), nil),
      (String(repeating: "é", count: 81), ""), (String(repeating: "x", count: 500), ""),
      ("a" + String(repeating: "\u{301}", count: 400), ""),
    ] as [(String, String?)])
  func name(typed: String, kept: String?) throws {
    let browser = village.member()
    let expected = kept ?? typed
    browser.press("/join/id", ["name": typed])
    if expected.isEmpty {
      #expect(browser.status == .unprocessable)
      #expect(browser.page.contains("href=\"#name\""))
      #expect(browser.filled(in: "/join/id")["name"] == typed)
    } else {
      #expect(browser.address == "/join/reminders")
    }
    browser.open("/join/id")
    #expect((browser.filled(in: "/join/id")["name"] ?? "") == expected)
  }

  @Test(
    "A PIN beside a name that is too long is asked for once more, since it never stands on a page")
  func pinBesideLongName() {
    let browser = village.member()
    browser.submit("/join/id", ["pin": "4827", "name": String(repeating: "x", count: 81)])
    #expect(browser.page.contains("href=\"#pin\"") && browser.page.contains("href=\"#name\""))
    #expect(!browser.page.contains("4827\""))
    browser.submit("/join/id", ["name": String(repeating: "x", count: 81)])
    #expect(!browser.page.contains("href=\"#pin\""))
  }

  @Test(
    "The day a log counts back from may be left out, or written in any script",
    arguments: [
      ("", "2026-03-14"), (" \t", "2026-03-14"), ("٢٠٢٦-٠٣-٠١", "2026-03-01"),
      ("2024-03-12", "2024-03-12"), ("2024-03-11", nil), ("2026-03-15", nil), ("2026-02-30", nil),
    ] as [(String, String?)])
  func day(typed: String, kept: String?) throws {
    let browser = village.member()
    browser.open("/log")
    browser.press("/log", ["day": typed])
    #expect(try village.drafts().map(\.day.iso) == [kept].compactMap(\.self))
    guard kept == nil else { return }
    #expect(browser.status == .unprocessable)
    #expect(browser.page.contains("href=\"#day\""))
    #expect(browser.filled(in: "/log")["day"] == typed)
  }

  @Test("A telephone number is kept in the digits 0 to 9, however it was written")
  func telephone() throws {
    let browser = village.member()
    browser.open("/join/reminders")
    browser.press("/join/reminders", ["channel": "text", "number": " ۰۷۷۰۰\u{A0} ۹۰۰-۱۲۳ "])
    browser.open("/join/reminders")
    #expect(browser.filled(in: "/join/reminders")["number"] == "07700 900-123")
    browser.submit(
      "/join/reminders",
      ["channel": "text", "number": "07700900123" + String(repeating: "(", count: 100)])
    #expect(browser.status == .unprocessable)
  }
}
