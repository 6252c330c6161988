internal import Design
internal import Evidence
internal import FoundationEssentials
public import Identity
internal import Impact
public import Instruments
internal import PeerLog
internal import Programme
internal import Storage
internal import Time
public import Web
internal import Wording

/// The room in which reports are made and read.
public struct ReportsRoom: Room {
  private let house: House
  private let library: InstrumentLibrary
  let editions: EditionMaker
  private let press: ReportPress
  private let style: (address: Address, text: String)
  /// Reports are made and printed one after the other, away from the threads that answer.
  let workshop = Workshop(capacity: 16)

  /// The room.
  ///
  /// - Parameters:
  ///   - house: The services that all rooms share.
  ///   - library: The questionnaires.
  ///   - maker: What counts a programme.
  ///   - press: What prints.
  ///   - style: The style sheet of reports: where pages find it, and its text.
  public init(
    _ house: House, library: InstrumentLibrary, maker: ReportMaker, press: ReportPress,
    style: (address: Address, text: String)
  ) {
    (self.house, self.library) = (house, library)
    editions = EditionMaker(kith: house.stores.kith, maker: maker)
    (self.press, self.style) = (press, style)
  }

  public func answer(_ route: ReportsRoute, _ visit: Visit) throws -> Answer {
    guard let places = try visit.stores.kith.read({ try PlacesStore.places($0) }) else {
      throw ProgrammeError.gone
    }
    switch route {
    case .list: return .now(.page(try list(visit, places)))
    case .mine: return .now(.page(try mine(visit)))
    case .economics:
      let edition = try visit.stores.kith.read { try EditionStore.last(of: nil, on: $0) }
      return .now(
        .page(
          EconomicsPage(
            shell: visit.shell, edition: edition,
            writer: ReportWriter(visit.words, library: library), style: style.address)))
    case .read(let key):
      let edition = try edition(key, visit, places)
      return .now(
        .page(
          ReadReportPage(
            shell: visit.shell, edition: edition, document: document(edition, visit),
            style: style.address)))
    case .file(let key): return file(try edition(key, visit, places), visit)
    case .new(let place):
      guard mayMake(place, visit, places) else { throw ProgrammeError.elsewhere }
      return try visit.request.method == .post
        ? make(place, visit, places) : form(place, visit, places)
    }
  }
}

extension ReportsRoom {
  private func list(_ visit: Visit, _ places: Places) throws -> ReportsListPage {
    let known =
      [ReportsListPage.Model.Shop(key: places.programme, name: places.name)]
      + places.areas.flatMap { area in
        [.init(key: area.key, name: area.name, area: area.name)]
          + area.projects.map { .init(key: $0.key, name: $0.name, area: area.name) }
      }
    let editions = try visit.stores.kith.read { try EditionStore.all(on: $0) }
    let own = try own(visit)
    return ReportsListPage(
      shell: visit.shell,
      model: ReportsListPage.Model(
        places: known.filter { mayMake($0.key, visit, places) },
        editions: editions.filter { mayRead($0.key, of: $0.place, own, visit, places) },
        isParticipant: visit.reach == .own && visit.participant != nil))
  }

  private func mine(_ visit: Visit) throws -> ReportsListPage {
    ReportsListPage(
      shell: visit.shell,
      model: ReportsListPage.Model(
        places: [], editions: try own(visit), isParticipant: true, isOwn: true))
  }

  private func edition(
    _ key: ReportKey, _ visit: Visit, _ places: Places
  ) throws -> ReportEdition {
    guard let edition = try visit.stores.kith.read({ try EditionStore.edition(key, on: $0) }) else {
      throw ProgrammeError.gone
    }
    guard mayRead(key, of: edition.place, try own(visit), visit, places) else {
      throw ProgrammeError.elsewhere
    }
    return edition
  }

  /// Reports of the whole programme are for everybody in it; of a place for those who may see its figures,
  /// and for those whose own logs are in it.
  private func mayRead(
    _ key: ReportKey, of place: PlaceKey?, _ own: [ReportEntry], _ visit: Visit, _ places: Places
  ) -> Bool {
    place == nil || Sight.report.isOpen(of: place, visit.grants, in: places)
      || own.contains { $0.key == key }
  }

  /// The editions that the logs of whoever asks are in; none for those who cannot reach their own record.
  private func own(_ visit: Visit) throws -> [ReportEntry] {
    guard visit.reach == .own, let participant = visit.participant else { return [] }
    return try visit.stores.kith.read { try EditionStore.using(participant, on: $0) }
  }

  private func document(_ edition: ReportEdition, _ visit: Visit) -> ReportDocument {
    ReportWriter(visit.words, library: library).document(edition.kind, edition.bundle)
  }

  private func file(_ edition: ReportEdition, _ visit: Visit) -> Answer {
    let sheet = ReportSheet(document(edition, visit), style: style.text)
    let name = "kith-\(edition.kind.rawValue)-\(edition.made.day.iso)-\(visit.language).pdf"
    return .later { respond in
      let isTaken = workshop.take {
        do throws(PressError) {
          let id = Key<ReportSubject>.random(house.randomness).rawValue
          let bytes = try press.print(sheet, named: id)
          respond(
            Response(
              .ok,
              headers: [
                "Content-Type": "application/pdf", "Cache-Control": "no-store",
                "Content-Disposition": "attachment; filename=\"\(name)\"",
              ], body: bytes.withUnsafeBytes { Bytes(copying: $0) }))
        } catch {
          house.log("report: \(error)")
          respond(visit.trouble(PressTrouble(error: error)))
        }
      }
      if !isTaken { respond(visit.trouble(WorkshopError.full)) }
    }
  }
}

/// A report that could not be printed, told to whoever asked for it.
private struct PressTrouble: PersonalError {
  let error: PressError

  var status: Status { .unavailable }
  var title: Phrase { .report("press.title") }
  var advice: Phrase {
    switch error {
    case .missing: .report("press.missing")
    case .tooSlow: .report("press.slow")
    case .tooLarge: .report("press.memory")
    case .failed, .unwritable: .report("press.failed")
    }
  }
}
