public import Identity
public import Storage
public import Time

/// What a batch key is the key of.
public enum IDBatchSubject {}
/// A batch of personal IDs.
public typealias IDBatchKey = Key<IDBatchSubject>

/// Personal IDs that were made at one time for one project, to be given out on paper.
public struct IDBatch: Sendable, Equatable {
  /// Its key.
  public let key: IDBatchKey
  /// The project whose people get the IDs.
  public let project: PlaceKey
  /// The day they were made.
  public let day: Day
  /// Who had them made.
  public let account: AccountKey
  /// How many there are still; somebody who took everything out has none.
  public let count: Int

  /// How many IDs a batch can have.
  public static let sizes = 1...1000

  /// A batch from its parts.
  public init(
    key: IDBatchKey, project: PlaceKey, day: Day, account: AccountKey, count: Int
  ) {
    self.key = key
    self.project = project
    self.day = day
    self.account = account
    self.count = count
  }
}
