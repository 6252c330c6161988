public import Identity
public import Storage
public import Time

/// What the key of an edition is the key of.
public enum ReportSubject {}

/// The key of an edition of a report.
public typealias ReportKey = Key<ReportSubject>

/// A report as it was given out: frozen, with everything it says.
public struct ReportEdition: Equatable, Sendable {
  /// Its key.
  public let key: ReportKey
  /// Its kind.
  public let kind: ReportKind
  /// The area or project; nil for the whole programme.
  public let place: PlaceKey?
  /// Who made it.
  public let account: AccountKey
  /// When.
  public let made: Instant
  /// What it says.
  public let bundle: ReportBundle

  /// An edition from its parts.
  public init(
    key: ReportKey, kind: ReportKind, place: PlaceKey?, account: AccountKey, made: Instant,
    bundle: ReportBundle
  ) {
    (self.key, self.kind, self.place, self.account) = (key, kind, place, account)
    (self.made, self.bundle) = (made, bundle)
  }
}
