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
  /// Which answers are read with the logs; scores always are.
  public enum Detail: Sendable {
    /// Those of the first day.
    case firstAnswers
    /// Those of every log.
    case allAnswers
  }

  private let kith: any Database
  private let terms: ConsentTerms
  private let purposes: [Purpose]
  private let detail: Detail
  /// Into how many parts people are divided; by their number, when nil.
  private let parts: Int?

  /// A reader of everybody.
  ///
  /// - Parameters:
  ///   - kith: The database, from which further connections come.
  ///   - terms: What people have to have agreed to.
  ///   - purposes: What their answers have to be allowed for.
  ///   - detail: Which answers are read.
  ///   - parts: Into how many parts people are divided; by their number, when nil.
  public init(
    _ kith: any Database, under terms: ConsentTerms, for purposes: [Purpose] = [.evidence],
    _ detail: Detail, parts: Int? = nil
  ) {
    (self.kith, self.terms, self.purposes, self.detail) = (kith, terms, purposes, detail)
    self.parts = parts
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
    let ranges = try KeyRange.dividing(into: parts, on: connection)
    guard ranges.count > 1 else {
      var sums = begin()
      try each(in: KeyRange(), on: connection) { try add(&sums, $0) }
      return [sums]
    }
    let results = PartResults<(sums: Sums, later: [ParticipantKey])>(count: ranges.count)
    DispatchQueue.concurrentPerform(iterations: ranges.count) { place in
      results.fill(place) {
        try kith.read { own in
          // This read may see more than that of `connection`: of whom that is so tells a note.
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
    var counted = try results.all()
    for place in counted.indices {
      for key in counted[place].later {
        try each(in: KeyRange(endingWith: key), on: connection) { person in
          if person.key == key { try add(&counted[place].sums, person) }
        }
      }
    }
    return counted.map(\.sums)
  }

  private func each(
    in range: KeyRange, on connection: any Connection, _ body: (ReadPerson) throws -> Void
  ) throws {
    var range = range
    while true {
      let people = try PeopleBatch(in: range, detail, on: connection).people
      for person in people
      where purposes.allSatisfy({ terms.mayUse(person.agreements, for: $0) }) {
        try body(person)
      }
      guard people.count == PeopleBatch.size, let last = people.last else { return }
      range.after = last.key.rawValue
    }
  }
}
