internal import Design
internal import Identity
internal import Storage
internal import Web
internal import Wording

/// Answers the page that asks for the setup code.
struct SetupCodeDesk {
  let visit: Visit
  let door: SetupGuard

  func answer() throws -> Answer {
    let welcome = Response.seeOther(ProgrammeRoute.setup(.welcome).address)
    guard try visit.stores.kith.read(PlacesStore.places) == nil, !door.allows(visit.request) else {
      return .now(welcome)
    }
    guard visit.request.method == .post else { return .now(page(.ok)) }
    guard door.matches(visit.request.form[SetupField.code] ?? "") else {
      var mistakes = FormMistakes()
      mistakes.add(SetupField.code, visit.words[.setupCodeWrong])
      return .now(page(.unprocessable, mistakes))
    }
    return .now(
      welcome.with("Set-Cookie", door.cookieHeader(secure: visit.request.isSecure)))
  }

  private func page(_ status: Status, _ mistakes: FormMistakes = FormMistakes()) -> Response {
    .page(
      status,
      SetupCodePage(
        shell: visit.shell, carrying: visit.carrying,
        typed: visit.request.form[SetupField.code] ?? "", mistakes: mistakes))
  }
}

/// Asks for the code that the program printed.
struct SetupCodePage: Component {
  let shell: Shell
  let carrying: Fields
  let typed: String
  let mistakes: FormMistakes

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.setupCodeTitle], hasErrors: !mistakes.isEmpty) {
      ErrorSummary(words, mistakes.summary)
      h1 { words[.setupCodeTitle] }
      p(.class("lead")) { words[.setupCodeLead] }
      PostForm(to: ProgrammeRoute.setupCode.address, carrying: carrying) {
        TextField(
          SetupField.code, label: words[.setupCodeLabel], kind: .code,
          hint: words[.setupCodeHint], error: mistakes[SetupField.code], value: typed)
        Actions { Button(words[.saveAndGoOn]) }
      }
    }
  }
}
