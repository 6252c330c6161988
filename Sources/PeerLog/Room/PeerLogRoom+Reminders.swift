internal import Design
internal import Identity
internal import Messaging
internal import Storage
internal import Web
internal import Wording

// Whether and how somebody is reminded: chosen while joining or later, and ended by the link in every letter.
extension PeerLogRoom {
  func reminders(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let contacts = try house.stores.identity.read {
      try house.participants.contacts(of: key, in: $0)
    }
    return .now(.page(remindersPage(visit, RemindersPage.Model(contacts))))
  }

  func keepReminders(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    if let visit = visit.inAnotherLanguage {
      var model = RemindersPage.Model(visit.request.form, visit.words)
      model.errors = [:]
      return visit.shown(remindersPage(visit, model))
    }
    let model = RemindersPage.Model(visit.request.form, visit.words)
    guard let contacts = model.contacts else {
      return .now(.page(.unprocessable, remindersPage(visit, model)))
    }
    return remind(
      key, by: contacts, visit, then: .seeOther(try onward(.joining(.place), key)))
  }

  /// What the link at the end of a reminder opens, which changes nothing; its button ends the reminders.
  func noReminders(_ token: String, _ visit: Visit) throws -> Answer {
    guard visit.request.method == .post else {
      return .now(
        .page(NoRemindersPage(shell: visit.shell, carrying: visit.carrying, token: token)))
    }
    return remind(
      try ReminderToken.owner(of: token, house), by: [], visit,
      then: .seeOther(PeerLogRoute.remindersEnded.address))
  }

  /// Keeps how somebody is reminded, in no way at all if `contacts` is empty.
  private func remind(
    _ key: ParticipantKey, by contacts: [Contact], _ visit: Visit, then next: Response
  ) -> Answer {
    visit.commit(house.stores.identity) { connection in
      try house.participants.setContacts(contacts, of: key, in: connection)
    } then: {
      visit.commit(house.stores.kith) { connection in
        try Withdrawal.refuse(key, on: connection)
        try wantReminders(!contacts.isEmpty, key, visit, on: connection)
        return next
      }
    }
  }

  private func remindersPage(_ visit: Visit, _ model: RemindersPage.Model) -> RemindersPage {
    RemindersPage(
      shell: visit.formShell, carrying: visit.carrying, languages: visit.otherLanguages,
      hasMail: house.outbox.way != .none, model: model)
  }
}
