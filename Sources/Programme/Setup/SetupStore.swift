internal import Identity
internal import Storage
internal import Web

/// The programme that is being created, in the `kith` database.
enum SetupStore {
  /// What has been filled in so far; an empty draft with `key` if nothing has.
  static func draft(orNew key: PlaceKey, _ connection: any Connection) throws -> SetupDraft {
    try connection.first("SELECT programme, fields FROM setup_draft WHERE only = 1", []) { row in
      SetupDraft(
        programme: PlaceKey(rawValue: row.text(0)), fields: FormEncoding.decode(row.text(1)))
    } ?? SetupDraft(programme: key)
  }

  /// Keeps a draft in place of the one before.
  static func keep(_ draft: SetupDraft, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO setup_draft (only, programme, fields) VALUES (1, $1, $2)
      ON CONFLICT (only) DO UPDATE SET programme = $1, fields = $2
      """, [.text(draft.programme.rawValue), .text(FormEncoding.encode(draft.fields))])
  }

  /// Makes the programme out of its draft, with its areas and first project.
  ///
  /// Does nothing if there is a programme already, so that sending the last page twice makes one.
  static func create(
    _ draft: SetupDraft, online: String, randomness: Randomness, on connection: any Connection
  ) throws {
    guard try PlacesStore.places(connection) == nil, let name = draft.name else { return }
    try PlacesStore.create(programme: draft.programme, name: name, on: connection)
    for home in draft.homes {
      let area = PlaceKey.random(randomness)
      try PlacesStore.add(area: area, name: home.name(online: online), on: connection)
      guard let project = draft.project, project.home == home else { continue }
      try PlacesStore.add(
        project: .random(randomness), name: project.name, in: area, on: connection)
    }
    try connection.run("DELETE FROM setup_draft", [])
  }
}

extension SetupDraft.Home {
  /// What it is called; `online` is the name of the online community.
  func name(online: String) -> String {
    switch self {
    case .area(let name): name
    case .online: online
    }
  }
}
