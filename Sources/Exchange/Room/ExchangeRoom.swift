internal import FoundationEssentials
public import Identity
public import PeerLog
internal import Programme
internal import Storage
internal import Time
public import Web
internal import Wording

/// The researcher's room: data without names, with what its columns mean, and a note of each time that it
/// was taken out.
public struct ExchangeRoom: Room {
  private let house: House
  private let codebook: Codebook
  private let exporter: Exporter
  private let terms: ConsentTerms
  private let folder: String
  /// Tables are made one after the other, away from the threads that answer.
  private let workshop = Workshop(capacity: 8)

  /// The room.
  ///
  /// - Parameters:
  ///   - house: The services that all rooms share.
  ///   - codebook: The columns, without those of own words.
  ///   - terms: Whose answers may be used.
  ///   - plan: The version of the plan of analysis.
  ///   - program: The version of the program.
  ///   - folder: A folder of the programme's data, in which tables lie while they are made.
  public init(
    _ house: House, codebook: Codebook, terms: ConsentTerms, plan: String, program: String,
    folder: String
  ) {
    (self.house, self.codebook, self.terms, self.folder) = (house, codebook, terms, folder)
    exporter = Exporter(codebook: codebook, terms: terms, plan: plan, program: program)
  }

  public func answer(_ route: ExchangeRoute, _ visit: Visit) throws -> Answer {
    let places = try visit.stores.kith.read { try PlacesStore.places($0) }
    guard let programme = places?.programme, visit.holds(.researcher, in: programme) else {
      throw ProgrammeError.elsewhere
    }
    switch route {
    case .codebook:
      return .now(
        Response(
          .ok,
          headers: [
            "Content-Type": "text/csv; charset=utf-8",
            "Content-Disposition": "attachment; filename=\"codebook.csv\"",
          ], body: Bytes(codebook.csv)))
    case .research where visit.request.method == .post: return try take(visit)
    case .research: return .now(.page(try page(visit, hasMistake: false)))
    }
  }

  private func page(_ visit: Visit, hasMistake: Bool) throws -> ResearchPage {
    try visit.stores.kith.read { connection in
      let people = try ResearchStore.people(under: terms, on: connection)
      return ResearchPage(
        shell: visit.shell, carrying: visit.carrying,
        model: ResearchPage.Model(
          people: people.count, logs: people.reduce(0) { $0 + $1.logs },
          cuts: try CutStore.last(50, on: connection), hasMistake: hasMistake))
    }
  }

  private func take(_ visit: Visit) throws -> Answer {
    guard let account = visit.account,
      let format = visit.request.form[ResearchPage.field].flatMap(ExportFormat.init(rawValue:))
    else { return .now(.page(.unprocessable, try page(visit, hasMistake: true))) }
    return .later { respond in
      let isTaken = workshop.take {
        do {
          let (cut, bytes) = try make(format, visit)
          house.stores.kith.write { connection in
            try CutStore.record(cut, by: account, at: visit.now, on: connection)
          } completion: { result in
            // Nobody is given what has not been noted.
            switch result {
            case .success: respond(Self.download(cut, bytes))
            case .failure(let error): respond(visit.trouble(error))
            }
          }
        } catch {
          respond(visit.trouble(error))
        }
      }
      if !isTaken { respond(visit.trouble(WorkshopError.full)) }
    }
  }

  /// Makes the tables in a folder of their own, packs them and leaves nothing behind.
  private func make(_ format: ExportFormat, _ visit: Visit) throws -> (Cut, Bytes) {
    let id = Key<CutSubject>.random(house.randomness).rawValue
    let place = "\(folder)/\(id)"
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let cut = try exporter.write(
      format, to: place, from: house.stores.kith, vault: house.vault, id: id,
      day: visit.today.iso)
    var archive = Archive()
    for name in cut.files {
      try archive.add(name, Data(contentsOf: URL(filePath: "\(place)/\(name)")))
    }
    for (name, text) in [
      ("codebook.csv", codebook.csv), ("codebook.json", codebook.json), ("manifest.json", cut.json),
    ] {
      try archive.add(name, Data(text.utf8))
    }
    let bytes = archive.finish()
    return (cut, bytes.withUnsafeBytes { Bytes(copying: $0) })
  }

  private static func download(_ cut: Cut, _ bytes: Bytes) -> Response {
    Response(
      .ok,
      headers: [
        "Content-Type": "application/zip", "Cache-Control": "no-store",
        "Content-Disposition": "attachment; filename=\"kith-\(cut.day)-\(cut.id.prefix(8)).zip\"",
      ], body: bytes)
  }

  /// What the name of a cut is the key of.
  private enum CutSubject {}
}
