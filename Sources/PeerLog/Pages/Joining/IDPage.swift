internal import Design
internal import Web
internal import Wording

/// The personal ID to write down, the person's own link, and a PIN and a name if they like.
struct IDPage: Component {
  /// What the page shows.
  struct Model: Sendable, Equatable {
    /// The ID as it is written down.
    var id: String
    /// The whole address of the person's own link.
    var link: String
    /// Whether there is a PIN.
    var hasPIN: Bool
    /// The name typed or kept.
    var name: String
    /// The sentence for each field that needs another look.
    var errors: [String: String] = [:]
  }

  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  let model: Model

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = [Self.pinField, Self.nameField].compactMap { field in
      model.errors[field].map { FieldError(field, $0) }
    }
    Page(
      shell, title: words[.idTitle], readers: words[.readYou], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.idTitle] }
      p(.class("lead")) { words[.idLead] }
      PersonalCode(words[.idReady], model.id)
      p { words[.idAlone] }
      section {
        h2 { words[.idLinkTitle] }
        p { words[.idLinkText] }
        p(.class("own-link"), .dir("ltr")) { model.link }
      }
      PostForm(to: PeerLogRoute.joining(.id).address, carrying: carrying) {
        h2 { words[.idPinTitle] }
        p { words[model.hasPIN ? .idPinSet : .idPinText] }
        TextField(
          Self.pinField, label: words[.idPinLabel], kind: .pin, hint: words[.idPinHint],
          error: model.errors[Self.pinField])
        TextField(
          Self.nameField, label: words[.idNameLabel], kind: .nickname, hint: words[.idNameHint],
          error: model.errors[Self.nameField], value: model.name)
        Actions { Button(words[.idAction]) }
        OtherLanguages(languages)
      }
    }
  }

  static let pinField = "pin"
  static let nameField = "name"
  /// The letters a name may have.
  static let longestName = 80
}
