internal import Design
internal import Instruments
internal import Web
internal import Wording

/// Several statements on one scale, each its own row of points.
struct GridQuestion: Component {
  let grid: Grid
  let state: QuestionState

  var view: some HTML {
    let points = grid.scale.choices(in: state.language)
    p(.class("grid-question")) { grid.text[state.language] }
    for item in grid.items {
      Scale(
        item.name, legend: item.text[state.language], hint: item.help?[state.language],
        error: state.errors[item.name], points: points, chosen: state.typed[item.name].first)
    }
  }
}
