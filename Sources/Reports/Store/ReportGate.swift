public import Evidence
public import Identity
public import Instruments
internal import PeerLog
public import Storage

/// Keeps two reports apart by enough people.
///
/// If a report could be made after every log, somebody who holds two of them and knows whose log it was could
/// work out what it says. So a new one of a kind and place waits until as many people as the programme's
/// rule asks for have something new; not, however, when somebody has taken their answers back, because that
/// was promised to them.
public struct ReportGate: Sendable {
  private let terms: ConsentTerms

  /// A gate.
  ///
  /// - Parameter library: The questionnaires, with the statements that people agree to.
  public init(_ library: InstrumentLibrary) {
    terms = ConsentTerms(library.form(of: "consent"))
  }

  /// Whether a new report has to wait.
  public func mustWait(
    _ kind: ReportKind, _ place: PlaceKey?, _ rule: DisclosureRule, on connection: any Connection
  ) throws -> Bool {
    guard let last = try EditionStore.last(kind, of: place, on: connection) else { return false }
    let changed = try EvidenceNotes.participants(after: last.position, on: connection)
    guard (1..<rule.smallest).contains(changed.count) else { return false }
    return try changed.allSatisfy { participant in
      try ParticipantStore.participant(participant, on: connection) != nil
        && terms.mayUse(participant, for: .reports, on: connection)
    }
  }
}
