internal import Design
internal import Identity
internal import Instruments
internal import Time
internal import Web
internal import Wording

/// What a person has chosen, each with the way to change it.
struct ChoicesPage: Component {
  /// What the page shows.
  struct Model: Sendable {
    /// What they want to be called.
    let name: String?
    /// The language they are written to in.
    let language: String
    /// How much they would like to be asked.
    let length: LogLength
    let contacts: [Contact]
    let area: String?
    let project: String?
    /// The break or the stop that holds today.
    let rest: Rest?
  }

  let shell: Shell
  let carrying: Fields
  let model: Model

  private var words: Words { shell.words }

  var view: some HTML {
    Design.Page(
      shell, title: words[.choicesTitle],
      back: .init(words[.mirrorTitle], PeerLogRoute.mirror.address), readers: words[.readYou]
    ) {
      h1 { words[.choicesTitle] }
      p(.class("lead")) { words[.choicesLead] }
      if let rest = model.rest { notice(rest) }
      Facts([
        fact(.choicesName, model.name ?? words[.choicesNoName], .joining(.id)),
        fact(.choicesLanguage, model.language, .own(.language)),
        fact(.choicesLength, words[model.length.phrase], .own(.length)),
        fact(.choicesReminders, reminders, .joining(.reminders)),
        fact(.choicesPlace, place, .joining(.place)),
        fact(.choicesAsking, asking, .own(.pause)),
      ])
      Actions {
        ButtonLink(words[.choicesAgreement], OwnRoute.agreement.address, .secondary)
        ButtonLink(
          words[.choicesBackground], PeerLogRoute.background(page: 1).address, .secondary)
        ButtonLink(words[.choicesWays], IdentityRoute.ways.address, .secondary)
        ButtonLink(words[.copyTitle], OwnRoute.copy.address, .secondary)
        ButtonLink(words[.leaveTitle], PeerLogRoute.leave.address, .quiet)
      }
    }
  }

  private func fact(_ title: Phrase, _ value: String, _ route: PeerLogRoute) -> Facts.Fact {
    Facts.Fact(words[title], value, change: .init(words[.checkChange], route.address))
  }

  private var reminders: String {
    switch model.contacts.first?.channel {
    case .email: words[.remindersEmail]
    case .text: words[.remindersText]
    case .post: words[.copyPost]
    case .call: words[.copyCall]
    case nil: words[.remindersNone]
    }
  }

  private var place: String {
    switch (model.project, model.area) {
    case (let project?, let area?): "\(project) (\(area))"
    case (let name?, nil), (nil, let name?): name
    case (nil, nil): words[.placeUnsure]
    }
  }

  private var asking: String {
    guard let rest = model.rest else { return words[.choicesMonthly] }
    return rest.until.map { words[.choicesPaused, ["month": words.month(of: $0)]] }
      ?? words[.choicesStopped]
  }

  private func notice(_ rest: Rest) -> some HTML {
    Notice(.success) {
      p {
        rest.until.map { words[.pauseHolds, ["month": words.month(of: $0)]] } ?? words[.stopHolds]
      }
      PostForm(to: OwnRoute.pause.address, carrying: carrying) {
        Button(
          words[rest.isStop ? .stopAgain : .pauseEnd], .secondary, name: "go", value: "end")
      }
    }
  }
}
