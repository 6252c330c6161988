internal import Dispatch
internal import Identity
public import Storage

/// Goes through everybody whose answers may be used, on all processors at once: for whoever counts them all.
///
/// People are read some hundreds at a time, with one query for each table in the order of its keys: a tenth of
/// the time that a few queries for each of them take. Everybody is divided into parts by their keys; into how
/// many depends on how many there are and on nothing else, so that sums that are rounded are the same on every
/// machine. All parts are of one state of the database: that of the connection that is handed in.
public struct EverybodyReader: Sendable {
  /// What is read of logs; where logs are, scores are.
  public enum Detail: Sendable {
    /// None, and no logs at all.
    case noLogs
    /// Logs with the answers of the first day.
    case firstAnswers
    /// Logs with all answers.
    case allAnswers
  }

  /// As what people are read.
  public enum State: Sendable {
    /// As they are at this moment.
    case now
    /// As they stand in the figures that were given out (``ToldStore``); whoever is not counted any more is not
    /// read at all.
    case told
  }

  private let kith: any Database
  private let terms: ConsentTerms
  private let purposes: [Purpose]
  private let detail: Detail
  private let state: State
  /// Into how many parts people are divided; by their number, when nil.
  private let parts: Int?

  /// A reader of everybody.
  ///
  /// - Parameters:
  ///   - kith: The database, from which further connections come.
  ///   - terms: What people have to have agreed to.
  ///   - purposes: What their answers have to be allowed for.
  ///   - detail: Which answers are read.
  ///   - state: As what people are read.
  ///   - parts: Into how many parts people are divided; by their number, when nil.
  public init(
    _ kith: any Database, under terms: ConsentTerms, for purposes: [Purpose] = [.evidence],
    _ detail: Detail, as state: State = .now, parts: Int? = nil
  ) {
    (self.kith, self.terms, self.purposes, self.detail) = (kith, terms, purposes, detail)
    (self.state, self.parts) = (state, parts)
  }

  /// Counts everybody.
  ///
  /// - Parameters:
  ///   - connection: The read of which all people are.
  ///   - begin: Makes the sums of nobody; called on any thread.
  ///   - add: Counts somebody; called for the people of a part in the order of their keys, for each part on
  ///     one thread at a time.
  /// - Returns: The sums of each part, in the order of keys.
  /// - Throws: what the store or `add` throws.
  public func count<Sums>(
    on connection: any Connection, from begin: @Sendable () -> Sums,
    _ add: @Sendable (inout Sums, ReadPerson) throws -> Void
  ) throws -> [Sums] {
    let position = try EvidenceNotes.position(on: connection)
    let turn = try ToldStore.turn(on: connection)
    let ranges = try KeyRange.dividing(into: parts, on: connection)
    func read(_ range: KeyRange) throws -> Sums {
      var sums = begin()
      try each(in: range, on: connection) { try add(&sums, $0) }
      return sums
    }
    guard ranges.count > 1 else { return [try read(KeyRange())] }
    let results = PartResults<(sums: Sums, later: [ParticipantKey])?>(count: ranges.count)
    DispatchQueue.concurrentPerform(iterations: ranges.count) { place in
      results.fill(place) {
        try kith.read { own in
          // This read may see more than that of `connection`: of whom that is so tells a note. That more was
          // given out no note tells; then the whole part is read again.
          guard try state == .now || ToldStore.turn(on: own) == turn else { return nil }
          let later = try EvidenceNotes.participants(after: position, on: own)
          let isLater = Set(later)
          var sums = begin()
          try each(in: ranges[place], on: own) { person in
            if !isLater.contains(person.key) { try add(&sums, person) }
          }
          return (sums, later.filter { ranges[place].contains($0) })
        }
      }
    }
    return try zip(ranges, results.all()).map { range, result in
      guard let result else { return try read(range) }
      var sums = result.sums
      for key in result.later {
        try each(in: KeyRange(endingWith: key), on: connection) { person in
          if person.key == key { try add(&sums, person) }
        }
      }
      return sums
    }
  }

  private func each(
    in range: KeyRange, on connection: any Connection, _ body: (ReadPerson) throws -> Void
  ) throws {
    var range = range
    while true {
      let people = try PeopleBatch(in: range, detail, on: connection).people
      let told = try told(people, on: connection)
      for person in people
      where purposes.allSatisfy({ terms.mayUse(person.agreements, for: $0) }) {
        guard let earlier = told[person.key] else {
          try body(person)
          continue
        }
        let read = try earlier.read(under: terms, for: purposes, on: connection)
        if let read { try body(read) }
      }
      guard people.count == PeopleBatch.size, let last = people.last else { return }
      range.after = last.key.rawValue
    }
  }

  /// Of some people in a row those who have given something new, as they were told of.
  private func told(
    _ people: [ReadPerson], on connection: any Connection
  ) throws -> [ParticipantKey: ToldPerson] {
    guard state == .told, let first = people.first, let last = people.last else { return [:] }
    let rows = try ToldPerson.all(from: first.key, through: last.key, on: connection)
    return Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
  }
}
