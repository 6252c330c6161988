import Exchange
import Foundation
import Identity
import Storage
import TestSupport
import Testing
import Time

@testable import PeerLog

@Suite("Taking data in, far apart")
struct ImportOrderTests {
  private let heading = "participant,date,version,wellbeing.useful,projects.number\n"

  private func take(
    _ text: String, _ hamlet: Hamlet, _ change: (inout Importer.Options) -> Void = { _ in }
  ) throws -> ImportReport {
    let place = hamlet.folder.appending(path: "in.csv")
    try Data(text.utf8).write(to: place)
    var options = Importer.Options(logs: place.path)
    change(&options)
    return try Importer(
      codebook: try Codebook(hamlet.library, ownWords: true), stores: hamlet.support.house.stores,
      vault: hamlet.support.house.vault, today: Hamlet.today
    ).run(options)
  }

  private func logs(_ hamlet: Hamlet) throws -> Int {
    try hamlet.support.kith.read { try ResearchStore.totals(on: $0).logs }
  }

  /// Rows of different people, more than wait between two threads.
  private func rows(_ range: Range<Int>) -> String {
    range.map { "p\($0),2026-01-01,monthly-full,\(1 + $0 % 5),1\n" }.joined()
  }

  @Test(
    "a bad last row and a table that breaks off take nothing in",
    arguments: ["q,2026-01-01,monthly-full,6,1\n", "q,2026-01-01,\"monthly-full,4,1\n", "q,4\n"])
  func lastRow(_ row: String) throws {
    let hamlet = try Hamlet()
    let report = try? take(heading + rows(0..<700) + row, hamlet)
    #expect(report?.isDone != true)
    #expect(report == nil || report?.new == 700 && report?.problems.first?.row == 702)
    #expect(try logs(hamlet) == 0)
    #expect(try take(heading + rows(0..<700), hamlet).new == 700)
  }

  @Test("the same row twice, however far apart, is one log; another of that day is a second")
  func farApart() throws {
    let hamlet = try Hamlet()
    let again = "p3,2026-01-01,monthly-full,4,1\n"
    let other = "p3,2026-01-01,monthly-full,2,1\n"
    let report = try take(heading + rows(0..<500) + again + other + again, hamlet)
    #expect(report.new == 501 && report.known == 2 && report.isDone)
    #expect(try logs(hamlet) == 501)
    #expect(try take(heading + other + rows(0..<500), hamlet).known == 501)
  }

  @Test("every row is told of in its turn, with what is done with it")
  func told() throws {
    let hamlet = try Hamlet()
    final class Lines: @unchecked Sendable { var all: [Int] = [] }
    let lines = Lines()
    _ = try take(heading + rows(0..<300) + "p1,2026-02-30,monthly-full,4,1\n", hamlet) {
      $0.isDryRun = true
      $0.told = { row, _ in lines.all.append(row) }
    }
    #expect(lines.all == Array(2...302))
    #expect(try logs(hamlet) == 0)
  }

  @Test("a log that was taken out or set aside stays so when its table comes again")
  func former() throws {
    let hamlet = try Hamlet()
    let table =
      heading + "p,2026-01-01,monthly-full,4,1\np,2026-01-01,monthly-full,3,1\n"
      + "p,2026-02-01,monthly-full,3,1\n"
    #expect(try take(table, hamlet).new == 3)
    let key = hamlet.support.house.vault.participant(imported: "p")
    let all = try hamlet.support.kith.read { try LogStore.logs(of: key, on: $0) }
    try hamlet.support.kith.write { connection in
      try SetAsideStore.setAside(
        all[1].key, for: all[0].key, because: .twice, at: all[1].sent, on: connection)
    }
    let again = try take(table, hamlet)
    #expect(again.isDone && again.new == 0 && again.known == 3)
    #expect(try logs(hamlet) == 2)
    try hamlet.support.kith.write { try SentLogs.takeOut(all[2], at: Hamlet.today, on: $0) }
    let refused = try take(table, hamlet)
    #expect(refused.problems.map(\.row) == [4])
    #expect(
      refused.problems.first?.reason
        == "the person has taken a log out since, which may be this one")
  }
}
