import Identity
import Storage
import TestSupport
import Time
import Web
import Wording

@testable import PeerLog

extension Keying {
  /// A sheet that was just begun.
  static func sample(of participant: ParticipantKey, in project: PlaceKey) -> Keying {
    Keying(
      key: KeyingKey(rawValue: "sheet"), participant: participant, project: project,
      questionnaire: "monthly-full", day: Village.today, language: .english, isHelped: false,
      isTwice: false, stage: .first, firstBy: AccountKey(rawValue: "hand"), first: "",
      secondBy: nil, second: "", started: Instant(seconds: 1), ended: nil)
  }
}

extension Village {
  static let sheets = "/programme/project/project/keying"

  /// Begins to type a sheet in, and gives the address of the page.
  @discardableResult
  func beginSheet(
    _ helper: Browser, _ id: String, day: String = "2026-03-10", version: String = "monthly-full",
    language: String = "en", _ more: Fields = [:]
  ) -> String {
    helper.open(Self.sheets)
    helper.press(
      Self.sheets,
      Fields(
        [
          .init("id", id), .init("day", day), .init("version", version),
          .init("sheet-language", language),
        ] + more.all))
    return helper.address
  }

  /// Types on the page that is shown, and says that everything is typed in.
  func type(_ helper: Browser, _ address: String, _ typed: Fields, go: String = "done") {
    helper.open(address)
    helper.press(address, Fields(typed.all + [.init("go", go)]))
  }

  /// Every sheet there is.
  func keyings() throws -> [Keying] {
    try kith.read { try KeyingStore.sheets(of: Self.project, on: $0) }
  }
}
