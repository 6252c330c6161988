public import Evidence
public import Identity
public import Instruments
internal import PeerLog
public import Programme
public import Storage

/// Keeps two reports apart by enough people.
///
/// If a report could be made after every log, somebody who holds two of them and knows whose log it was could
/// work out what it says, whether both are of one place or the one of a place in the other. So nothing is
/// counted anew of people of whom an earlier report tells, until as many of them as the programme's rule asks
/// for have something new; until then a report of the same place tells the numbers that were told already.
/// Somebody who takes their answers back does not wait, because that was promised to them. What was given out
/// is in the database, and so binds after a restart too.
public struct ReportGate: Sendable {
  /// What may be made of a place now.
  public enum Decision: Equatable, Sendable {
    /// A report of what is there now.
    case fresh
    /// One with the numbers of an earlier one of the same place.
    case again(ReportEdition)
    /// None: an earlier one of another place tells of some of the same people.
    case wait
  }

  private let terms: ConsentTerms

  /// A gate.
  ///
  /// - Parameter library: The questionnaires, with the statements that people agree to.
  public init(_ library: InstrumentLibrary) {
    terms = ConsentTerms(library.form(of: "consent"))
  }

  /// What may be made of a place.
  ///
  /// - Parameters:
  ///   - place: An area or a project; nil for the whole programme.
  ///   - places: The places of the programme.
  ///   - rule: What is too few.
  ///   - connection: The read of which the report is to be.
  /// - Returns: Whether it may be counted anew.
  /// - Throws: `StorageError`.
  public func decision(
    _ place: PlaceKey?, in places: Places, _ rule: DisclosureRule, on connection: any Connection
  ) throws -> Decision {
    for other in try EditionStore.told(on: connection) {
      guard let shared = Self.overlap(place, other.place, places) else { continue }
      guard try isTooClose(other.position, shared.place, rule, on: connection) else { continue }
      return try EditionStore.last(of: place, on: connection).map(Decision.again) ?? .wait
    }
    return .fresh
  }

  /// Whether some people of a place, but fewer than the rule asks for, have something new since a position.
  private func isTooClose(
    _ position: Int, _ place: PlaceKey?, _ rule: DisclosureRule, on connection: any Connection
  ) throws -> Bool {
    var inside = 0
    var touched = 0
    for key in try EvidenceNotes.participants(after: position, on: connection) {
      guard let person = try ParticipantStore.participant(key, on: connection),
        try terms.mayUse(key, for: .reports, on: connection)
      else {
        // Whoever never agreed was in no report and is in none.
        if try hasLeft(key, on: connection) { return false }
        continue
      }
      let isHere = place == nil || place == person.area || place == person.project
      // Whoever has left the place was in it, and is missed in it now.
      let wasHere = try ParticipantStore.formerPlaces(of: key, on: connection).contains {
        place == $0.area || place == $0.project
      }
      if isHere { inside += 1 }
      if isHere || wasHere { touched += 1 }
      if inside >= rule.smallest { return false }
    }
    return touched > 0
  }

  /// Whether somebody was counted and is not any more.
  private func hasLeft(_ key: ParticipantKey, on connection: any Connection) throws -> Bool {
    guard try ParticipantStore.participant(key, on: connection) != nil else { return true }
    return try ConsentStore.history(of: key, on: connection).contains { $0.record.agreed }
  }

  /// The smaller of two places, where they have people in common.
  private static func overlap(
    _ one: PlaceKey?, _ other: PlaceKey?, _ places: Places
  ) -> Shared? {
    if one == other || other == nil { return Shared(place: one) }
    guard let one, let other else { return Shared(place: other) }
    if places.area(of: one)?.key == other { return Shared(place: one) }
    if places.area(of: other)?.key == one { return Shared(place: other) }
    return nil
  }

  /// The people of a place; nil is everybody.
  private struct Shared {
    let place: PlaceKey?
  }
}
