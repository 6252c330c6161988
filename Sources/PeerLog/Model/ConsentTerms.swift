public import Identity
public import Instruments
public import Storage

/// The statements that people are asked to agree to, as they stand now, and what follows from the answers:
/// the one place that says what somebody's answers may be used for.
///
/// An answer counts for a statement if it was given to the version since which the statement means what it
/// means now (``Item/since``). Of several the last counts. Whoever was never asked, or not since the terms
/// changed, has not agreed; nor has anybody who has not joined.
public struct ConsentTerms: Sendable {
  /// The version of the statements that is shown now.
  let version: Int
  /// For each statement the first version whose answers count, in the order in which they are asked.
  let since: [(statement: String, version: Int)]

  /// The terms of the consent form; without one any yes counts.
  public init(_ consent: Questionnaire?) {
    version = consent?.instruments.first?.version ?? 1
    since = consent?.items.map { ($0.name, $0.since) } ?? []
  }

  /// Whether a participant's answers, or for reminders their contact, may be used for something now.
  ///
  /// Figures, exports, reports and reminders ask this before they use anything.
  public func mayUse(
    _ participant: ParticipantKey, for purpose: Purpose, on connection: any Connection
  ) throws -> Bool {
    mayUse(try ConsentStore.current(of: participant, on: connection), for: purpose)
  }

  /// Whether these last answers allow a use.
  func mayUse(_ last: [ConsentStore.Record], for purpose: Purpose) -> Bool {
    let hasUnderstood = last.first { $0.statement == Purpose.understanding }?.agreed ?? true
    return hasUnderstood
      && last.contains { $0.statement == purpose.statement && $0.agreed && counts($0) }
  }

  /// Whether an answer is one to its statement as it stands now.
  func counts(_ record: ConsentStore.Record) -> Bool {
    record.version >= since.first { $0.statement == record.statement }?.version ?? 1
  }

  /// The statements that somebody with these last answers has not been asked as they stand now.
  func unasked(_ last: [ConsentStore.Record]) -> [String] {
    let answered = Set(last.filter(counts).map(\.statement))
    return since.map(\.statement).filter { !answered.contains($0) }
  }
}
