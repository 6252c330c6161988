internal import Identity
internal import Instruments
internal import Programme
internal import Time
internal import Wording

/// Puts what a person gave into words.
struct CopyMaker: Sendable {
  let forms: PeerLogForms
  let words: Words
  let places: Places?

  private var language: Language { words.language }

  /// The copy of a record, with the name and the ways of contact that the other store holds.
  func copy(
    of record: OwnRecord, name: String?, contacts: [Contact], today: Day
  ) -> OwnCopy {
    let corrections = Dictionary(grouping: record.corrections, by: \.log)
    return OwnCopy(
      made: today.iso, language: language.rawValue, programme: places?.name,
      about: about(record, name: name, contacts: contacts),
      agreements: record.agreement.map(agreement),
      background: answers(record.background, forms.background),
      months: record.logs.map { month($0, corrections[$0.key] ?? []) },
      setAside: record.setAside.map { aside in
        var month = month(aside.log, corrections[aside.log.key] ?? [])
        month.setAside = words[aside.reason.phrase]
        return month
      },
      begun: record.drafts.map(begun),
      takenOut: record.takenOut.map(\.iso), sources: sources(record))
  }

  private func about(
    _ record: OwnRecord, name: String?, contacts: [Contact]
  ) -> [OwnCopy.Fact] {
    var facts: [OwnCopy.Fact] = []
    func add(_ phrase: Phrase, _ value: String?) {
      if let value { facts.append(.init(name: words[phrase], value: value)) }
    }
    let participant = record.participant
    add(.idNameLabel, name)
    for contact in contacts { add(contact.channel.phrase, contact.value) }
    add(.copyJoined, participant.map { words.written($0.joined) })
    add(.placeArea, participant?.area.flatMap { places?.area($0)?.name })
    add(.placeProject, participant?.project.flatMap { places?.project($0)?.name })
    for former in record.formerPlaces {
      let names = [former.project, former.area].compactMap { $0.flatMap { places?.name(of: $0) } }
      let until = words[.formerPlace, ["day": words.written(former.left)]]
      add(.choicesPlace, "\(names.joined(separator: ", ")) (\(until))")
    }
    add(
      .choicesAsking,
      record.rest.map { rest in
        rest.until.map { words[.choicesPaused, ["month": words.month(of: $0)]] }
          ?? words[.choicesStopped]
      })
    add(.copyReminded, record.reminded.map { words.written($0.day) })
    add(.copyIssued, record.issuedBy.flatMap { places?.project($0)?.name })
    add(.copyListed, record.listing.map { words[$0.agreed ? .copyListedYes : .copyListedNo] })
    for sheet in record.sheets {
      let day = words.written(sheet.keying.day)
      add(.copySheets, words[.copySheet, ["day": day, "count": String(sheet.readings)]])
    }
    add(.copyPaper, record.paperConsent.map { words.written($0.day) })
    return facts
  }

  private func agreement(
    _ entry: (record: ConsentStore.Record, given: Instant)
  ) -> OwnCopy.Agreement {
    let item = forms.consent.item(entry.record.statement)
    return OwnCopy.Agreement(
      day: entry.given.day.iso,
      statement: item?.text[language] ?? entry.record.statement,
      version: entry.record.version,
      answer: item?.written(.choice(entry.record.agreed ? "yes" : "no"), language)
        ?? (entry.record.agreed ? "yes" : "no"))
  }

  private func month(_ log: Log, _ corrections: [Correction]) -> OwnCopy.Month {
    let questionnaire = forms.questionnaire(log.questionnaire)
    return OwnCopy.Month(
      day: log.day.iso, questionnaire: questionnaire?.title[language] ?? log.questionnaire,
      way: words[log.mode.phrase], language: log.language.rawValue, sent: log.sent.day.iso,
      answers: answers(log.answers, questionnaire), scores: scores(log.scores, questionnaire),
      before: LogHistory(log, corrections).steps.map { before($0, questionnaire) })
  }

  private func begun(_ draft: LogDraft) -> OwnCopy.Month {
    let questionnaire = forms.questionnaire(draft.questionnaire)
    return OwnCopy.Month(
      day: draft.day.iso, questionnaire: questionnaire?.title[language] ?? draft.questionnaire,
      answers: answers(draft.typed, questionnaire))
  }

  private func before(
    _ step: LogHistory.Step, _ questionnaire: Questionnaire?
  ) -> OwnCopy.Before {
    OwnCopy.Before(
      changed: step.made.day.iso, day: step.day?.before.iso,
      answers: sorted(step.answers.map(\.name), questionnaire).map { name in
        answer(name, step.answers.first { $0.name == name }?.before ?? [], questionnaire)
      })
  }

  /// Every answer of a stored line, in the order of the questions.
  private func answers(_ line: String, _ questionnaire: Questionnaire?) -> [OwnCopy.Answer] {
    let stored = Draft(AnswerEncoding.decode(line))
    var names: [String] = []
    for name in stored.fields.map(\.name) where names.last != name { names.append(name) }
    return sorted(names, questionnaire).map { answer($0, stored[$0], questionnaire) }
  }

  /// The names in the order of the questions; those that are no longer asked last.
  private func sorted(_ names: [String], _ questionnaire: Questionnaire?) -> [String] {
    let wanted = Set(names)
    let asked = questionnaire?.items.map(\.name).filter(wanted.contains) ?? []
    let known = Set(asked)
    return asked + names.filter { !known.contains($0) }
  }

  /// One answer; a question that its version no longer has may still stand in another.
  private func answer(
    _ name: String, _ values: [String], _ questionnaire: Questionnaire?
  ) -> OwnCopy.Answer {
    let asking = questionnaire?.item(name) == nil ? forms.everything : questionnaire
    let part = asking?.instruments.first { name.hasPrefix("\($0.id).") }
    let plain = values.isEmpty ? nil : values.joined(separator: ", ")
    return OwnCopy.Answer(
      part: part?.title[language] ?? "", question: asking?.item(name)?.text[language] ?? name,
      answer: asking?.written(name, values, language) ?? plain, field: name, stored: values)
  }

  private func scores(_ line: String, _ questionnaire: Questionnaire?) -> [OwnCopy.Score] {
    let scores = AnswerEncoding.scores(line)
    return (questionnaire?.measures ?? []).compactMap { measure in
      let range = measure.direction == .amount ? nil : measure.range
      return scores[measure.id].map { value in
        OwnCopy.Score(
          name: measure.title[language], about: measure.explanation?[language], value: value,
          lowest: range?.lowerBound, highest: range?.upperBound)
      }
    }
  }

  /// Whose words the questions are in, each instrument once.
  private func sources(_ record: OwnRecord) -> [OwnCopy.Source] {
    let asked = Set(record.logs.map(\.questionnaire) + record.drafts.map(\.questionnaire))
    let forms = asked.sorted().compactMap(forms.questionnaire) + [forms.background, forms.consent]
    var seen: Set<String> = []
    return forms.flatMap(\.instruments).filter { seen.insert($0.id).inserted }.map {
      OwnCopy.Source(
        part: $0.title[language], scale: $0.rights.instrument, owner: $0.rights.owner(in: language),
        wording: $0.rights.wording(in: language).rawValue, terms: $0.rights.terms[language],
        licence: $0.rights.licence(in: language))
    }
  }
}

extension Contact.Channel {
  /// The way of contact in words.
  var phrase: Phrase {
    switch self {
    case .email: .remindersEmailLabel
    case .text: .remindersTextLabel
    case .post: .copyPost
    case .call: .copyCall
    }
  }
}
