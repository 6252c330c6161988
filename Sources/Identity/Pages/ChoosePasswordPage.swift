internal import Design
internal import Web
internal import Wording

/// Choosing a password, or another one.
struct ChoosePasswordPage: Component {
  let visit: Visit
  let hasPassword: Bool
  let asksForIt: Bool
  var errors = FieldErrors.none

  private var words: Words { visit.words }
  private var title: String { words[hasPassword ? .changePassword : .choosePassword] }

  var view: some HTML {
    Page(
      visit.shell, title: title, back: Shell.Link(words[.youTitle], IdentityRoute.you.address),
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors.all)
      h1 { title }
      p { words[.choosePasswordText] }
      PostForm(to: IdentityRoute.choosePassword.address, carrying: visit.carrying) {
        // Whoever finds a phone unlocked must not be able to shut its owner out.
        if asksForIt {
          TextField(
            "password", label: words[.oldPassword], kind: .password, error: errors["password"])
        }
        TextField(
          "new-password", label: words[.newPassword], kind: .newPassword,
          hint: words[.newPasswordHint, ["least": String(NewPassword.least)]],
          error: errors["new-password"])
        Actions { Button(words[.save]) }
      }
    }
  }
}
