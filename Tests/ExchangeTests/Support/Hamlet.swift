import Exchange
import Foundation
import Identity
import Instruments
import PeerLog
import Programme
import Storage
import TestSupport
import Time
import Wording

/// A small programme in real databases, with people who gave random answers.
final class Hamlet {
  let support: TestHouse
  let library: InstrumentLibrary
  let folder: URL

  static let today = Day(year: 2026, month: 3, day: 14) ?? Day(number: 0)
  static let area = PlaceKey(rawValue: "area")
  static let project = PlaceKey(rawValue: "project")

  init() throws {
    library = try Repository.instruments()
    support = try TestHouse(
      kith: ProgrammeMigrations.all + PeerLogMigrations.all + ExchangeMigrations.all,
      time: TestClock(Self.today))
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try support.kith.write { connection in
      try PlacesStore.create(
        programme: PlaceKey(rawValue: "programme"), name: "Harbour", on: connection)
      try PlacesStore.add(area: Self.area, name: "North, and =East", on: connection)
      try PlacesStore.add(
        project: Self.project, name: "Lantern \"Club\"", in: Self.area, on: connection)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds people with up to five logs each; one in five did not agree that answers are used.
  ///
  /// The logs of the first half are kept in full, as before there were headings.
  func settle(_ people: Int, seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let versions = Array(library.questionnaires.values)
    for number in 0..<people {
      if number == people / 2 {
        try support.kith.write { try LogLines.keep(headingsOf: versions, on: $0) }
      }
      try add(
        ParticipantKey(rawValue: "person-\(number)"), logs: Int.random(in: 0...5, using: &random),
        agrees: number % 5 != 4, &random)
    }
  }

  func add(
    _ key: ParticipantKey, logs: Int, agrees: Bool = true, _ random: inout SeededGenerator
  ) throws {
    let joined = Self.today + -400
    let background = library.form(of: "background")?.anyAnswers(&random)
    let versions = library.questionnaires.values.sorted { $0.id < $1.id }
    let written = (0..<logs).map { log in
      let version = random.pick(versions)
      let answers = version.anyAnswers(&random)
      let sent = Instant(seconds: (joined + log * 30).number * 86_400 + 43_200)
      return Log(
        key: LogKey(rawValue: "\(key.rawValue)-log-\(log)"), participant: key,
        questionnaire: version.id, day: joined + log * 30,
        language: Language(rawValue: random.pick(["en", "ur"])),
        mode: random.pick([.online, .paper, .helped]),
        answers: AnswerEncoding.encode(answers.encode()),
        scores: AnswerEncoding.encode(version.score(answers)),
        started: sent + -Int.random(in: 1...3000, using: &random), sent: sent)
    }
    let isPlaced = random.once(in: 2)
    try support.kith.write { connection in
      try ParticipantStore.add(
        Participant(
          key: key, language: .english, area: isPlaced ? Self.area : nil,
          project: isPlaced ? Self.project : nil, joined: joined), on: connection)
      let moment = Instant(seconds: joined.number * 86_400)
      try ConsentStore.record(
        [
          .init(statement: "consent.understood", version: 1, agreed: true),
          .init(statement: "consent.research", version: 1, agreed: agrees),
        ], by: key, at: moment, on: connection)
      if let background {
        try BackgroundStore.keep(
          AnswerEncoding.encode(background.encode()), of: key, at: moment, on: connection)
      }
      for log in written { try LogStore.add(log, on: connection) }
    }
  }

  /// Takes data out; the files lie in a folder of the cut's name.
  func export(
    _ format: ExportFormat = .csv, cut: String = "cut", ownWords: Bool = true
  ) throws -> (cut: Cut, folder: URL) {
    let place = folder.appending(path: "\(cut)-\(format.rawValue)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let codebook = try Codebook(library, ownWords: ownWords)
    let cut = try Exporter(
      codebook: codebook, terms: ConsentTerms(library.form(of: "consent")), plan: "plan",
      program: "program"
    )
    .write(
      format, to: place.path, from: support.kith, vault: support.house.vault, id: cut,
      day: "2026-03-14")
    return (cut, place)
  }
}
