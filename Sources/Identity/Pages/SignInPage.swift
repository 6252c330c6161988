internal import Design
internal import Web
internal import Wording

/// What the sign-in page shows.
struct SignInModel: Sendable {
  var email = ""
  var errors = FieldErrors.none
  var onward = Onward.nothing
}

/// Signing in with an email address and a password.
struct SignInPage: Component {
  let visit: Visit
  let model: SignInModel

  private var words: Words { visit.words }

  var view: some HTML {
    Page(visit.shell, title: words[.signInTitle], hasErrors: !model.errors.isEmpty) {
      ErrorSummary(words, model.errors.all)
      h1 { words[.signInTitle] }
      p { words[.signInIntroduction] }
      if model.onward.carried != nil { Notice { p { words[.carriedNotice] } } }
      PostForm(to: IdentityRoute.signIn.address, carrying: model.onward.fields) {
        Carried(visit.carrying)
        TextField(
          "email", label: words[.email], kind: .email, error: model.errors["email"],
          value: model.email)
        TextField(
          "password", label: words[.password], kind: .password, error: model.errors["password"])
        Actions { Button(words[.signInButton]) }
      }
      p {
        a(.href(Address(path: IdentityRoute.askForLink.path, query: model.onward.query))) {
          words[.noPassword]
        }
      }
      p {
        a(.href(Address(path: IdentityRoute.enterID.path, query: model.onward.query))) {
          words[.haveAnID]
        }
      }
    }
  }
}
