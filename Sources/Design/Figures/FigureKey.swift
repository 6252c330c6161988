internal import Web

/// Which line is which: a piece of each line with its name.
struct FigureKey: Component {
  let series: [FigureSeries]

  var view: some HTML {
    ul(.class("key")) {
      for (index, one) in series.enumerated() {
        li {
          svg(
            .init("viewBox", "0 0 80 32"), .aria(.hidden, "true"), .init("focusable", "false")
          ) {
            g(.init("class", "series s\(index + 1)")) {
              polyline(.init("points", "6,16 74,16")) {}
              SeriesMark(index: index, point: LineGeometry.Point(x: 40, y: 16))
            }
          }
          span { one.name }
        }
      }
    }
  }
}
