internal import Identity
internal import PeerLog
internal import Programme
internal import Storage

/// Who is in a cut, in the order of their names in it, and how much there is.
struct CutPeople: Sendable {
  /// Somebody under their name, with everything that is given out of them.
  struct Record: Sendable {
    let name: String
    let person: ResearchStore.Member
    /// What they typed about themselves, in the encoding of forms.
    let background: String
    /// Their logs, in the order of their days.
    let logs: [ResearchStore.SentLog]
  }

  /// Where somebody stands among those that the threads have found.
  private struct Place {
    let name: Pseudonym
    let part: Int32
    let member: Int32
  }

  private let parts: [[ResearchStore.Member]]
  private let order: [Place]
  /// How many logs they have.
  let logs: Int
  /// How many have joined, and how many logs there are in all.
  let totals: (people: Int, logs: Int)
  /// The areas and projects, for their names.
  let places: Places?

  /// How many people are read and written at a time.
  private static let piece = 32

  /// How many pieces of some people there are.
  var pieces: Int { (count + Self.piece - 1) / Self.piece }

  /// Who is in a piece.
  func people(in piece: Int) -> Range<Int> {
    piece * Self.piece..<min(count, (piece + 1) * Self.piece)
  }

  /// How many there are.
  var count: Int { order.count }

  /// Finds everybody whose answers may be used under the terms.
  init(under terms: ConsentTerms, names: Pseudonyms, in read: SharedRead) throws {
    let found = try ResearchStore.people(under: terms, in: read) { members in
      (members: members, names: members.map { names.pseudonym(of: $0.key) })
    }
    parts = found.map(\.members)
    var order: [Place] = []
    order.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for (part, found) in found.enumerated() {
      for (member, name) in found.names.enumerated() {
        order.append(
          Place(name: name, part: Int32(clamping: part), member: Int32(clamping: member)))
      }
    }
    order.sort { $0.name < $1.name }
    self.order = order
    logs = parts.joined().reduce(0) { $0 + $1.logs }
    totals = try read.first { try ResearchStore.totals(on: $0) }
    places = try read.first { try PlacesStore.places($0) }
  }

  /// Reads what is given out of one of them.
  func record(_ place: Int, on connection: any Connection) throws -> Record {
    let place = order[place]
    let person = parts[Int(place.part)][Int(place.member)]
    return Record(
      name: place.name.text, person: person,
      background: try BackgroundStore.typed(by: person.key, on: connection),
      logs: try ResearchStore.logs(of: person.key, on: connection))
  }
}
