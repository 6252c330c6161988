import Foundation
import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// Taking everything out: never by one press, and then really everything.
@Suite struct LeavingTests {
  let village: Village

  init() throws { village = try Village() }

  @Test("A press without the tick takes nothing out", arguments: [[:], ["sure": "no"]] as [Fields])
  func unsure(typed: Fields) throws {
    let browser = village.member()
    let key = village.begin(browser)
    let rows = try village.rowsAboutPeople()
    browser.open("/leave")
    #expect(browser.submit("/leave", typed).status == .unprocessable)
    #expect(browser.page.contains("href=\"#sure\""))
    #expect(!browser.filled(in: "/leave").all.contains(.init("sure", "yes")))
    #expect(try village.rowsAboutPeople() == rows)
    #expect(try village.drafts().map(\.key) == [key])
  }

  @Test("With the tick everything of theirs goes, and nothing of anybody else's")
  func sure() throws {
    village.member()
    let rows = try village.rowsAboutPeople()
    let browser = village.member()
    _ = village.begin(browser)
    #expect(try village.rowsAboutPeople() > rows)
    browser.open("/leave")
    browser.press("/leave", ["sure": "yes"])
    #expect(browser.address == "/left")
    #expect(try village.rowsAboutPeople() == rows)
  }

  @Test("A mistake first, and then the tick")
  func mended() throws {
    let rows = try village.rowsAboutPeople()
    let browser = village.member()
    browser.open("/leave")
    browser.submit("/leave")
    browser.press("/leave", ["sure": "yes"])
    #expect(browser.address == "/left")
    #expect(try village.rowsAboutPeople() == rows)
  }

  /// Whether a text stands in any file of the databases.
  private func isLeft(_ text: String) throws -> Bool {
    let folder = village.support.folder
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).contains {
      try Data(contentsOf: folder.appending(path: $0)).range(of: Data(text.utf8)) != nil
    }
  }

  @Test("What was taken out is in no byte of the files by the next change, not when it gets quiet")
  func noTrace() throws {
    let browser = village.member()
    let id = Village.id(on: browser.page).replacing("-", with: "")
    browser.press("/join/id", ["pin": "4827"])
    let sent = village.begin(browser)
    browser.open("/log/\(sent)/whole")
    browser.press("/log/\(sent)/whole", ["projects.names": "teapot-club"])
    let draft = village.begin(browser)
    browser.open("/log/\(draft)/projects.projects")
    browser.press("/log/\(draft)/projects.projects", ["projects.names": "pelican-circle"])
    let given = ["teapot-club", "pelican-circle", sent.rawValue, draft.rawValue, id]
    for text in given { #expect(try isLeft(text)) }
    browser.open("/leave")
    browser.press("/leave", ["sure": "yes"])
    for store in [village.kith, village.support.identity] { try store.write { _ in } }
    for text in given { #expect(try !isLeft(text)) }
  }

  @Test("Nobody waits for a quiet moment to lose what they threw away or replaced")
  func everyPress() throws {
    let (kith, identity) = (village.kith, village.support.identity)
    func isErased(
      in store: FailingDatabase, _ press: () throws -> Void
    ) rethrows -> Bool {
      let before = store.leftNoTrace
      try press()
      return store.leftNoTrace > before
    }
    let browser = village.member()
    let id: (Fields) -> Void = { typed in
      browser.open("/join/id")
      browser.press("/join/id", typed)
    }
    let reminders: (Fields) -> Void = { typed in
      browser.open("/join/reminders")
      browser.press("/join/reminders", typed)
    }
    // Nothing is replaced by what is given first.
    #expect(!isErased(in: identity) { id(["pin": "4827", "name": "Sam"]) })
    #expect(!isErased(in: identity) { reminders(["channel": "email", "email": "a@b.example"]) })
    #expect(isErased(in: identity) { id(["name": "Robin"]) })
    #expect(isErased(in: identity) { id([:]) })
    #expect(isErased(in: identity) { id(["pin": "5937"]) })
    #expect(isErased(in: identity) { reminders(["channel": "none"]) })
    #expect(
      isErased(in: identity) {
        browser.open("/me")
        browser.press("/me/link")
      })
    let draft = village.begin(browser)
    let step = "/log/\(draft)/projects.projects"
    func keep(_ typed: Fields) {
      browser.open(step)
      browser.press(step, typed)
    }
    #expect(!isErased(in: kith) { keep(["projects.names": "Lantern"]) })
    #expect(isErased(in: kith) { keep(["projects.names": "Lantern", "go": "clear"]) })
    #expect(
      isErased(in: kith) {
        browser.open("/log")
        browser.press("/log/\(draft)/discard")
      })
    let sent = village.begin(browser)
    #expect(
      !isErased(in: kith) {
        browser.open("/log/\(sent)/check")
        browser.press("/log/\(sent)/check")
      })
    let out = OwnRoute.takeOut(sent).address.text
    #expect(
      isErased(in: kith) {
        browser.open(out)
        browser.press(out, ["sure": "yes"])
      })
    #expect(try village.logs().isEmpty)
  }
}
