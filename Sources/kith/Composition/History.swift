internal import Exchange
internal import Identity
internal import PeerLog
internal import Programme
internal import Reports
internal import Storage

/// The history of each database: every room's steps in the order in which they were released.
///
/// A new step goes to the end, whichever room it belongs to.
enum History {
  /// The steps of the identity store.
  static let identity = IdentityMigrations.all

  /// The steps of the `kith` store.
  static let kith = inOrder(
    .programme(2), .peerLog(3), .programme(1), .peerLog(4), .programme(1), .peerLog(1),
    .exchange(1), .peerLog(2), .programme(1), .reports(1), .peerLog(5), .reports(1)
  )

  /// Some steps of one room that were released one after the other.
  private enum Run {
    case programme(Int)
    case peerLog(Int)
    case exchange(Int)
    case reports(Int)
  }

  /// The steps of the rooms in the order of the runs; those of no run yet come last.
  private static func inOrder(_ runs: Run...) -> [Migration] {
    var programme = ProgrammeMigrations.all[...]
    var peerLog = PeerLogMigrations.all[...]
    var exchange = ExchangeMigrations.all[...]
    var reports = ReportsMigrations.all[...]
    var steps: [Migration] = []
    for run in runs {
      switch run {
      case .programme(let count):
        steps += programme.prefix(count)
        programme = programme.dropFirst(count)
      case .peerLog(let count):
        steps += peerLog.prefix(count)
        peerLog = peerLog.dropFirst(count)
      case .exchange(let count):
        steps += exchange.prefix(count)
        exchange = exchange.dropFirst(count)
      case .reports(let count):
        steps += reports.prefix(count)
        reports = reports.dropFirst(count)
      }
    }
    return zip(1..., steps + programme + peerLog + exchange + reports).map {
      Migration($0, $1.name, $1.statements)
    }
  }
}
