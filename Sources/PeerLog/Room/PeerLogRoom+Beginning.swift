internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

// Beginning a log: which one is due, how long it is to be, and where a draft is taken up again.
extension PeerLogRoom {
  func log(_ visit: Visit) throws -> Answer {
    if let asked = try askedAgain(visit) { return asked }
    return .now(.page(try logPage(visit, typed: nil, problem: nil)))
  }

  func begin(_ visit: Visit) throws -> Answer {
    guard let participant = visit.participant else { throw PeerLogError.nobody }
    let typed = LogPage.Typed(visit.request.form)
    if let visit = visit.inAnotherLanguage {
      return visit.shown(try logPage(visit, typed: typed, problem: nil))
    }
    var form = FormReader(visit.request.form)
    let day = form.logDay(today: visit.today)
    if let problem = form.problems[LogPage.dayField]?.sentence(in: visit.words) {
      return .now(.page(.unprocessable, try logPage(visit, typed: typed, problem: problem)))
    }
    let (once, another) = (visit.onceKey() as LogKey, LogKey.random(house.randomness))
    let isWhole = visit.request.form["on"] == "one-page"
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(participant, on: connection)
      // The same page sent twice begins one log; sent again after that log was sent, another.
      let former =
        try LogStore.participant(of: once, on: connection)
        ?? SentLogs.participant(ofTakenOut: once, on: connection)
        ?? SetAsideStore.log(once, on: connection)?.log.participant
      let key = former == nil ? once : another
      let history = try LogStore.history(of: participant, on: connection)
      let due = forms.schedule.due(on: day, after: history, isLast: typed.isLast)
      let version = forms.schedule[due][typed.length ?? .full]
      try DraftStore.begin(
        LogDraft(
          key: key, participant: participant, questionnaire: version.id, day: day,
          reach: visit.reach ?? .add, mode: typed.isHelped ? .helped : .online, started: visit.now),
        on: connection)
      if visit.reach == .own, let length = typed.length {
        try ParticipantStore.choose(length, participant, on: connection)
      }
      // The draft may be there already, in the version it was begun with.
      let begun = try DraftStore.draft(key, on: connection).map { forms.version($0.questionnaire) }
      return .seeOther(
        isWhole
          ? PeerLogRoute.whole(key).address
          : address(of: (begun ?? version).steps.way(Answers()).first, in: key))
    }
  }

  private func logPage(_ visit: Visit, typed: LogPage.Typed?, problem: String?) throws -> LogPage {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    let model = try house.stores.kith.read { connection in
      // With the ID alone nothing that was begun before is shown.
      let isOwn = visit.reach == .own
      let drafts = isOwn ? try DraftStore.open(of: key, on: connection) : []
      let participant = try ParticipantStore.participant(key, on: connection)
      let history = try LogStore.history(of: key, on: connection)
      let due = forms.schedule.due(on: visit.today, after: history)
      var fresh = LogPage.Typed(day: visit.today.iso)
      fresh.length = isOwn ? participant?.length : nil
      return LogPage.Model(
        drafts: drafts.map(openDraft), due: due,
        versions: forms.schedule[due].all.map {
          .init(title: $0.title[visit.language], minutes: $0.minutes)
        },
        typed: typed ?? fresh, problem: problem, hasJoined: participant != nil)
    }
    return LogPage(
      shell: visit.formShell, carrying: visit.carrying, once: visit.carryingOnce,
      languages: visit.otherLanguages, model: model)
  }

  private func openDraft(_ draft: LogDraft) -> LogPage.Model.OpenDraft {
    let version = forms.version(draft.questionnaire)
    let typed = Draft(AnswerEncoding.decode(draft.typed))
    let way = version.steps.way(version.check(typed).answers)
    let step = way.resume(typed)
    let parts = way.parts
    let part = parts.firstIndex { $0.instrument == step?.instrument }
    return .init(
      key: draft.key, begun: draft.started.day, step: step?.id ?? "check",
      part: 1 + (part ?? 0), parts: parts.count)
  }

  /// The page that says that everything is kept, with the way on and the way out.
  func saved(_ key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let version) = open else {
        return .now(open.elsewhere(visit))
      }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      let way = version.steps.way(version.check(typed).answers)
      let current = way.resume(typed)
      return .now(
        .page(
          SavedPage(
            shell: visit.shell, carrying: visit.carrying, key: key, reach: visit.reach ?? .add,
            parts: SavedPage.parts(way.parts, current, key, visit.language),
            step: current?.id)))
    }
  }
}
