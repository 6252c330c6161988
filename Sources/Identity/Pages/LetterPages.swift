internal import Design
internal import Messaging
internal import Web
internal import Wording

/// Asking for a letter with a link to sign in.
struct AskForLinkPage: Component {
  let visit: Visit
  var email = ""
  var errors = FieldErrors.none
  var onward = Onward.nothing

  private var words: Words { visit.words }

  var view: some HTML {
    Page(visit.shell, title: words[.askForLinkTitle], hasErrors: !errors.isEmpty) {
      ErrorSummary(words, errors.all)
      h1 { words[.askForLinkTitle] }
      if visit.house.outbox.way == .none {
        Notice(.info) { p { words[.noMail] } }
        Actions { ButtonLink(words[.backToSignIn], IdentityRoute.signIn.address, .secondary) }
      } else {
        p { words[.askForLinkIntroduction] }
        PostForm(to: IdentityRoute.askForLink.address, carrying: onward.fields) {
          Carried(visit.carrying)
          TextField(
            "email", label: words[.email], kind: .email, error: errors["email"], value: email)
          Actions { Button(words[.askForLinkButton]) }
        }
      }
    }
  }
}

/// What is said after asking for a link: the same whether or not the address has an account.
struct LinkSentPage: Component {
  let visit: Visit
  let email: String

  private var words: Words { visit.words }

  var view: some HTML {
    Page(visit.shell, title: words[.linkSentTitle]) {
      h1 { words[.linkSentTitle] }
      p { words[.linkSentText, ["email": email]] }
      if visit.house.outbox.way == .log {
        Notice(.info) { p { words[.linkInLog] } }
      }
      Actions { ButtonLink(words[.backToSignIn], IdentityRoute.signIn.address, .secondary) }
    }
  }
}

/// A page that asks for one press of a button before a link does something.
///
/// Programs that look at letters open links; only a person presses a button.
struct ConfirmPage: Component {
  let visit: Visit
  let title: String
  let text: String
  let button: String
  let action: Address
  var onward = Onward.nothing

  var view: some HTML {
    Page(visit.shell, title: title) {
      h1 { title }
      p { text }
      PostForm(to: action, carrying: onward.fields) {
        Carried(visit.carrying)
        Actions { Button(button) }
      }
    }
  }
}
