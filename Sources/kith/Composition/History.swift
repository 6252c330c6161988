internal import Identity
internal import PeerLog
internal import Programme
internal import Storage

/// The history of each database: every room's steps in the order in which they were released.
///
/// A new step goes to the end, whichever room it belongs to.
enum History {
  /// The steps of the identity store.
  static let identity = IdentityMigrations.all

  /// The steps of the `kith` store.
  static let kith = numbered(ProgrammeMigrations.all + PeerLogMigrations.all)

  private static func numbered(_ steps: [Migration]) -> [Migration] {
    zip(1..., steps).map { Migration($0, $1.name, $1.statements) }
  }
}
