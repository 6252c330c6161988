internal import Web
internal import Wording

/// Finding one's way: the count of steps, the list of steps, the answers before they are sent.
struct GalleryWay: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.steps"]) {
      StepCount(words, step: 3, of: 6)
      Steps(
        words,
        [
          .init(words["gallery.step.one"], .done, "/design"),
          .init(words["gallery.step.two"], .done, "/design"),
          .init(words["gallery.step.three"], .current),
          .init(words["gallery.step.four"], .later),
        ])
    }
    GallerySection(words["gallery.facts"]) {
      Facts([
        .init(words["gallery.reminder"], words["gallery.reminder.text"], change: change),
        .init(words["gallery.name"], "Rowan", change: change),
        .init(words["gallery.words"], words["gallery.skipped"], change: change),
      ])
    }
  }

  private var change: Shell.Link { .init(words["gallery.change"], "/design") }
}

/// Tables, tabs, cards and what opens.
struct GalleryPieces: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.table"]) {
      DataTable(
        caption: words["gallery.table.caption"],
        columns: [
          .init(words["gallery.table.region"]),
          .init(words["gallery.table.people"], isNumber: true),
          .init(words["gallery.table.logs"], isNumber: true),
        ],
        rows: [
          [.link(words["gallery.table.leeds"], "/design"), .text("128"), .text("402")],
          [.link(words["gallery.table.devon"], "/design"), .text("74"), .text("215")],
          [.text(words["gallery.table.online"]), .text("61"), .text("188")],
        ])
    }
    GallerySection(words["gallery.tabs"]) {
      Tabs(
        words["gallery.tabs"],
        [
          .init(words["gallery.tabs.one"], "/design", isCurrent: true),
          .init(words["gallery.tabs.two"], "/design"),
          .init(words["gallery.tabs.three"], "/design"),
        ])
      Cards {
        Card(words["gallery.card.one"], "/design", level: 3) {
          p { words["gallery.card.one.text"] }
        }
        Card(words["gallery.card.two"], "/design", level: 3) {
          p { words["gallery.card.two.text"] }
        }
      }
      Disclosure(words["gallery.more"]) { p { words["gallery.more.text"] } }
    }
  }
}

/// The figures.
struct GalleryFigures: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.figures"]) {
      LineFigure(
        words, id: "months", title: words["gallery.figure.title"],
        summary: words["gallery.figure.summary"],
        periods: ["march", "april", "may", "june", "july", "august"].map {
          words[Phrase("gallery.\($0)")]
        },
        periodTitle: words["gallery.figure.month"],
        series: [
          FigureSeries(words["gallery.figure.given"], values: [2, 3, 3, nil, 4, 5]),
          FigureSeries(words["gallery.figure.received"], values: [4, 4, 5, nil, 5, 4]),
        ], range: 0...8)
      SparkFigure(
        words, text: words["gallery.figure.spark"],
        series: FigureSeries("", values: [21, 20, 22, 22, 23, 24]), range: 7...35)
    }
  }
}
