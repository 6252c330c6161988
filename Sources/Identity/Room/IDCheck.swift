internal import Storage
internal import Web
internal import Wording

/// The check of a personal ID and, where it is needed, its PIN.
///
/// A text that cannot be an ID costs no try, so slips of the pen are free; only an ID that fits and
/// that nobody has, or a wrong PIN, counts as a wrong try.
struct IDCheck: Sendable {
  let visit: Visit

  /// What the check found.
  enum Outcome: Sendable {
    /// Whose ID it is; the PIN was right, or there was none to check.
    case known(ParticipantKey)
    /// What is wrong, and how to answer.
    case wrong(FieldErrors, @Sendable (Response) -> Response)
  }

  /// Checks an ID alone.
  func checkID(_ typed: String) throws -> Outcome {
    let id: PersonalID
    switch read(typed) {
    case .success(let read): id = read
    case .failure(let problem): return wrong("id", problem.sentence)
    }
    let attempt = visit.attempt()
    if let wait = attempt.begin() { return waiting("id", wait) }
    guard let participant = try attempt.cancelling({ try find(id) })?.key else {
      return wrong("id", visit.words[.idUnknown])
    }
    attempt.succeed()
    return .known(participant)
  }

  /// Checks an ID with its PIN, in the workshop, and goes on with what was found.
  func checkPIN(
    _ typedID: String, _ typedPIN: String,
    then next: @escaping @Sendable (Outcome) throws -> Answer
  ) throws -> Answer {
    let id: PersonalID
    switch read(typedID) {
    case .success(let read): id = read
    case .failure(let problem): return try next(wrong("id", problem.sentence))
    }
    let pin: PIN
    do { pin = try PIN.read(typedPIN) } catch {
      return try next(wrong("pin", visit.words[error.phrase]))
    }
    let attempt = visit.attempt(
      on: visit.house.vault.mark(of: id.characters, kind: "personal ID"))
    if let wait = attempt.begin() { return try next(waiting("pin", wait)) }
    guard let (participant, hash) = try attempt.cancelling({ try find(id) }) else {
      return try next(wrong("id", visit.words[.idUnknown]))
    }
    guard let hash else {
      attempt.cancel()
      return try next(wrong("pin", visit.words[.pinNone]))
    }
    let participants = visit.house.participants
    return visit.slowly(
      { participants.matches(pin, hash, of: participant) }, refused: attempt.cancel
    ) { isRight in
      guard isRight else { return try next(wrong("pin", visit.words[.pinWrong])) }
      attempt.succeed()
      return try next(.known(participant))
    }
  }

  private func find(_ id: PersonalID) throws -> (key: ParticipantKey, pin: PINHash?)? {
    let participants = visit.house.participants
    return try visit.stores.identity.read { connection in
      guard let key = try participants.participant(with: id, in: connection) else { return nil }
      return (key, try participants.pin(of: key, in: connection))
    }
  }

  private struct Problem: Error {
    let sentence: String
  }

  private func read(_ typed: String) -> Result<PersonalID, Problem> {
    do { return .success(try PersonalID.read(typed)) } catch {
      return .failure(Problem(sentence: error.sentence(visit.words)))
    }
  }

  private func wrong(_ field: String, _ message: String) -> Outcome {
    .wrong(.one(field, message)) { $0 }
  }

  private func waiting(_ field: String, _ wait: Attempt.Wait) -> Outcome {
    .wrong(.one(field, wait.sentence), wait.slow)
  }
}
