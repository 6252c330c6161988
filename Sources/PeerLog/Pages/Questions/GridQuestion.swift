internal import Design
internal import Instruments
internal import Web
internal import Wording

/// Several statements on one scale, each its own row of points.
struct GridQuestion: Component {
  let grid: Grid
  let state: QuestionState

  var view: some HTML {
    p(.class("grid-question")) { grid.text[state.language] }
    for item in grid.items { Points(item: item, scale: grid.scale, state: state) }
  }
}
