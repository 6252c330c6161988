internal import Identity
internal import PeerLog
internal import Programme
internal import Storage
internal import Time

/// One import under way, inside its change.
final class ImportDesk {
  let importer: Importer
  let connection: any Connection
  var places: ImportPlaces
  var report = ImportReport()
  private let told: (@Sendable (Int, String) -> Void)?
  private let ofCut: [String: ParticipantKey]
  /// Who has taken everything out, and when others last took a log out.
  private let gone: Set<ParticipantKey>
  private let takenOut: [ParticipantKey: Day]
  let intake: LogIntake

  /// The person whose rows are being taken.
  private var name = ""
  private var key = ParticipantKey(rawValue: "")
  /// The key that the reader of the rows took the person to have.
  private var keyAsRead = ParticipantKey(rawValue: "")
  private var before: [Log] = []
  private var new: [IncomingLog] = []

  init(
    _ importer: Importer, _ options: Importer.Options, _ intake: LogIntake,
    _ connection: any Connection
  ) throws {
    (self.importer, self.intake, self.connection) = (importer, intake, connection)
    told = options.told
    guard let places = try PlacesStore.places(connection) else { throw ExchangeError.noProgramme }
    self.places = ImportPlaces(places, makes: options.makesPlaces, vault: importer.vault)
    if let cut = options.cut {
      let names = importer.vault.pseudonyms(of: cut)
      let keys = try ResearchStore.everybody(on: connection)
      ofCut = Dictionary(
        keys.map { (names.name(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    } else {
      ofCut = [:]
    }
    gone = try ResearchStore.gone(on: connection)
    takenOut = try ResearchStore.takenOut(on: connection)
  }

  /// Who a file means: somebody of the cut, whoever has this personal ID, or somebody known by this name
  /// alone.
  func participant(_ name: ReadName) throws -> ParticipantKey {
    if let key = ofCut[name.text] { return key }
    if let id = name.id,
      let key = try importer.stores.identity.read({
        try Participants.holder(of: id, in: $0)
      })
    {
      return key
    }
    return name.key
  }

  /// Whether somebody has taken everything out.
  func isGone(_ key: ParticipantKey) -> Bool { gone.contains(key) }

  /// Tells what is done with a row.
  func tell(_ row: Int, _ words: @autoclosure () -> String) {
    if let told { told(row, words()) }
  }

  /// Leaves a row out.
  func refuse(_ row: Int, _ problems: [ImportProblem]) {
    report.refused += 1
    report.problems += problems
    tell(row, "refused: " + problems.map(\.description).joined(separator: "; "))
  }
}

extension ImportDesk {
  /// Takes some rows in.
  func take(_ rows: ImportRows.Batch) throws {
    switch rows {
    case .people(let people): try take(people)
    case .logs(let logs): for log in logs { try take(log) }
    }
  }

  /// Takes a log in.
  private func take(_ log: ReadLog) throws {
    var problems: [ImportProblem] = []
    func add(_ column: String, _ value: String, _ reason: String) {
      problems.append(
        ImportProblem(row: log.row, column: column, value: value, reason: reason))
    }
    if log.participant?.text.isEmpty == true {
      add("participant", "", "whose log it is has to be said")
    } else {
      if let name = log.participant { try begin(name) }
      if isGone(key) { add("participant", name, "this person has taken everything out") }
    }
    if let problem = try places.check(log.area, log.project, on: connection) {
      add(problem.column, problem.value, problem.reason)
    }
    problems += log.problems
    guard problems.isEmpty, let content = log.content else { return refuse(log.row, problems) }
    // Nothing is kept of a log that was taken out, not even what it was about.
    if let last = takenOut[key], content.day <= last,
      !before.contains(where: { $0.day == content.day })
    {
      add("date", content.day.iso, "the person has taken a log out since, which may be this one")
      return refuse(log.row, problems)
    }
    keep(content, log.row)
  }

  private func keep(_ content: ReadLog.Content, _ row: Int) {
    func isSame(_ day: Day, _ version: String) -> Bool {
      day == content.day && version == content.version
    }
    let same =
      before.filter { isSame($0.day, $0.questionnaire) }.map(\.answers)
      + new.filter { isSame($0.day, $0.questionnaire) }.map(\.answers.text)
    guard same.isEmpty || !same.contains(content.answers.text) else {
      report.known += 1
      return tell(row, "there already")
    }
    // The reader knows neither who is known by another name nor what is stored.
    let isAsRead = same.isEmpty && key == keyAsRead
    let log =
      isAsRead
      ? content.key
      : importer.vault.log(of: key, content.day, content.version, beside: same.count)
    let sent = Instant(seconds: content.sent.number * 86_400 + 43_200 + min(same.count, 40_000))
    new.append(
      IncomingLog(
        key: log, questionnaire: content.version, day: content.day, language: content.language,
        mode: content.mode,
        answers: content.answers, scores: content.scores, started: sent + -content.duration,
        sent: sent, edition: content.edition))
    tell(row, "new: \(content.version) of \(name), \(content.day.iso)")
  }

  private func begin(_ name: ReadName) throws {
    try finishPerson()
    self.name = name.text
    (key, keyAsRead) = (try participant(name), name.key)
    before = isGone(key) ? [] : try intake.logs(of: key)
  }

  /// Stores the logs of the person whose rows have been taken.
  func finishPerson() throws {
    guard !new.isEmpty else { return }
    let added = try intake.add(new, of: key)
    report.new += added
    report.known += new.count - added
    new.removeAll(keepingCapacity: true)
  }
}
