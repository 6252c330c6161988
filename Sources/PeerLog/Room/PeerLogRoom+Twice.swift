internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

// Logs that may be one log given twice: shown side by side to the person alone, who says which counts and
// why. The other one is set aside with all that stands in it, and can be brought back.
extension PeerLogRoom {
  func twice(_ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    let (groups, aside) = try house.stores.kith.read { connection in
      (
        try SetAsideStore.groups(of: key, on: connection),
        try SetAsideStore.logs(of: key, on: connection)
      )
    }
    return .now(.page(TwicePage(shell: visit.shell, groups: groups, aside: aside)))
  }

  func duplicate(_ key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      if let aside = try ownAside(key, visit, on: connection) {
        return .now(.page(try asidePage(aside, visit, on: connection)))
      }
      let group = try group(of: key, visit, on: connection)
      return .now(.page(duplicatePage(group, visit, typed: [:], errors: [:])))
    }
  }

  /// Keeps what the person says about logs that were shown to them; one that came meanwhile is not touched.
  func decide(_ key: LogKey, _ visit: Visit) throws -> Answer {
    let form = visit.request.form
    return visit.commit(house.stores.kith) { connection in
      if let aside = try ownAside(key, visit, on: connection) {
        if let visit = visit.inAnotherLanguage {
          return visit.keepingLanguage(.page(try asidePage(aside, visit, on: connection)))
        }
        try SetAsideStore.bringBack(aside, on: connection)
        return .seeOther(OwnRoute.twice.address)
      }
      let shown = Set(form.values(of: DuplicatePage.shownField))
      let group = try group(of: key, visit, on: connection).filter {
        shown.contains($0.key.rawValue)
      }
      if let visit = visit.inAnotherLanguage {
        return visit.keepingLanguage(
          .page(duplicatePage(group, visit, typed: form, errors: [:])))
      }
      let choice = form[DuplicatePage.choiceField] ?? ""
      let kept = group.first { $0.key.rawValue == choice }
      let reason = SetAside.Reason(rawValue: form[DuplicatePage.reasonField] ?? "")
      var errors: [String: String] = [:]
      if kept == nil, choice != DuplicatePage.all {
        errors[DuplicatePage.choiceField] = visit.words[.twiceChoose]
      }
      if reason == nil { errors[DuplicatePage.reasonField] = visit.words[.twiceWhy] }
      guard errors.isEmpty, let reason, let owner = visit.participant else {
        return .page(
          .unprocessable, duplicatePage(group, visit, typed: form, errors: errors))
      }
      if let kept {
        for log in group where log.key != kept.key {
          try SetAsideStore.setAside(
            log.key, for: kept.key, because: reason, at: visit.now, on: connection)
        }
      } else {
        try SetAsideStore.tellApart(
          group.map(\.key), of: owner, because: reason, at: visit.now, on: connection)
      }
      return .seeOther(OwnRoute.twice.address)
    }
  }

  /// The visitor's own log that was set aside, if this is one.
  private func ownAside(
    _ key: LogKey, _ visit: Visit, on connection: any Connection
  ) throws -> SetAside? {
    try SetAsideStore.log(key, on: connection).flatMap {
      $0.log.participant == visit.participant ? $0 : nil
    }
  }

  /// The visitor's own logs that may be one with this one.
  ///
  /// - Throws: `PeerLogError.noSuchMonth` if there are none, or it is not theirs.
  private func group(
    of key: LogKey, _ visit: Visit, on connection: any Connection
  ) throws -> [Log] {
    guard let owner = visit.participant,
      let group = try SetAsideStore.groups(of: owner, on: connection)
        .first(where: { $0.contains { $0.key == key } })
    else { throw PeerLogError.noSuchMonth }
    return group
  }

  private func duplicatePage(
    _ group: [Log], _ visit: Visit, typed: Fields, errors: [String: String]
  ) -> DuplicatePage {
    DuplicatePage(
      shell: visit.formShell, carrying: visit.carrying, languages: visit.otherLanguages,
      logs: group, table: SideBySide(group, forms, visit.words),
      chosen: typed[DuplicatePage.choiceField], reason: typed[DuplicatePage.reasonField],
      errors: errors)
  }

  private func asidePage(
    _ aside: SetAside, _ visit: Visit, on connection: any Connection
  ) throws -> SetAsidePage {
    let kept = try LogStore.log(aside.kept, on: connection)
    let logs = [aside.log] + [kept].compactMap(\.self)
    return SetAsidePage(
      shell: visit.shell, carrying: visit.carrying, aside: aside,
      table: SideBySide(logs, forms, visit.words))
  }
}
