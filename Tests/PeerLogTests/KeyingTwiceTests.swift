import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

/// A sheet that is typed in twice: blind, compared, and settled question by question.
@Suite struct KeyingTwiceTests {
  let village: Village
  let person: (key: ParticipantKey, id: String)

  init() throws {
    village = try Village()
    person = try village.issue(["p"])[0]
  }

  private func begin(_ helper: Browser) throws -> (first: String, second: String, compare: String) {
    village.beginSheet(helper, person.id, ["twice": "yes"])
    let key = try #require(try village.keyings().first).key
    func address(_ page: Keying.Page) -> String { KeyingRoute.page(key, page).address.text }
    return (address(.first), address(.second), address(.compare))
  }

  @Test("Two hands that agree make the log at once")
  func agree() throws {
    let helper = try village.helper()
    let pages = try begin(helper)
    village.type(helper, pages.first, ["projects.number": "3", "projects.names": "heron-walk"])
    #expect(try village.logs().isEmpty)
    village.type(helper, pages.second, ["projects.number": " ۳", "projects.names": "heron-walk"])
    #expect(try village.logs().map(\.answers) == ["projects.names=heron-walk&projects.number=3"])
    #expect(try village.keyings().map(\.stage) == [.kept])
  }

  @Test("The second hand does not see the first, nor does anybody else")
  func blind() throws {
    let (one, other) = (try village.helper(), try village.helper("ola@example.org"))
    let third = try village.helper("mo@example.org", Grant(.ambassador, in: Village.area))
    let pages = try begin(one)
    village.type(one, pages.first, ["projects.names": "teapot-club"], go: "later")
    for helper in [other, third] {
      helper.open(pages.first)
      #expect(helper.status == .forbidden && !helper.page.contains("teapot-club"))
    }
    village.type(one, pages.first, ["projects.names": "teapot-club"])
    other.open(pages.second)
    #expect(other.status == .ok && !other.page.contains("teapot-club"))
    one.open(pages.first)
    #expect(!one.page.contains("teapot-club"))
    village.type(other, pages.second, ["projects.names": "pelican-circle"], go: "later")
    for helper in [one, third] {
      helper.open(pages.second)
      #expect(!helper.page.contains("pelican-circle"))
    }
    village.type(other, pages.second, ["projects.names": "pelican-circle"])
    // Both hands see where they differ, and nobody else.
    for helper in [one, other] {
      helper.open(pages.compare)
      #expect(helper.page.contains("teapot-club") && helper.page.contains("pelican-circle"))
    }
    third.open(pages.compare)
    #expect(third.status == .forbidden && !third.page.contains("teapot-club"))
  }

  @Test("Every way of settling gives what was chosen, and leaves what did not differ alone")
  func settling() throws {
    let names = ["projects.number", "wellbeing.hopeful", "giving-and-receiving.groups_given"]
    let typed: [[String?]] = [["1", "2", "4"], ["2", nil, "ticked"], ["7", "5", nil]]
    let picks = KeyingChoice.Pick.allCases
    for turn in 0..<27 {
      let village = try Village(seed: turn + 1)
      let id = try village.issue(["p"])[0].id
      let helper = try village.helper()
      village.beginSheet(helper, id, ["twice": "yes"])
      let key = try #require(try village.keyings().first).key
      func fields(_ hand: Int) -> Fields {
        Fields(
          zip(names, typed[hand]).compactMap { name, value in value.map { .init(name, $0) } }
            + [.init("projects.names", "heron-walk")])
      }
      village.type(helper, KeyingRoute.page(key, .first).address.text, fields(0))
      village.type(helper, KeyingRoute.page(key, .second).address.text, fields(1))
      let chosen = [picks[turn % 3], picks[turn / 3 % 3], picks[turn / 9]]
      let compare = KeyingRoute.page(key, .compare).address.text
      helper.open(compare)
      #expect(!helper.page.contains("heron-walk"))
      helper.press(
        compare,
        Fields(
          zip(names, chosen).map { .init("pick.\($0)", $1.rawValue) }
            + zip(names, typed[2]).compactMap { name, value in value.map { .init(name, $0) } }))
      let log = try #require(try village.logs().first)
      let kept = Draft(AnswerEncoding.decode(log.answers))
      for (place, name) in names.enumerated() {
        let hand = picks.firstIndex(of: chosen[place]) ?? 0
        #expect(kept[name] == (typed[hand][place].map { [$0] } ?? []), "\(turn) \(name)")
      }
      #expect(kept["projects.names"] == ["heron-walk"])
    }
  }

  @Test("What is not chosen, or typed wrongly a third time, is asked again and nothing is lost")
  func unsettled() throws {
    let helper = try village.helper()
    let pages = try begin(helper)
    village.type(helper, pages.first, ["projects.number": "1", "projects.names": "teapot-club"])
    village.type(
      helper, pages.second, ["projects.number": "2", "projects.names": "pelican-circle"])
    helper.open(pages.compare)
    helper.press(pages.compare, ["pick.projects.number": "neither", "projects.number": "some"])
    #expect(helper.status == .unprocessable)
    #expect(helper.page.contains("id=\"pick.projects.names-error\""))
    #expect(helper.page.contains("id=\"projects.number-error\""))
    let filled = helper.filled(in: pages.compare)
    #expect(filled["projects.number"] == "some" && filled["pick.projects.number"] == "neither")
    #expect(try village.logs().isEmpty)
  }

  @Test("Two people who begin the second hand at once are one hand")
  func race() throws {
    let (one, other) = (try village.helper(), try village.helper("ola@example.org"))
    let pages = try begin(one)
    village.type(one, pages.first, ["projects.number": "1"])
    one.open(pages.second)
    other.open(pages.second)
    one.press(pages.second, ["projects.number": "1", "go": "later"])
    other.submit(pages.second, ["projects.number": "9", "go": "done"])
    #expect(other.status == .forbidden)
    #expect(try village.keyings().map(\.second) == ["projects.number=1"])
  }

  /// Everything that can be done with a sheet, in every order, from every stage.
  @Test("From every stage a sheet ends as one log with nothing left of what was typed")
  func machine() throws {
    let version = try #require(village.forms.questionnaire("monthly-short"))
    let drafts = ["1", "2"].map { Draft([(name: "projects.number", value: $0)]) }
    let account = AccountKey(rawValue: "hand")
    for isTwice in [false, true] {
      for first in drafts {
        for second in drafts {
          var keying = Keying(
            key: KeyingKey(rawValue: "k"), participant: person.key, project: Village.project,
            questionnaire: version.id, day: Village.today, language: .english, isHelped: false,
            isTwice: isTwice, stage: .first, firstBy: account, first: "", secondBy: nil,
            second: "", started: Instant(seconds: 1), ended: nil)
          var opened: [Keying.Page] = []
          var settled: Draft?
          while settled == nil, let page = keying.next(for: account), opened.count < 9 {
            opened.append(page)
            // Exactly one page is open at any time.
            #expect(Keying.Page.allCases.count { keying.opens($0, for: account) } == 1)
            if page == .compare {
              settled = keying.typed(on: .first)
            } else {
              keying = keying.typing(page == .first ? first : second, on: page, by: account)
              switch keying.done(page, version) {
              case .goesOn(let next): keying = next
              case .settled(let draft): settled = draft
              }
            }
          }
          let expected: [Keying.Page] =
            isTwice
            ? (first == second ? [.first, .second] : [.first, .second, .compare]) : [.first]
          #expect(opened == expected)
          #expect(settled == first)
          let kept = keying.kept(at: Instant(seconds: 2))
          #expect(kept.first.isEmpty && kept.second.isEmpty && kept.next(for: account) == nil)
        }
      }
    }
  }
}
