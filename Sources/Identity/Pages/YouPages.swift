internal import Design
internal import Web
internal import Wording

/// What the page about an account shows.
struct YouModel: Sendable {
  /// One role in one place, in words.
  struct Post: Sendable {
    var place: PlaceDirectory.Entry
    var role: Phrase
  }

  var name: String
  var email: String
  var hasPassword: Bool
  var posts: [Post]
  var isParticipant: Bool
}

/// What somebody with an account does where.
struct YouPage: Component {
  let visit: Visit
  let model: YouModel

  private var words: Words { visit.words }

  var view: some HTML {
    Page(visit.shell, title: words[.youTitle], readers: words[.youReaders]) {
      h1 { words[.youGreeting, ["name": model.name]] }
      p { words[.youSignedInAs, ["email": model.email]] }
      p {
        a(.href(IdentityRoute.choosePassword.address)) {
          words[model.hasPassword ? .changePassword : .choosePassword]
        }
      }
      h2 { words[.youPlaces] }
      if model.posts.isEmpty { p { words[.youNoPlaces] } }
      Cards {
        for post in model.posts {
          Card(post.place.name, post.place.address) { p { words[post.role] } }
        }
      }
      if !model.posts.isEmpty {
        p { a(.href(IdentityRoute.programs.address)) { words[.programsTitle] } }
      }
      h2 { words[.youLog] }
      if model.isParticipant {
        p { words[.youIsParticipant] }
        Actions {
          ButtonLink(words[.youToLog], visit.house.settings.participantHome)
          ButtonLink(words[.waysTitle], IdentityRoute.ways.address, .secondary)
        }
      } else {
        p { words[.youIsNotParticipant] }
        Actions { ButtonLink(words[.joinUpTitle], IdentityRoute.joinUp.address, .secondary) }
      }
    }
  }
}

/// Saying that an account and a participant are one person.
struct JoinUpPage: Component {
  let visit: Visit
  var id = ""
  var errors = FieldErrors.none

  private var words: Words { visit.words }

  var view: some HTML {
    Page(
      visit.shell, title: words[.joinUpTitle],
      back: Shell.Link(words[.youTitle], IdentityRoute.you.address), hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors.all)
      h1 { words[.joinUpTitle] }
      p { words[.joinUpText] }
      PostForm(to: IdentityRoute.joinUp.address, carrying: visit.carrying) {
        TextField(
          "id", label: words[.personalID], kind: .code, hint: words[.personalIDHint],
          error: errors["id"], value: id)
        TextField("pin", label: words[.pin], kind: .pin, error: errors["pin"])
        Actions { Button(words[.joinUpButton]) }
      }
    }
  }
}
