internal import Web
internal import Wording

/// Figures of counts and shares: by month, by area, who takes part, and giving beside receiving.
struct GalleryCounts: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.logs"]) {
      Figure(
        words, text("months-all", "gallery.months", "gallery.months.text"),
        ColumnChart(
          axis: FigureAxis(words["gallery.logs"]), steps: months, stepTitle: words["gallery.month"],
          panels: [.init("", [88, 131, 152, 180, 174, 203, 214, 190, 171, 166, 140, 96])]))
      Figure(
        words,
        FigureText(
          id: "months-areas", title: words["gallery.regions"],
          summary: words["gallery.regions.text"], notes: [words["gallery.regions.note"]]),
        ColumnChart(
          axis: FigureAxis(words["gallery.logs"]), steps: months, stepTitle: words["gallery.month"],
          panels: [
            .init(words["gallery.blackpool"], [12, 20, 26, 30, 22, 31, 35, 30, 27, 21, 14, 9]),
            .init(words["gallery.coventry"], [8, 14, 17, 15, 11, 10, 10, 9, 7, 6, nil, nil]),
            .init(words["gallery.leeds"], [31, 40, 44, 58, 61, 66, 63, 55, 50, 52, 47, 38]),
            .init(words["gallery.suffolk"], [0, nil, 6, 8, 6, 5, nil, nil, nil, nil, 0, 0]),
          ]))
      Figure(
        words, text("who-ages", "gallery.who", "gallery.who.text"),
        BarChart(
          axis: FigureAxis(words["gallery.share"], isPercent: true), rowTitle: words["gallery.age"],
          series: [words["gallery.took-part"]], comparison: words["gallery.adults"],
          panels: [
            .init(
              nil,
              [
                .init(words["gallery.age.18"], [34], comparison: 28),
                .init(words["gallery.age.35"], [46], comparison: 33),
                .init(words["gallery.age.55"], [16], comparison: 15),
                .init(
                  words["gallery.age.65"], [nil], comparison: 24, instead: words["gallery.hidden"]),
              ])
          ]))
      Figure(
        words, text("kinds-entry", "gallery.entry", "gallery.entry.text"),
        BarChart(
          axis: FigureAxis(words["gallery.entry.axis"], isPercent: true),
          rowTitle: words["gallery.kinds"],
          series: [words["gallery.gave"], words["gallery.received"]],
          panels: [
            .init(
              nil,
              [
                .init(words["gallery.kind.outside"], [49, 55]),
                .init(words["gallery.kind.one"], [22, 34]),
                .init(words["gallery.kind.pair"], [12, 12]),
                .init(words["gallery.kind.led"], [31, 52]),
                .init(words["gallery.kind.online"], [9, 14]),
              ])
          ]))
      Figure(
        words, text("two-ways", "gallery.two", "gallery.two.text"),
        PairChart(
          axis: FigureAxis(words["gallery.two.axis"], decimals: 1, covering: 0...1),
          rowTitle: words["gallery.kinds"], first: words["gallery.gave"],
          second: words["gallery.received"],
          rows: [
            .init(words["gallery.kind.outside"], 6.2, 7.4),
            .init(words["gallery.kind.one"], 3.1, 4.0),
            .init(words["gallery.kind.pair"], 2.6, 2.6), .init(words["gallery.kind.led"], 2.2, 4.8),
            .init(words["gallery.kind.online"], nil, nil, instead: words["gallery.hidden"]),
          ]))
    }
  }

  private var months: [String] {
    (1...12).map { String($0) }
  }

  private func text(_ id: String, _ title: Phrase, _ summary: Phrase) -> FigureText {
    FigureText(id: id, title: words[title], summary: words[summary])
  }
}
