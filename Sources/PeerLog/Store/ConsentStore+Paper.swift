public import Identity
public import Storage
internal import Time

extension ConsentStore {
  /// Keeps what somebody answered on paper, as of the day on the paper, and that it was on paper.
  public static func record(
    _ records: [Record], on paper: PaperConsent, on connection: any Connection
  ) throws {
    // Noon, since a sheet says the day alone.
    let given = Instant(seconds: paper.day.number * 86_400 + 12 * 3600)
    try record(records, by: paper.participant, at: given, on: connection)
    try connection.run(
      """
      INSERT INTO paper_consent (participant, day, account, recorded) VALUES ($1, $2, $3, $4)
      ON CONFLICT (participant) DO NOTHING
      """,
      [
        .text(paper.participant.rawValue), .text(paper.day.iso), .text(paper.account.rawValue),
        .integer(Int64(paper.recorded.seconds)),
      ])
  }

  /// How somebody agreed on paper; `nil` if they agreed in a browser, or not at all.
  public static func paper(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> PaperConsent? {
    try connection.first(
      "SELECT day, account, recorded FROM paper_consent WHERE participant = $1",
      [.text(participant.rawValue)]
    ) {
      PaperConsent(
        participant: participant, day: Day(iso: $0.text(0)) ?? Day(number: 0),
        account: AccountKey(rawValue: $0.text(1)), recorded: Instant(seconds: $0.integer(2)))
    }
  }
}
