public import Storage

/// The schema of the identity store, step by step.
///
/// Names and contact details are sealed by the vault; secrets are kept as marks that cannot be turned
/// back. Nothing here says what anybody answered.
public enum IdentityMigrations {
  /// Every step, in order.
  public static let all: [Migration] = [
    Migration(
      1, "participants, accounts and sessions",
      [
        // The participant key is the only link to the other store.
        """
        CREATE TABLE participant (
          key TEXT PRIMARY KEY, personal_id TEXT NOT NULL UNIQUE, pin TEXT,
          link TEXT NOT NULL UNIQUE, link_turn BIGINT NOT NULL, name TEXT, created BIGINT NOT NULL)
        """,
        """
        CREATE TABLE contact (
          participant TEXT NOT NULL, channel TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (participant, channel))
        """,
        """
        CREATE TABLE account (
          key TEXT PRIMARY KEY, email_mark TEXT NOT NULL UNIQUE, email TEXT NOT NULL,
          name TEXT NOT NULL, password TEXT, participant TEXT UNIQUE, created BIGINT NOT NULL)
        """,
        """
        CREATE TABLE role_grant (
          account TEXT NOT NULL, role TEXT NOT NULL, place TEXT NOT NULL, given BIGINT NOT NULL,
          PRIMARY KEY (account, role, place))
        """,
        "CREATE INDEX role_grant_by_place ON role_grant (place)",
        """
        CREATE TABLE session (
          mark TEXT PRIMARY KEY, account TEXT, participant TEXT, reach TEXT,
          by_letter BIGINT NOT NULL, started BIGINT NOT NULL, seen BIGINT NOT NULL)
        """,
        "CREATE INDEX session_by_seen ON session (seen)",
        "CREATE INDEX session_by_started ON session (started)",
        "CREATE INDEX session_by_account ON session (account)",
        "CREATE INDEX session_by_participant ON session (participant)",
        """
        CREATE TABLE sign_in_link (
          mark TEXT PRIMARY KEY, account TEXT NOT NULL, ends BIGINT NOT NULL)
        """,
        "CREATE INDEX sign_in_link_by_ends ON sign_in_link (ends)",
        "CREATE INDEX sign_in_link_by_account ON sign_in_link (account)",
      ]),
    Migration(
      2, "tokens of programs",
      [
        """
        CREATE TABLE api_token (
          key TEXT PRIMARY KEY, mark TEXT NOT NULL UNIQUE, account TEXT NOT NULL, role TEXT NOT NULL,
          place TEXT NOT NULL, name TEXT NOT NULL, ends BIGINT NOT NULL)
        """,
        "CREATE INDEX api_token_by_account ON api_token (account)",
        "CREATE INDEX api_token_by_ends ON api_token (ends)",
      ]),
  ]
}
