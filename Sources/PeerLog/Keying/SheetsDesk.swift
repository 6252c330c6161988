internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Time
internal import Web
internal import Wording

/// Answers the page on which a sheet is begun.
struct SheetsDesk: Sendable {
  let visit: Visit
  let helped: HelpedProject
  let forms: PeerLogForms

  /// Begins to type a sheet in.
  ///
  /// If there is a log or a sheet about the same month, that is said, and nothing else of it; the sheet can be
  /// typed in all the same, and its owner decides about the two.
  func begin() throws -> Answer {
    guard let account = visit.account else { throw KeyingError.closed }
    let form = SheetsPage.Typed(visit.request.form)
    var reader = FormReader(visit.request.form)
    let day = reader.day(
      SheetsPage.dayField, notAfter: visit.today, notBefore: visit.today + -2 * 366)
    var errors = reader.problems.mapValues { $0.sentence(in: visit.words) }
    if day == nil, errors[SheetsPage.dayField] == nil {
      errors[SheetsPage.dayField] = visit.words[.sheetsDayEmpty]
    }
    let version = forms.schedule.versions.first { $0.id == form.version }
    if version == nil { errors[SheetsPage.versionField] = visit.words[.sheetsVersionEmpty] }
    let language = visit.house.frames.languages.first { $0.rawValue == form.language }
    if language == nil { errors[SheetsPage.languageField] = visit.words[.sheetsLanguageEmpty] }
    let owner: ParticipantKey?
    // Somebody who is not on the list has handed in the sheet themselves; that they take part is theirs to
    // show, and they just did.
    switch try helped.person(with: form.id, visit, else: .sheetsUnknown) {
    case .success(let record): owner = record.key
    case .failure(let problem):
      owner = nil
      errors[SheetsPage.idField] = problem.sentence
    }
    guard let day, let version, let language, let owner, errors.isEmpty else {
      return .now(try page(.unprocessable, typed: form, errors: errors))
    }
    if !form.isAgain, try isThere(owner, day) {
      errors[SheetsPage.againField] = visit.words[.sheetsThere]
      return .now(try page(.unprocessable, typed: form, errors: errors))
    }
    let keying = Keying(
      key: visit.onceKey(), participant: owner, project: helped.project.key,
      questionnaire: version.id, day: day, language: language, isHelped: form.isHelped,
      isTwice: form.isTwice, stage: .first, firstBy: account, first: "", secondBy: nil, second: "",
      started: visit.now, ended: nil)
    return visit.commit(visit.stores.kith) { connection in
      try Withdrawal.refuse(owner, on: connection)
      // The same page sent twice begins one sheet.
      if try KeyingStore.keying(keying.key, on: connection) == nil {
        try KeyingStore.keep(keying, on: connection)
      }
      return .seeOther(KeyingRoute.page(keying.key, .first).address)
    }
  }

  /// Whether there is a log, or a sheet under way, that may be about the same month.
  private func isThere(_ owner: ParticipantKey, _ day: Day) throws -> Bool {
    try visit.stores.kith.read { connection in
      try LogStore.logs(of: owner, on: connection).contains { Duplicates.mayBeOne($0.day, day) }
        || KeyingStore.sheets(by: owner, on: connection).contains {
          $0.stage != .kept && Duplicates.mayBeOne($0.day, day)
        }
    }
  }

  func page(
    _ status: Status, typed: SheetsPage.Typed = .init([:]), errors: [String: String] = [:]
  ) throws -> Response {
    let (sheets, readings) = try visit.stores.kith.read { connection in
      let sheets = try KeyingStore.sheets(of: helped.project.key, on: connection)
      let readings = try sheets.map { try KeyingStore.readings(of: $0.key, on: connection).count }
      return (sheets, readings)
    }
    let (people, accounts) = (visit.house.participants, visit.house.accounts)
    let rows = try visit.stores.identity.read { connection in
      try zip(sheets, readings).compactMap { keying, count -> SheetsPage.Sheet? in
        guard let id = try people.personalID(of: keying.participant, in: connection) else {
          return nil
        }
        let hands = try [keying.firstBy, keying.secondBy].compactMap { account in
          try account.flatMap { try accounts.profile(of: $0, in: connection)?.name }
        }
        return SheetsPage.Sheet(
          key: keying.key, id: id.written, day: keying.day, stage: keying.stage,
          lastDay: keying.lastDay, hands: hands, readings: count,
          next: visit.account.flatMap { keying.next(for: $0) })
      }
    }
    return .page(
      status,
      SheetsPage(
        shell: visit.shell, carrying: visit.carrying, once: visit.carryingOnce,
        project: helped.project, versions: forms.schedule.versions, languages: visit.languages,
        sheets: rows, typed: typed, errors: errors))
  }
}
