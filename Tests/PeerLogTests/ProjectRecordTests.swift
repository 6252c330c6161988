import Identity
import PeerLog
import Programme
import Storage
import Testing
import Time

/// What may be shown of somebody's taking part, tried over everything that can be known of them.
@Suite struct ProjectRecordTests {
  let here = PlaceKey(rawValue: "here")
  let other = PlaceKey(rawValue: "other")
  let today = Day(year: 2026, month: 3, day: 14) ?? Day(number: 0)

  /// Every record there can be, as far as the rules look at it.
  private var all: [ProjectRecord] {
    var records: [ProjectRecord] = []
    var listings: [ProjectRecord.Listing?] = [nil]
    for place in [here, other] {
      for agreed in [true, false] { listings.append(.init(project: place, agreed: agreed)) }
    }
    let rests = [nil, Rest(since: today, until: nil), Rest(since: today, until: today + 9)]
    for isIssuedHere in [true, false] {
      for project in [nil, here, other] {
        for listing in listings {
          for joined in [nil, today + -90] {
            for lastLog in [nil, today + -60, today + -3] {
              for rest in rests {
                records.append(
                  ProjectRecord(
                    key: ParticipantKey(rawValue: String(records.count)),
                    isIssuedHere: isIssuedHere, project: project, joined: joined, listing: listing,
                    lastLog: lastLog, rest: rest))
              }
            }
          }
        }
      }
    }
    return records
  }

  @Test("Nobody stands on a list who said no, who takes part elsewhere, or who came by themselves")
  func listed() {
    for record in all {
      let isListed = record.isListed(in: here)
      let saidHere = record.listing.flatMap { $0.project == here ? $0.agreed : nil }
      if record.project == other || saidHere == false { #expect(!isListed) }
      if !record.isIssuedHere && saidHere != true { #expect(!isListed) }
      if record.project != other && saidHere == true { #expect(isListed) }
      if record.isIssuedHere && saidHere == nil && record.project != other { #expect(isListed) }
    }
  }

  @Test("Nothing is due of somebody who has not joined, wants a break or has stopped")
  func due() {
    for record in all {
      let isDue = record.isDue(on: today)
      if record.joined == nil || record.rest != nil { #expect(!isDue) }
      if record.joined != nil, record.rest == nil {
        #expect(isDue == (record.lastLog.map { today - $0 > 31 } ?? true))
      }
    }
  }

  @Test(
    "A log is due on the day of the month on which the last one was, or on the month's last day")
  func month() throws {
    let first = try #require(Day(year: 2023, month: 12, day: 1))
    for ahead in 0..<800 {
      let last = first + ahead
      func isDue(_ day: Day) -> Bool {
        ProjectRecord(
          key: ParticipantKey(rawValue: "p"), isIssuedHere: true, project: here, joined: first,
          listing: nil, lastLog: last
        ).isDue(on: day)
      }
      let dueFrom = try #require((1...31).map { last + $0 }.first(where: isDue))
      #expect((28...31).contains(dueFrom - last))
      // The month after, whose last day it is if that month is too short.
      let (year, month, day) = last.parts
      let expected = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: day)
      if let expected {
        #expect(dueFrom == expected)
      } else {
        #expect((dueFrom + 1).parts.day == 1 && dueFrom.parts.day < day)
      }
      for later in 0..<40 { #expect(isDue(dueFrom + later)) }
    }
  }

  @Test("Everybody is counted in one group at most, and those who are seen one by one in no other")
  func figures() {
    let records = all
    let figures = ProjectFigures(records, in: here, since: today + -30)
    let listed = records.filter { $0.isListed(in: here) }
    #expect(figures.listed.joined == listed.count { $0.joined != nil })
    #expect(figures.listed.logged == listed.count { $0.lastLog == today + -3 })
    let others = records.filter { $0.project == here && !$0.isListed(in: here) }
    #expect(figures.others.joined == others.count { $0.joined != nil })
    #expect(figures.others.logged == others.count { $0.lastLog == today + -3 })
    #expect(others.count > 0 && listed.count > 0)
  }
}
