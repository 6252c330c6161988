internal import Storage
public import Web
internal import Wording

/// The room in which people say who they are.
public struct IdentityRoom: Room {
  /// The room; it keeps nothing between requests.
  public init() {}

  public func answer(_ route: IdentityRoute, _ visit: Visit) throws -> Answer {
    switch (route, visit.request.method) {
    case (.signIn, .get): .now(signInPage(visit))
    case (.signIn, .post): try signIn(visit)
    case (.askForLink, .get): .now(askForLinkPage(visit))
    case (.askForLink, .post): try askForLink(visit)
    case (.useLink(let token), .get): .now(useLinkPage(token, visit))
    case (.useLink(let token), .post): useLink(token, visit)
    case (.signOut, _): signOut(visit)
    case (.enterID, .get): try enterIDPage(visit)
    case (.enterID, .post): try enterID(visit)
    case (.ownLink(let token), .get): .now(ownLinkPage(token, visit))
    case (.ownLink(let token), .post): ownLink(token, visit)
    case (.ways, _): try ways(visit)
    case (.newLink, _): try newLink(visit)
    case (.choosePIN, .get): try choosePINPage(visit)
    case (.choosePIN, .post): try choosePIN(visit)
    case (.you, _): try you(visit)
    case (.choosePassword, .get): try choosePasswordPage(visit)
    case (.choosePassword, .post): try choosePassword(visit)
    case (.joinUp, .get): .now(.page(.ok, JoinUpPage(visit: visit)))
    case (.joinUp, .post): try joinUp(visit)
    case (.programs, .get): try programs(visit)
    case (.programs, .post): try makeToken(visit)
    case (.endProgram(let key), _): try endToken(key, visit)
    case (.language(let language), _): try self.language(language, visit)
    }
  }

  /// Keeps a choice of language and goes back to the page it was made on.
  private func language(_ language: Language, _ visit: Visit) throws -> Answer {
    guard visit.house.frames.languages.contains(language) else { throw DoorError.absent }
    let next = ReturnAddress(visit.request.query[ReturnAddress.field])
    return .now(visit.reading(language).keepingLanguage(.seeOther(next?.address ?? "/")))
  }

  private func signOut(_ visit: Visit) -> Answer {
    visit.commit(visit.stores.identity) { connection in
      try visit.endSession(in: connection, .seeOther("/"))
    }
  }
}
