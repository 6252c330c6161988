internal import Design
internal import Web
internal import Wording

/// Whether and how to be reminded.
struct RemindersPage: Component {
  /// What the page shows.
  struct Model: Sendable, Equatable {
    /// The channel chosen: `none`, `email` or `text`.
    var channel: String?
    /// The email address typed or kept.
    var email = ""
    /// The mobile number typed or kept.
    var number = ""
    /// The sentence for each field that needs another look.
    var errors: [String: String] = [:]
  }

  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  /// Whether letters leave from here.
  let hasMail: Bool
  let model: Model

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = [Self.channelField, Self.emailField, Self.numberField].compactMap { field in
      model.errors[field].map { FieldError(field, $0) }
    }
    Page(
      shell, title: words[.remindersTitle], readers: words[.readContact],
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.remindersTitle] }
      p(.class("lead")) { words[.remindersLead] }
      PostForm(to: PeerLogRoute.joining(.reminders).address, carrying: carrying) {
        ChoiceList(
          Self.channelField, legend: words[.remindersHow], error: model.errors[Self.channelField],
          choices: [
            Choice("none", words[.remindersNone], hint: words[.remindersNoneHint]),
            Choice(
              "email", words[.remindersEmail], hint: hasMail ? nil : words[.remindersEmailHint]),
            Choice("text", words[.remindersText], hint: words[.remindersTextHint]),
          ],
          chosen: model.channel)
        TextField(
          Self.emailField, label: words[.remindersEmailLabel], kind: .email,
          error: model.errors[Self.emailField], value: model.email)
        TextField(
          Self.numberField, label: words[.remindersTextLabel], kind: .telephone,
          error: model.errors[Self.numberField], value: model.number)
        p(.class("hint")) { words[.remindersOnly] }
        Actions { Button(words[.remindersAction]) }
        OtherLanguages(languages)
      }
    }
  }

  static let channelField = "channel"
  static let emailField = "email"
  static let numberField = "number"
}
