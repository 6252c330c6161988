internal import Identity
internal import Impact
internal import PeerLog
internal import Programme
internal import Storage
internal import Time

/// A report that somebody asks for.
struct ReportOrder: Sendable {
  let key: ReportKey
  let kind: ReportKind
  /// The area or project; nil for the whole programme.
  let place: PlaceKey?
  let account: AccountKey
  /// What is printed in it in their own words.
  let words: ReportWords
}

/// Makes editions of reports, if the gate opens.
///
/// The gate is asked in the read that is counted, and the edition is kept before the next one is begun: of two
/// that were let through together and counted one after the other, what was sent between could be worked out.
/// So it makes one at a time; call it in a `Workshop`.
struct EditionMaker: Sendable {
  let kith: any Database
  let gate: ReportGate
  let maker: ReportMaker

  /// Makes an edition.
  ///
  /// - Returns: Whether there is one; false while too few people have something new.
  /// - Throws: `StorageError`.
  func make(_ order: ReportOrder, in places: Places, at now: Instant) throws -> Bool {
    guard let edition = try kith.read({ try edition(order, places, now, on: $0) }) else {
      return false
    }
    try kith.write { try EditionStore.add(edition, on: $0) }
    return true
  }

  private func edition(
    _ order: ReportOrder, _ places: Places, _ now: Instant, on connection: any Connection
  ) throws -> ReportEdition? {
    let rule = try DisclosureStore.rule(connection)
    var bundle: ReportBundle
    let position: Int
    switch try gate.decision(order.place, in: places, rule, on: connection) {
    case .wait: return nil
    case .again(let earlier): (bundle, position) = (earlier.bundle, earlier.position)
    case .fresh:
      bundle = try maker.bundle(
        of: order.place, in: places, rule, day: now.day.iso, from: kith, on: connection)
      position = try EvidenceNotes.position(on: connection)
    }
    bundle.words = order.words
    return ReportEdition(
      key: order.key, kind: order.kind, place: order.place, account: order.account, made: now,
      bundle: bundle, position: position)
  }
}
