internal import Design
internal import Instruments
internal import Web
internal import Wording

/// One question on its own, in the field that suits its kind.
struct Question: Component {
  let item: Item
  let state: QuestionState

  private var title: String { item.text[state.language] }
  private var hint: String? { item.help?[state.language] }
  private var error: String? { state.errors[item.name] }

  var view: some HTML {
    switch item.kind {
    case .choice(let scale), .yesNo(let scale):
      ChoiceList(
        item.name, legend: title, hint: hint, error: error, choices: choices(scale),
        chosen: state.typed[item.name].first)
    case .choices(let scale):
      SeveralChoices(
        item.name, legend: title, hint: hint, error: error, choices: choices(scale),
        chosen: Set(state.typed[item.name]))
    case .number:
      NumberField(
        item.name, label: title, hint: hint, error: error, value: state.value(item.name))
    case .text(let rule):
      if rule.isLong {
        TextArea(item.name, label: title, hint: hint, error: error, value: state.value(item.name))
      } else {
        TextField(item.name, label: title, hint: hint, error: error, value: state.value(item.name))
      }
    }
  }

  private func choices(_ scale: AnswerScale) -> [Choice] {
    let choices = scale.choices(in: state.language)
    guard let words = item.preferNotToSay else { return choices }
    return choices + [Choice(AnswerValue.preferNotToSayCode, words[state.language])]
  }
}
