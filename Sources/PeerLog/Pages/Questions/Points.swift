internal import Design
internal import Instruments
internal import Web
internal import Wording

/// One statement answered on the points of a scale.
///
/// A scale of numbers shows its numbers as points to touch and the words of its ends above them.
struct Points: Component {
  let item: Item
  let scale: AnswerScale
  let state: QuestionState

  var view: some HTML {
    Scale(
      item.name, legend: item.text[state.language], hint: state.hint(item),
      error: state.errors[item.name], points: points + item.refusals(state), ends: ends,
      chosen: state.chosen(item.name))
  }

  private var points: [Choice] {
    scale.isNumbered
      ? scale.options.map { Choice($0.code, $0.code) } : scale.choices(in: state.language)
  }

  private var ends: Scale.Ends? {
    guard scale.isNumbered, let low = scale.options.first, let high = scale.options.last else {
      return nil
    }
    return .init(low: low.text[state.language], high: high.text[state.language])
  }
}
