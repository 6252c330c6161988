import Evidence
import EvidenceFiles
import TestSupport
import Testing

/// The same logs give the same summaries, however the file writes them.
struct ReadingTests {
  private let people = Programme.people(50, seed: 21)
  private var rows: [String] { Table.rows(people) }
  private var text: String { ([Table.heading] + rows).joined(separator: "\n") + "\n" }

  @Test func equalsTheSameLogsInMemory() throws {
    let direct = Summaries(
      people.map { History(logs: $0.logs) }, plan: Table.plan, pivots: [0, 0])
    let read = try Table.analyse(text).summaries
    #expect(agree(read.analyse(), direct.analyse(), 1e-12))
    #expect(read.counts == direct.counts)
  }

  @Test func anyOrderOfRowsGivesTheSame() throws {
    var dice = Dice(4)
    let shuffled = ([Table.heading] + rows.shuffled(using: &dice)).joined(separator: "\n")
    let straight = try Table.analyse(text).summaries
    let sorted = try Table.analyse(shuffled).summaries
    #expect(agree(straight.analyse(), sorted.analyse(), 1e-12))
    #expect(straight.counts == sorted.counts)
  }

  @Test(arguments: [1, 2, 3])
  func anyNumberOfThreadsGivesTheSame(threads: Int) throws {
    let one = try Table.analyse(text, threads: 1).summaries
    #expect(try Table.analyse(text, threads: threads).summaries == one)
  }

  @Test func spellingOfTheFileDoesNotMatter() throws {
    let plain = try Table.analyse(text).summaries
    let spellings = [
      "\u{FEFF}" + text,
      text.replacingOccurrences("\n", "\r\n"),
      String(text.dropLast()),
      text.replacingOccurrences("\n", "\n\n"),
      text.replacingOccurrences(",", ";"),
      text.replacingOccurrences(",", " , "),
      text.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false)
          .map { "\"\($0)\"" }.joined(separator: ",")
      }.joined(separator: "\r\n"),
    ]
    for spelling in spellings { #expect(try Table.analyse(spelling).summaries == plain) }
  }

  @Test func quotesMayHoldAnything() throws {
    let odd = rows.map { row -> String in
      let parts = row.split(separator: ",", maxSplits: 1)
      return "\"a \"\"b\"\", \n \(parts[0])\",\(parts[1])"
    }
    let plain = try Table.analyse(text).summaries
    let read = try Table.analyse(([Table.heading] + odd).joined(separator: "\n")).summaries
    #expect(read == plain)
  }

  @Test func manyBlocksGiveTheSameAsOne() throws {
    let many = Programme.people(9000, seed: 77)
    let text = ([Table.heading] + Table.rows(many)).joined(separator: "\n")
    #expect(text.utf8.count > 1_100_000)
    let direct = Summaries(many.map { History(logs: $0.logs) }, plan: Table.plan, pivots: [0, 0])
    let read = try Table.analyse(text).summaries
    #expect(read.counts == direct.counts)
    #expect(agree(read.analyse(), direct.analyse(), 1e-12))
  }

  @Test func oneLongParticipantIsReadAcrossBlocks() throws {
    var dice = Dice(8)
    let rows = (0..<60_000).map { "p,\($0),\(dice.below(28)),\(dice.below(9)),1,2" }
    let text = (["participant,time,wellbeing,hope,projects,given"] + rows).joined(separator: "\n")
    let summaries = try Table.analyse(text).summaries
    #expect(summaries.counts.logs == 60_000)
    #expect(summaries.counts.pairs == 59_999)
    #expect(summaries.counts.participants == 1)
  }

  @Test func ofLogsOnTheSameDayTheLastCounts() throws {
    let text = """
      participant,date,wellbeing,hope,projects,given
      a,2020-01-01,1,1,1,1
      a,2020-02-01,9,9,9,9
      a,2020-02-01,2,2,2,2
      """
    let same = """
      participant,date,wellbeing,hope,projects,given
      a,2020-01-01,1,1,1,1
      a,2020-02-01,2,2,2,2
      """
    let read = try Table.analyse(text).summaries
    #expect(read.counts.logs == 2)
    #expect(read.counts.excluded.values.reduce(0, +) == 1)
    #expect(try read.analyse() == Table.analyse(same).summaries.analyse())
  }

  @Test func aMillionWithOneLogEachAreJustCounted() throws {
    let rows = (0..<20_000).map { "p\($0),2020-01-01,1,2,3,4" }
    let summaries = try Table.analyse(([Table.heading] + rows).joined(separator: "\n")).summaries
    #expect(summaries.counts.participants == 20_000)
    #expect(summaries.counts.pairs == 0)
    #expect(summaries.analyse().allSatisfy { $0.f == nil && !$0.notes.isEmpty })
  }
}

extension String {
  func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
