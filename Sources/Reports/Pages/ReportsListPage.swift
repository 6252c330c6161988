internal import Design
internal import Identity
internal import Time
internal import Web
internal import Wording

/// The reports that somebody may read, and the places of which they may make one.
struct ReportsListPage: Component {
  let shell: Shell
  let model: Model

  /// What the page says.
  struct Model: Equatable, Sendable {
    /// Places of which whoever reads may make reports, with their names.
    let places: [Shop]
    let editions: [ReportEntry]
    /// Whether whoever reads has logs of their own.
    let isParticipant: Bool
    /// Whether these are the reports that their own logs are in.
    var isOwn = false

    struct Shop: Equatable, Sendable {
      let key: PlaceKey
      let name: String
    }
  }

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.report(model.isOwn ? "mine.title" : "list.title")], width: .wide,
      readers: words[.report(model.isOwn ? "mine.readers" : "list.readers")]
    ) {
      h1 { words[.report(model.isOwn ? "mine.title" : "list.title")] }
      p(.class("lead")) { words[.report(model.isOwn ? "mine.lead" : "list.lead")] }
      if !model.places.isEmpty {
        h2 { words[.report("list.make")] }
        ul {
          for place in model.places {
            li { a(.href(ReportsRoute.new(place.key).address)) { place.name } }
          }
        }
      }
      if model.editions.isEmpty {
        p { words[.report(model.isOwn ? "mine.none" : "list.none")] }
      } else {
        table
      }
      if model.isParticipant, !model.isOwn {
        Actions {
          ButtonLink(words[.report("list.mine")], ReportsRoute.mine.address, .quiet)
        }
      }
    }
  }

  private var table: DataTable {
    DataTable(
      caption: words[.report("list.made")],
      columns: ["list.column.title", "list.column.made"].map {
        DataTable.Column(words[.report($0)])
      },
      rows: model.editions.map { edition in
        [
          .link(
            words[.report("title.\(edition.kind.rawValue)"), ["place": edition.name]],
            ReportsRoute.read(edition.key).address),
          .text(edition.made.day.iso),
        ]
      })
  }
}
