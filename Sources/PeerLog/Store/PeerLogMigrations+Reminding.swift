internal import Storage

extension PeerLogMigrations {
  /// When people were last reminded of a log.
  static let reminding = Migration(
    11, "reminders",
    ["CREATE TABLE reminder (participant TEXT PRIMARY KEY, moment BIGINT NOT NULL)"])
}
