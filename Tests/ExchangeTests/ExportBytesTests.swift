import Exchange
import Foundation
import Identity
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Wording

@Suite("Byte for byte")
struct ExportBytesTests {
  /// The table of logs made the plain way: answers decoded by name as the forms do it, people by pseudonym,
  /// their logs by day, moment and key.
  private func plainTable(_ hamlet: Hamlet, cut: String, _ codebook: Codebook) throws -> String {
    let names = hamlet.support.house.vault.pseudonyms(of: cut)
    let terms = ConsentTerms(hamlet.library.form(of: "consent"))
    let writer = CSVWriter(codebook.logs)
    let row = TableRow(columns: codebook.logs.count)
    var text = CSVWriter.heading(codebook.logs)
    try hamlet.support.kith.read { connection in
      let people = try ResearchStore.people(under: terms, on: connection)
      for key in people.map(\.key).sorted(by: { names.name(of: $0) < names.name(of: $1) }) {
        let isPlaced = try ParticipantStore.participant(key, on: connection)?.area != nil
        let logs = try LogStore.logs(of: key, on: connection).sorted {
          ($0.day, $0.sent, $0.key.rawValue) < ($1.day, $1.sent, $1.key.rawValue)
        }
        for (index, log) in logs.enumerated() {
          let version = try #require(codebook.versions.first { $0.id == log.questionnaire })
          let answers = version.decode(AnswerEncoding.decode(log.answers))
          row.clear()
          RowFiller(version, codebook).fill(row, AnswerSheet(answers, of: version))
          row.set(LogColumn.participant.place, names.name(of: key))
          row.set(LogColumn.log.place, index + 1)
          row.set(LogColumn.date.place, log.day.iso)
          row.set(LogColumn.sent.place, log.sent.day.iso)
          if isPlaced {
            row.set(LogColumn.area.place, "North, and =East")
            row.set(LogColumn.project.place, "Lantern \"Club\"")
          }
          row.set(LogColumn.mode.place, log.mode.rawValue)
          row.set(LogColumn.language.place, log.language.rawValue)
          row.set(LogColumn.version.place, log.questionnaire)
          row.set(LogColumn.duration.place, log.duration)
          let isTicked = codebook.logs.indices.contains { row.reason($0) == .ticked }
          row.set(LogColumn.ticked.place, isTicked ? "yes" : "no")
          text += String(decoding: writer.line(row), as: UTF8.self)
        }
      }
    }
    return text
  }

  @Test("the table of logs is what the plain way makes of the store", arguments: [true, false])
  func logs(_ ownWords: Bool) throws {
    for seed in 1...4 {
      let hamlet = try Hamlet()
      try hamlet.settle(100, seed: seed)
      let codebook = try Codebook(hamlet.library, ownWords: ownWords)
      let folder = try hamlet.export(cut: "cut \(seed)", ownWords: ownWords).folder
      let table = try String(contentsOf: folder.appending(path: "logs.csv"), encoding: .utf8)
      #expect(try table == plainTable(hamlet, cut: "cut \(seed)", codebook))
    }
  }

  @Test("logs of one day come by the moment they were sent, and then by their keys")
  func sameDay() throws {
    let hamlet = try Hamlet()
    let key = ParticipantKey(rawValue: "p")
    var random = SeededGenerator(seed: 1)
    try hamlet.add(key, logs: 2, &random)
    let day = Hamlet.today
    try hamlet.support.kith.write { connection in
      for (name, second, number) in [("c", 5, 3), ("b", 9, 4), ("a", 5, 2), ("d", 1, 1)] {
        let sent = Instant(seconds: day.number * 86_400 + second)
        try LogStore.add(
          Log(
            key: LogKey(rawValue: name), participant: key, questionnaire: "monthly-full", day: day,
            language: .english, mode: .paper, answers: "projects.number=\(number)", scores: "",
            started: sent, sent: sent), on: connection)
      }
    }
    let codebook = try Codebook(hamlet.library)
    let column = try #require(codebook.column("projects.number"))
    let folder = try hamlet.export(ownWords: false).folder
    let table = try String(contentsOf: folder.appending(path: "logs.csv"), encoding: .utf8)
    let numbers = table.split(separator: "\n").suffix(4).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[column]
    }
    #expect(numbers == ["1", "2", "3", "4"])
  }

  @Test("the places of the columns are those in which they stand")
  func places() {
    #expect(LogColumn.allCases.map(\.place) == Array(LogColumn.allCases.indices))
  }
}
