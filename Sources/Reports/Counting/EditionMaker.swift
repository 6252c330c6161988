internal import Evidence
internal import Identity
internal import Impact
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

/// Makes editions of reports.
///
/// Counting takes long, so call it in a `Workshop`.
struct EditionMaker: Sendable {
  let kith: any Database
  let maker: ReportMaker

  /// Makes an edition.
  ///
  /// - Throws: `StorageError`.
  func make(_ order: ReportOrder, in places: Places, at now: Instant) throws {
    let rule = try kith.read(DisclosureStore.rule)
    try maker.giveOut(rule, from: kith)
    var bundle = try kith.read {
      try maker.bundle(
        of: order.place, in: places, rule, day: now.day.iso, from: kith, on: $0)
    }
    bundle.words = order.words
    let edition = ReportEdition(
      key: order.key, kind: order.kind, place: order.place, account: order.account, made: now,
      bundle: bundle)
    try kith.write { try EditionStore.add(edition, on: $0) }
  }
}
