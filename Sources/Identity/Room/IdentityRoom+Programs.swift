internal import Storage
internal import Web
internal import Wording

// The programs that act for an account, each by a token with one of its roles.
extension IdentityRoom {
  func programs(_ visit: Visit) throws -> Answer {
    .now(.page(.ok, ProgramsPage(visit: visit, model: try programsModel(visit))))
  }

  /// Makes a token and shows it this once; a form that is sent twice makes one.
  func makeToken(_ visit: Visit) throws -> Answer {
    let account = try holder(of: visit)
    var model = try programsModel(visit)
    var form = FormReader(visit.request.form)
    let name = form.text("name", atMost: 80)
    model.name = visit.request.form["name"] ?? ""
    model.post = visit.request.form["post"]
    model.days = visit.request.form["days"]
    if let problem = form.problems["name"] {
      model.errors["name"] = problem.sentence(in: visit.words)
    } else if name == nil {
      model.errors["name"] = visit.words[.programsNameMissing]
    }
    let post = model.posts.first { $0.value == model.post }
    if post == nil { model.errors["post"] = visit.words[.programsRoleMissing] }
    let days = ProgramsModel.lives.first { String($0) == model.days }
    if days == nil { model.errors["days"] = visit.words[.programsLifeMissing] }
    if model.tokens.count >= APITokens.most {
      model.errors["name"] = visit.words[.programsMany]
    }
    guard let name, let post, let days, model.errors.isEmpty else {
      return .now(.page(.unprocessable, ProgramsPage(visit: visit, model: model)))
    }
    let key: TokenKey = visit.onceKey()
    return visit.commit(visit.stores.identity) { connection in
      let token = try visit.house.apiTokens.make(
        key, for: account, post.grant, name: name, at: visit.now, days: days, in: connection)
      return .page(.ok, TokenPage(visit: visit, name: name, token: token))
    }
  }

  func endToken(_ key: TokenKey, _ visit: Visit) throws -> Answer {
    let account = try holder(of: visit)
    return visit.commit(visit.stores.identity) { connection in
      try visit.house.apiTokens.end(key, of: account, in: connection)
      return .seeOther(IdentityRoute.programs.address)
    }
  }

  private func programsModel(_ visit: Visit) throws -> ProgramsModel {
    let account = try holder(of: visit)
    let entries = try visit.stores.identity.read {
      try visit.house.apiTokens.entries(of: account, in: $0)
    }
    let posts = try visit.grants.compactMap { grant in
      try post(grant, visit).map { ProgramsModel.Post(grant: grant, words: $0) }
    }
    return ProgramsModel(
      tokens: try entries.filter { $0.ends > visit.now }.map { entry in
        // A role that was taken away since opens nothing any more.
        let isHeld = visit.grants.contains(entry.grant)
        return (
          entry, isHeld ? try post(entry.grant, visit) ?? "" : visit.words[.programsRoleGone]
        )
      },
      posts: posts.sorted { ($0.words, $0.value) < ($1.words, $1.value) })
  }

  /// A role and its place in words; `nil` if the place is gone.
  private func post(_ grant: Grant, _ visit: Visit) throws -> String? {
    try visit.house.places.entry(grant).map { entry in
      visit.words[
        .programsPost, ["role": visit.words[grant.role.phrase], "place": entry.name]]
    }
  }
}
