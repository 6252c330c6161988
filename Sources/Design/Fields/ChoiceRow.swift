internal import Web

/// One choice as a row that can be touched anywhere.
///
/// WCAG 2.5.8 (target size): at least 44 px high.
struct ChoiceRow: Component {
  enum Kind: Sendable {
    case one
    case several
  }

  let kind: Kind
  let id: String
  let name: String
  let choice: Choice
  let isChosen: Bool

  var view: some HTML {
    label(.class("choice")) {
      input(
        .type(kind == .one ? "radio" : "checkbox"), .id(id), .name(name), .value(choice.value),
        .flag("checked", if: isChosen))
      span {
        choice.label
        if let hint = choice.hint { small { hint } }
      }
    }
  }

  /// The rows of a question.
  ///
  /// The first has the name of the question as its id, so that the summary of errors leads there.
  static func rows(
    _ kind: Kind, name: String, choices: [Choice], isChosen: (Choice) -> Bool
  ) -> [ChoiceRow] {
    choices.enumerated().map { index, choice in
      ChoiceRow(
        kind: kind, id: index == 0 ? name : "\(name)-\(index + 1)", name: name, choice: choice,
        isChosen: isChosen(choice))
    }
  }
}
