public import Messaging
public import Storage
public import Time
public import Wording

/// The services that all rooms share, put together once at the start.
///
/// A class, though nothing in it changes, so that a visit hands it on without copying it.
public final class House: Sendable {
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
  /// The frame of the pages in every language.
  public let frames: Frames
  /// What the people who run this Kith have chosen.
  public let settings: HouseSettings
  /// Where messages leave.
  public let outbox: Outbox
  /// What places are called.
  public let places: PlaceDirectory
  /// The main links of a page for whoever visits.
  public let navigation: Navigation
  /// The language that each participant reads.
  public let languages: PersonalLanguages
  /// What the slow hashing of passwords and PINs costs.
  public let hashing: SlowHash.Cost
  /// Where slow work is done, away from the threads that answer.
  public let workshop: Workshop
  /// Where notes for the people who run the machine go; never anything about a person.
  public let log: @Sendable (String) -> Void
  let throttle: SharedThrottle

  /// The services given; without a log, notes are dropped.
  public init(
    stores: Stores, clock: Clock = .system, randomness: Randomness = .system, vault: Vault,
    catalogue: Catalogue, frames: Frames? = nil, settings: HouseSettings = HouseSettings(),
    outbox: Outbox = .none, places: PlaceDirectory = .empty, navigation: Navigation = .none,
    languages: PersonalLanguages = .none,
    hashing: SlowHash.Cost = .interactive, workshop: Workshop = Workshop(),
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.stores = stores
    self.clock = clock
    self.randomness = randomness
    self.vault = vault
    self.catalogue = catalogue
    self.frames = frames ?? Frames(catalogue: catalogue)
    self.settings = settings
    self.outbox = outbox
    self.places = places
    self.navigation = navigation
    self.languages = languages
    self.hashing = hashing
    self.workshop = workshop
    self.log = log
    throttle = SharedThrottle()
  }
}
