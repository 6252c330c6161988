internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Time
internal import Web
internal import Wording

/// Answers the page on which somebody is registered in their stead.
///
/// Nobody agrees for anybody else. Either the person is asked when they first come with their ID, and here
/// only what they want to be called is kept; or they have signed on paper, and what they ticked is put in
/// with the day they signed.
struct RegisterDesk {
  let visit: Visit
  let helped: HelpedProject
  let forms: PeerLogForms

  func answer() throws -> Answer {
    guard visit.request.method == .post else {
      return .now(page(.ok, typed: [:], errors: [:]))
    }
    let form = visit.request.form
    var reader = FormReader(form)
    let name = reader.text(RegisterPage.nameField, atMost: IDPage.longestName)
    let isOnPaper = form[RegisterPage.consentField] == RegisterPage.onPaper
    let day =
      isOnPaper
      ? reader.day(
        RegisterPage.dayField, notAfter: visit.today, notBefore: visit.today + -2 * 366) : nil
    var errors = reader.problems.mapValues { $0.sentence(in: visit.words) }
    let checked = forms.consent.check(Draft(AnswerEncoding.pairs(form)))
    if isOnPaper {
      if day == nil, errors[RegisterPage.dayField] == nil {
        errors[RegisterPage.dayField] = visit.words[.registerDayEmpty]
      }
      // Without a yes to what joining needs, nobody has joined: that is theirs to say, not ours to mend.
      for need in forms.consent.instruments.flatMap({ $0.unmetNeeds(checked.answers) }) {
        errors[need.item] = visit.words[.registerNeed]
      }
    } else if form[RegisterPage.consentField] != RegisterPage.later {
      errors[RegisterPage.consentField] = visit.words[.registerConsentEmpty]
    }
    let found = try find(form[RegisterPage.idField] ?? "")
    guard case .success(let key) = found, errors.isEmpty else {
      if case .failure(let problem) = found { errors[RegisterPage.idField] = problem.sentence }
      return .now(page(.unprocessable, typed: form, errors: errors))
    }
    return keep(
      key, name,
      consent: day.map { ($0, ConsentStore.records(of: checked.answers, to: forms.consent)) }, form)
  }

  /// Whose ID it is, if its person stands on the project's list and has not joined.
  private func find(_ typed: String) throws -> Result<ParticipantKey, HelpedIDProblem> {
    let here = helped.project.key
    return try helped.person(
      with: typed, visit, else: .registerUnknown, where: { $0.isListed(in: here) }
    ).flatMap { record in
      record.joined == nil
        ? .success(record.key)
        : .failure(HelpedIDProblem(sentence: visit.words[.registerJoined]))
    }
  }

  private func keep(
    _ key: ParticipantKey, _ name: String?, consent: (day: Day, records: [ConsentStore.Record])?,
    _ form: Fields
  ) -> Answer {
    let house = visit.house
    let list = Response.seeOther(HelpingRoute.list(helped.project.key).address)
    let language =
      house.frames.languages.first { $0.rawValue == form[RegisterPage.languageField] }
      ?? visit.language
    return visit.commit(house.stores.identity) { connection in
      if let name { try house.participants.setName(name, of: key, in: connection) }
      return list
    } then: { [visit, helped] response in
      guard let consent, let account = visit.account else { return .now(response) }
      return visit.commit(house.stores.kith) { connection in
        try Withdrawal.refuse(key, on: connection)
        try ParticipantStore.add(
          Participant(
            key: key, language: language, area: helped.area.key, project: helped.project.key,
            joined: consent.day), on: connection)
        try ConsentStore.record(
          consent.records,
          on: PaperConsent(
            participant: key, day: consent.day, account: account, recorded: visit.now),
          on: connection)
        return response
      }
    }
  }

  private func page(_ status: Status, typed: Fields, errors: [String: String]) -> Response {
    .page(
      status,
      RegisterPage(
        shell: visit.shell, carrying: visit.carrying, project: helped.project,
        consent: forms.consent,
        languages: visit.languages, typed: typed,
        state: QuestionState(
          words: visit.words, typed: Draft(AnswerEncoding.pairs(typed)), errors: errors)))
  }
}
