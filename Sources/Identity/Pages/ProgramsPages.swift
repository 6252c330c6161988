internal import Design
internal import Storage
internal import Time
internal import Web
internal import Wording

/// What the page about the programs that act for an account shows.
struct ProgramsModel: Sendable {
  /// A role of the account in one place, in words.
  struct Post: Sendable {
    let grant: Grant
    let words: String
    /// The value that stands for it in the form.
    var value: String { "\(grant.role.rawValue) \(grant.place.rawValue)" }
  }

  /// The tokens there are, each with its role in words.
  var tokens: [(entry: APITokens.Entry, role: String)]
  /// The roles that a token can have.
  var posts: [Post]
  var name = ""
  var post: String?
  var days: String?
  var errors = FieldErrors.none

  /// How long a token can last, in days.
  static let lives = [30, 90, 365]
}

/// The programs that act for an account, and making a token for another.
struct ProgramsPage: Component {
  let visit: Visit
  let model: ProgramsModel

  private var words: Words { visit.words }

  var view: some HTML {
    Page(
      visit.formShell, title: words[.programsTitle],
      back: Shell.Link(words[.youTitle], IdentityRoute.you.address), readers: words[.youReaders],
      hasErrors: !model.errors.isEmpty
    ) {
      ErrorSummary(words, model.errors.all)
      h1 { words[.programsTitle] }
      p { words[.programsText] }
      if model.tokens.isEmpty { p { words[.programsNone] } }
      Cards {
        for (entry, role) in model.tokens {
          Card(entry.name) {
            p { role }
            p { words[.programsEnds, ["day": entry.ends.day.iso]] }
            PostForm(to: IdentityRoute.endProgram(entry.key).address, carrying: visit.carrying) {
              Actions { Button(words[.programsEnd], .quiet) }
            }
          }
        }
      }
      if model.posts.isEmpty {
        p { words[.youNoPlaces] }
      } else {
        h2 { words[.programsMakeTitle] }
        making
      }
    }
  }

  private var making: some HTML {
    PostForm(to: IdentityRoute.programs.address, carrying: visit.carryingOnce) {
      TextField(
        "name", label: words[.programsName], hint: words[.programsNameHint],
        error: model.errors["name"], value: model.name)
      ChoiceList(
        "post", legend: words[.programsRole], hint: words[.programsRoleHint],
        error: model.errors["post"],
        choices: model.posts.map { Choice($0.value, $0.words) }, chosen: model.post)
      ChoiceList(
        "days", legend: words[.programsLife], error: model.errors["days"],
        choices: ProgramsModel.lives.map {
          Choice(String($0), words[.programsDays, ["days": String($0)]])
        }, chosen: model.days)
      Actions { Button(words[.programsMake]) }
    }
  }
}

/// A token that has just been made, shown this once.
struct TokenPage: Component {
  let visit: Visit
  let name: String
  /// The token; `nil` if the form was sent before, and the token shown then.
  let token: String?

  private var words: Words { visit.words }

  var view: some HTML {
    Page(
      visit.shell, title: words[.tokenTitle],
      back: Shell.Link(words[.programsTitle], IdentityRoute.programs.address),
      readers: words[.youReaders]
    ) {
      h1 { words[.tokenTitle] }
      if let token {
        p { words[.tokenText, ["name": name]] }
        p(.class("own-link"), .dir("ltr")) { token }
        Notice(.warning) { p { words[.tokenCare] } }
      } else {
        p { words[.tokenShown] }
      }
      Actions { ButtonLink(words[.goOn], IdentityRoute.programs.address, .secondary) }
    }
  }
}
