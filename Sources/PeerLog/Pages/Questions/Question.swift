internal import Design
internal import Instruments
internal import Web
internal import Wording

/// One question on its own, in the field that suits its kind.
struct Question: Component {
  let item: Item
  let state: QuestionState

  private var title: String { item.text[state.language] }
  private var hint: String? { state.hint(item) }
  private var error: String? { state.errors[item.name] }

  var view: some HTML {
    switch item.kind {
    case .choice(let scale), .yesNo(let scale):
      if scale.isNumbered {
        Points(item: item, scale: scale, state: state)
      } else {
        ChoiceList(
          item.name, legend: title, hint: hint, error: error, choices: choices(scale),
          chosen: state.chosen(item.name))
      }
    case .choices(let scale):
      SeveralChoices(
        item.name, legend: title, hint: hint, error: error, choices: choices(scale),
        chosen: Set(state.typed[item.name]))
    case .number:
      NumberField(
        item.name, label: title, hint: hint, error: error, value: state.value(item.name),
        refusal: refusal)
    case .text(let rule):
      if rule.isLong {
        TextArea(item.name, label: title, hint: hint, error: error, value: state.value(item.name))
      } else {
        TextField(item.name, label: title, hint: hint, error: error, value: state.value(item.name))
      }
    }
  }

  private func choices(_ scale: AnswerScale) -> [Choice] {
    scale.choices(in: state.language) + item.refusals(state)
  }

  /// The words to tick in place of a number.
  private var refusal: NumberField.Refusal? {
    item.preferNotToSay.map {
      .init(
        AnswerValue.preferNotToSayCode, $0[state.language],
        isTicked: state.isRefused(item.name))
    }
  }
}

extension Item {
  /// "Prefer not to say" as a choice, where it is offered.
  func refusals(_ state: QuestionState) -> [Choice] {
    preferNotToSay.map { [Choice(AnswerValue.preferNotToSayCode, $0[state.language])] } ?? []
  }
}
