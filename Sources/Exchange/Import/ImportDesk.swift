internal import EvidenceFiles
internal import Identity
internal import Instruments
internal import PeerLog
internal import Programme
internal import Storage
internal import Time
internal import Wording

/// One import under way, inside its change.
final class ImportDesk {
  private let importer: Importer
  private let options: Importer.Options
  private let connection: any Connection
  private var places: ImportPlaces
  private let ofCut: [String: ParticipantKey]
  private(set) var report = ImportReport()

  /// The person whose rows are being read.
  private var label: [UInt8] = []
  private var key = ParticipantKey(rawValue: "")
  private var isGone = false
  private var takenOut: Set<Day> = []
  private var before: [Log] = []
  private var new: [Log] = []

  init(
    _ importer: Importer, _ options: Importer.Options, _ connection: any Connection
  ) throws {
    (self.importer, self.options, self.connection) = (importer, options, connection)
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
  }

  /// Who a file means: somebody of the cut, whoever has this personal ID, or somebody known by this name
  /// alone.
  private func participant(_ name: String) throws -> ParticipantKey {
    if let key = ofCut[name] { return key }
    if let id = try? PersonalID.read(name),
      let key = try importer.stores.identity.read({
        try Participants.holder(of: id, in: $0)
      })
    {
      return key
    }
    return importer.vault.participant(imported: name)
  }

  private func tell(_ row: Int, _ words: @autoclosure () -> String) {
    if let told = options.told { told(row, words()) }
  }

  private func refuse(_ row: ImportedRow) {
    report.refused += 1
    report.problems += row.problems
    tell(row.row, "refused: " + row.problems.map(\.description).joined(separator: "; "))
  }
}

extension ImportDesk {
  /// Takes the logs of a table in.
  func takeLogs(_ table: TableReader, _ columns: ImportColumns) throws {
    let reader = RowReader(importer.codebook, columns, today: importer.today)
    try table.eachRow { line, cells in
      var row = ImportedRow(row: line, cells: cells, columns: columns)
      try take(&row, reader)
    }
    try finishPerson()
  }

  private static func text(_ bytes: Bytes, isGuarded: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return isGuarded && text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  private func take(_ row: inout ImportedRow, _ reader: RowReader) throws {
    if let bytes = row.bytes(.participant), bytes.elementsEqual(label), !label.isEmpty {
      // The same person as in the row before.
    } else if row[.participant].isEmpty {
      row.add("participant", "", "whose log it is has to be said")
    } else {
      try finishPerson()
      try begin(row[.participant])
      label = row.bytes(.participant).map { Array($0) } ?? []
    }
    if isGone, row.problems.isEmpty {
      row.add("participant", row[.participant], "this person has taken everything out")
    }
    if let problem = try places.check(row[.area], row[.project], on: connection) {
      row.add(problem.column, problem.value, problem.reason)
    }
    let content = reader.read(&row)
    if let content, takenOut.contains(content.day),
      !before.contains(where: { $0.day == content.day })
    {
      row.add("date", content.day.iso, "the person has taken the log of this day out")
    }
    guard let content, row.problems.isEmpty else { return refuse(row) }
    keep(content, row)
  }

  private func keep(_ content: RowReader.Content, _ row: ImportedRow) {
    func isLike(_ log: Log) -> Bool {
      log.day == content.day && log.questionnaire == content.version.id
    }
    let same = before.filter(isLike) + new.filter(isLike)
    guard !same.contains(where: { $0.answers == content.answers }) else {
      report.known += 1
      return tell(row.row, "there already")
    }
    let name = "log \(key) \(content.day.iso) \(content.version.id) \(same.count)"
    let sent = Instant(seconds: content.sent.number * 86_400 + 43_200 + min(same.count, 40_000))
    new.append(
      Log(
        key: LogKey(rawValue: importer.vault.importKey(name)), participant: key,
        questionnaire: content.version.id, day: content.day, language: content.language,
        mode: content.mode, answers: content.answers, scores: content.scores,
        started: sent + -content.duration, sent: sent, edition: content.edition))
    tell(row.row, "new: \(content.version.id) of \(row[.participant]), \(content.day.iso)")
  }

  private func begin(_ name: String) throws {
    key = try participant(name)
    isGone = try Withdrawal.isRecorded(key, on: connection)
    before = isGone ? [] : try LogStore.logs(of: key, on: connection)
    takenOut = Set(try SentLogs.takenOut(by: key, on: connection))
  }

  private func finishPerson() throws {
    guard !new.isEmpty else { return }
    let added = try LogStore.add(new, of: key, on: connection)
    report.new += added
    report.known += new.count - added
    new.removeAll(keepingCapacity: true)
  }

  /// Takes people in: where they take part, what they agreed to, what they said about themselves.
  func takePeople(_ table: TableReader) throws {
    let columns = importer.codebook.people
    let known = Dictionary(
      columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let uses = try table.header.names.map { name throws(ExchangeError) in
      guard let place = known[name] else {
        throw .unknownColumn(name, file: options.people ?? "")
      }
      return place
    }
    let background = importer.codebook.background
    try table.eachRow { line, cells in
      var row = ImportedRow(row: line)
      var texts: [String: String] = [:]
      var fields: [FieldPair] = []
      for (place, column) in uses.enumerated() where !cells[place].isEmpty {
        let isText = if case .text = columns[column].type { true } else { false }
        let text = Self.text(cells[place], isGuarded: isText)
        if columns[column].kind == .item {
          if isText || text != MissingReason.skipped.rawValue {
            fields.append((columns[column].name, text))
          }
        } else {
          texts[columns[column].name] = text
        }
      }
      let checked = background?.check(Draft(fields))
      for problem in checked?.problems ?? [] {
        let typed = fields.first { $0.name == problem.item.name }?.value ?? ""
        row.add(problem.item.name, typed, "this is not one of the answers")
      }
      try takePerson(texts, checked?.answers ?? Answers(), &row)
    }
  }

  private func takePerson(
    _ texts: [String: String], _ answers: Answers, _ row: inout ImportedRow
  ) throws {
    func text(_ column: PersonColumn) -> String { texts[column.rawValue] ?? "" }
    let joined = Day(iso: text(.joined))
    if joined == nil { row.add("joined", text(.joined), "a day as yyyy-mm-dd is needed") }
    let given = Day(iso: text(.consentDate)) ?? joined
    if let problem = try places.check(text(.area), text(.project), on: connection) {
      row.add(problem.column, problem.value, problem.reason)
    }
    let key = try participant(text(.participant))
    if try Withdrawal.isRecorded(key, on: connection) {
      row.add("participant", text(.participant), "this person has taken everything out")
    }
    guard row.problems.isEmpty, let joined, let given else { return refuse(row) }
    guard try ParticipantStore.participant(key, on: connection) == nil else {
      return tell(row.row, "there already")
    }
    report.newPeople += 1
    let place = places.keys(text(.area), text(.project))
    try ParticipantStore.add(
      Participant(
        key: key, language: Language(rawValue: text(.language).isEmpty ? "en" : text(.language)),
        area: place.area, project: place.project, joined: joined), on: connection)
    let moment = Instant(seconds: given.number * 86_400 + 43_200)
    if let version = Int(text(.consentVersion)) {
      try ConsentStore.record(
        ["consent.understood", "consent.research"].map {
          .init(statement: $0, version: version, agreed: true)
        }, by: key, at: moment, on: connection)
    }
    if !answers.isEmpty {
      try BackgroundStore.keep(
        AnswerEncoding.encode(answers.encode()), of: key, at: moment, on: connection)
    }
    tell(row.row, "new person \(text(.participant))")
  }
}
