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
  private let terms: ConsentTerms
  private let cuts: CutDesk

  /// The room.
  ///
  /// - Parameters:
  ///   - house: The services that all rooms share.
  ///   - codebook: The columns, without those of own words.
  ///   - terms: Whose answers may be used.
  ///   - cuts: Where tables come from.
  public init(_ house: House, codebook: Codebook, terms: ConsentTerms, cuts: CutDesk) {
    (self.house, self.codebook, self.terms, self.cuts) = (house, codebook, terms, cuts)
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
      cuts.take(.archive(format), by: account, at: visit.now) { result in
        do {
          respond(Self.download(try result.get()))
        } catch {
          respond(visit.trouble(error as? CutDesk.Refusal == .busy ? WorkshopError.full : error))
        }
      }
    }
  }

  private static func download(_ parcel: CutDesk.Parcel) -> Response {
    let cut = parcel.cut
    var response = Response(
      .ok,
      headers: [
        "Content-Type": "application/zip", "Cache-Control": "no-store",
        "Content-Disposition": "attachment; filename=\"kith-\(cut.day)-\(cut.id.prefix(8)).zip\"",
      ])
    response.file = parcel.file
    return response
  }
}
