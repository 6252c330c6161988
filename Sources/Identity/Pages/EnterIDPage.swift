internal import Design
internal import Web
internal import Wording

/// What the page that asks for a personal ID shows.
struct EnterIDModel: Sendable {
  var id = ""
  var errors = FieldErrors.none
  var onward = Onward.nothing
  /// Whether the person came with the ID alone and now wants to see what is theirs.
  var needsPIN = false
}

/// Coming back with a personal ID, and with a PIN to see what was given before.
struct EnterIDPage: Component {
  let visit: Visit
  let model: EnterIDModel

  private var words: Words { visit.words }

  var view: some HTML {
    Page(visit.shell, title: words[.enterIDTitle], hasErrors: !model.errors.isEmpty) {
      ErrorSummary(words, model.errors.all)
      h1 { words[.enterIDTitle] }
      p { words[model.needsPIN ? .enterIDForOwn : .enterIDIntroduction] }
      if model.onward.carried != nil { Notice { p { words[.carriedNotice] } } }
      PostForm(to: IdentityRoute.enterID.address, carrying: model.onward.fields) {
        Carried(visit.carrying)
        TextField(
          "id", label: words[.personalID], kind: .code, hint: words[.personalIDHint],
          error: model.errors["id"], value: model.id)
        TextField(
          "pin", label: words[.pin], kind: .pin,
          hint: words[model.needsPIN ? .pinHintNeeded : .pinHint], error: model.errors["pin"])
        Actions { Button(words[.enterIDButton]) }
      }
      Disclosure(words[.lostIDTitle]) { p { words[.lostIDText] } }
      p {
        a(.href(Address(path: IdentityRoute.signIn.path, query: model.onward.query))) {
          words[.haveAnAccount]
        }
      }
    }
  }
}
