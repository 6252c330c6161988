internal import API
internal import Evidence
internal import Exchange
internal import FHIR
internal import Identity
internal import Impact
internal import Instruments
internal import PeerLog
internal import Programme
internal import Reports
internal import Storage
internal import Time
internal import Web

/// All rooms behind one front door: what the server asks.
struct Rooms: Sendable {
  let door: FrontDoor
  let files: StaticFiles
  let peerLog: PeerLogRoom
  let helping: HelpingRoom
  let keying: KeyingRoom
  let paper: PaperRoom
  let programme: ProgrammeRoom
  let exchange: ExchangeRoom
  let impact: ImpactRoom
  let reports: ReportsRoom
  let identity: IdentityRoom
  let api: APIRoom
  let house: HouseRoom
  private let setup: SetupGate

  /// The rooms of a house.
  init(
    _ house: House, _ content: Content, evidence: LiveEvidence, setupCode: SetupCode,
    data: String, folder: String
  ) throws(CommandError) {
    door = FrontDoor(house)
    files = content.files
    peerLog = PeerLogRoom(house, forms: content.forms) { evidence.own($0) }
    helping = HelpingRoom(house, forms: content.forms)
    keying = KeyingRoom(house, forms: content.forms)
    paper = PaperRoom(house, forms: content.forms)
    programme = ProgrammeRoom(neighbours: .peerLog, door: SetupGuard(code: setupCode))
    let terms = ConsentTerms(content.forms.consent)
    let cuts = CutDesk(
      house,
      exporter: Exporter(
        codebook: content.codebook, terms: terms, plan: Plan.programme.version,
        program: ExportCommand.programVersion), folder: folder)
    exchange = ExchangeRoom(house, codebook: content.codebook, terms: terms, cuts: cuts)
    let population = PopulationCommand.file(in: data)
    impact = ImpactRoom(
      house, evidence: evidence, library: content.instruments,
      press: FigurePress(folder: "\(folder)/figures")
    ) {
      // Checked when it was loaded; read each time, so that a new one shows at once.
      try? Population(reading: population, library: content.instruments)
    }
    reports = ReportsRoom(
      house, library: content.instruments,
      maker: ReportMaker(
        Counting(library: content.instruments), library: content.instruments,
        program: ExportCommand.programVersion,
        costs: try OwnPrices.read(folder, content.instruments)),
      press: ReportPress(script: content.press, folder: "\(folder)/reports"),
      style: (content.files.address(of: "report.css") ?? "/static/report.css", content.reportStyle))
    identity = IdentityRoom()
    api = APIRoom(
      house,
      forms: APIForms(
        content.forms,
        fhir: FHIRForms(
          sayable: content.forms.schedule.versions,
          names: FHIRNames(address: house.settings.baseAddress), catalogue: content.catalogue),
        codebook: content.codebook, languages: house.frames.languages),
      cuts: cuts,
      figures: ProgrammeNeighbours.peerLog.figures)
    self.house = HouseRoom(house: house)
    setup = SetupGate(house.stores.kith)
  }

  /// Whether there is a programme.
  var isSetUp: Bool { setup.isOpen }

  /// Answers one request.
  func answer(_ request: Request) -> Answer {
    if let file = files.response(to: request) { return .now(file) }
    if let answer = door.answer(request, in: house) { return answer }
    if APIRoom.owns(request) {
      return setup.isOpen ? api.answer(request) : api.notReady(request)
    }
    guard setup.isOpen else {
      return door.answer(request, in: programme) ?? language(request)
        ?? .now(.seeOther(ProgrammeRoute.setup(.welcome).address))
    }
    return door.answer(request, in: peerLog)
      ?? door.answer(request, in: helping)
      ?? door.answer(request, in: keying)
      ?? door.answer(request, in: paper)
      ?? door.answer(request, in: programme)
      ?? door.answer(request, in: exchange)
      ?? door.answer(request, in: impact)
      ?? door.answer(request, in: reports)
      ?? door.answer(request, in: identity)
      ?? door.nowhere(request)
  }

  /// The choice of a language, which is there before there is a programme.
  private func language(_ request: Request) -> Answer? {
    guard case .language? = IdentityRoute(request.segments) else { return nil }
    return door.answer(request, in: identity)
  }

  /// The page for what the server itself refuses.
  func refused(_ status: Status, _ request: Request?) -> Response {
    if let request, APIRoom.owns(request) { return api.refused(status, request) }
    return door.refused(status, request)
  }
}

extension ProgrammeNeighbours {
  /// What the peer support log tells the programme.
  fileprivate static let peerLog = ProgrammeNeighbours(
    joining: { _ in PeerLogRoute.information.address },
    list: { HelpingRoute.list($0).address },
    figures: { project, since, connection in
      ProjectFigures(
        try ListStore.records(of: project, on: connection), in: project, since: since)
    })
}
