public import Messaging
public import Storage
public import Time
public import Wording

/// The services that all rooms share, put together once at the start.
public struct House: Sendable {
  /// The two databases.
  public let stores: Stores
  /// The time.
  public let clock: Clock
  /// Chance.
  public let randomness: Randomness
  /// What seals contact details and signs form tokens.
  public let vault: Vault
  /// The words of every language.
  public let catalogue: Catalogue
  /// What the people who run this Kith have chosen.
  public let settings: HouseSettings
  /// Where messages leave.
  public let outbox: Outbox
  /// Where notes for the people who run the machine go; never anything about a person.
  public let log: @Sendable (String) -> Void

  /// The services given; without a log, notes are dropped.
  public init(
    stores: Stores, clock: Clock = .system, randomness: Randomness = .system, vault: Vault,
    catalogue: Catalogue, settings: HouseSettings = HouseSettings(), outbox: Outbox = .none,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.stores = stores
    self.clock = clock
    self.randomness = randomness
    self.vault = vault
    self.catalogue = catalogue
    self.settings = settings
    self.outbox = outbox
    self.log = log
  }
}
