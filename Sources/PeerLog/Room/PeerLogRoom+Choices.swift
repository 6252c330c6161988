internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Time
internal import Web
internal import Wording

// What a person has chosen, and changing it: language, reminders and place on the pages of joining, a break,
// and stopping. Stopping leaves what was given; taking it out is a page of its own.
extension PeerLogRoom {
  func choices(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let (participant, places, rest) = try house.stores.kith.read { connection in
      (
        try ParticipantStore.participant(key, on: connection), try PlacesStore.places(connection),
        try RestStore.rest(of: key, on: connection)
      )
    }
    let (name, contacts) = try house.stores.identity.read {
      (
        try house.participants.name(of: key, in: $0),
        try house.participants.contacts(of: key, in: $0)
      )
    }
    let spoken = visit.languages.first { $0.language == participant?.language }?.name
    return .now(
      .page(
        ChoicesPage(
          shell: visit.shell, carrying: visit.carrying,
          model: ChoicesPage.Model(
            name: name, language: spoken ?? "", length: participant?.length ?? .full,
            contacts: contacts,
            area: participant?.area.flatMap { places?.area($0)?.name },
            project: participant?.project.flatMap { places?.project($0)?.name },
            rest: rest.flatMap { $0.holds(on: visit.today) ? $0 : nil }))))
  }

  func languagePage(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let now = try house.stores.kith.read { try ParticipantStore.participant(key, on: $0)?.language }
    return .now(
      .page(
        OneChoicePage(
          shell: visit.shell, carrying: visit.carrying, action: OwnRoute.language.address,
          title: visit.words[.languageTitle], lead: visit.words[.languageLead],
          field: Visit.languageField, legend: visit.words[.choicesLanguage],
          choices: visit.languages.map { Choice($0.language.rawValue, $0.name) },
          chosen: now?.rawValue)))
  }

  /// Keeps the language, for letters and for the pages of this browser.
  func keepLanguage(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    guard let chosen = visit.inAnotherLanguage else { return try languagePage(visit) }
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(key, on: connection)
      try ParticipantStore.speak(chosen.language, key, on: connection)
      return chosen.keepingLanguage(.seeOther(OwnRoute.choices.address))
    }
  }

  func lengthPage(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let now = try house.stores.kith.read { try ParticipantStore.participant(key, on: $0)?.length }
    return .now(
      .page(
        OneChoicePage(
          shell: visit.shell, carrying: visit.carrying, action: OwnRoute.length.address,
          title: visit.words[.choicesLength], lead: visit.words[.lengthLead],
          field: LengthSwitch.field, legend: visit.words[.logLength],
          choices: LogLength.allCases.map { Choice($0.rawValue, visit.words[$0.phrase]) },
          chosen: now?.rawValue)))
  }

  /// Keeps how much somebody would like to be asked, for the logs they begin from now on.
  func keepLength(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    guard let length = LogLength(rawValue: visit.request.form[LengthSwitch.field] ?? "") else {
      return try lengthPage(visit)
    }
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(key, on: connection)
      try ParticipantStore.choose(length, key, on: connection)
      return .seeOther(OwnRoute.choices.address)
    }
  }

  func pause(_ visit: Visit) throws -> Answer {
    guard try hasJoined(visit) else { return toJoining }
    return .now(.page(pausePage(visit, chosen: nil, problem: nil)))
  }

  /// Keeps the break, or ends it or the stop before its time.
  func keepPause(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let typed = visit.request.form[PausePage.untilField] ?? ""
    if let visit = visit.inAnotherLanguage {
      return visit.shown(pausePage(visit, chosen: typed, problem: nil))
    }
    let isEnd = visit.request.form["go"] == "end"
    let until = Rest.choices(from: visit.today).first { $0.iso == typed }
    guard isEnd || until != nil else {
      let page = pausePage(visit, chosen: typed, problem: visit.words[.pauseProblem])
      return .now(.page(.unprocessable, page))
    }
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(key, on: connection)
      try RestStore.keep(
        isEnd ? nil : Rest(since: visit.today, until: until), of: key, on: connection)
      return .seeOther(OwnRoute.choices.address)
    }
  }

  private func pausePage(_ visit: Visit, chosen: String?, problem: String?) -> PausePage {
    PausePage(
      shell: visit.formShell, carrying: visit.carrying, languages: visit.otherLanguages,
      months: Rest.choices(from: visit.today), chosen: chosen, problem: problem)
  }

  /// Stops here: what was given stays, and nothing more is asked.
  ///
  /// The ways of contact go, because they are for nothing but asking.
  func stop(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    return visit.commit(house.stores.identity) { connection in
      try house.participants.setContacts([], of: key, in: connection)
    } then: {
      visit.commit(house.stores.kith) { connection in
        try Withdrawal.refuse(key, on: connection)
        try wantReminders(false, key, visit, on: connection)
        try RestStore.keep(Rest(since: visit.today, until: nil), of: key, on: connection)
        return .seeOther(OwnRoute.choices.address)
      }
    }
  }

  /// Keeps whether somebody wants reminders as their answer to that statement, unless it is their answer
  /// already; whoever wants them has not stopped.
  func wantReminders(
    _ wanted: Bool, _ key: ParticipantKey, _ visit: Visit, on connection: any Connection
  ) throws {
    if wanted, try RestStore.rest(of: key, on: connection)?.isStop == true {
      try RestStore.keep(nil, of: key, on: connection)
    }
    let statement = "consent.reminders"
    guard let version = forms.consent.instruments.first?.version,
      forms.consent.item(statement) != nil
    else { return }
    let now = ConsentStore.Record(statement: statement, version: version, agreed: wanted)
    guard try !ConsentStore.current(of: key, on: connection).contains(now) else { return }
    try ConsentStore.record([now], by: key, at: visit.now, on: connection)
  }
}

extension LogLength {
  /// The length in words.
  var phrase: Phrase { self == .full ? .logFull : .logShort }
}
