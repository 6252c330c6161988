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
      /// The area that the place is, or lies in; nil for the programme.
      var area: String?
    }

    /// The areas with their places, each area first.
    var areas: [(name: String, places: [Shop])] {
      places.compactMap(\.area).reduce(into: [String]()) { names, name in
        if names.last != name { names.append(name) }
      }.map { name in (name, places.filter { $0.area == name }) }
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
      if model.editions.isEmpty {
        p { words[.report(model.isOwn ? "mine.none" : "list.none")] }
      } else {
        table
      }
      if !model.places.isEmpty {
        section {
          h2 { words[.report("list.make")] }
          p { words[.report("list.make.how")] }
          ShopLinks(places: model.places.filter { $0.area == nil })
          for area in model.areas {
            if area.places.count == 1 {
              ShopLinks(places: area.places)
            } else {
              Disclosure(area.name) { ShopLinks(places: area.places) }
            }
          }
        }
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

/// Links to the places of which a report can be made.
private struct ShopLinks: Component {
  let places: [ReportsListPage.Model.Shop]

  @HTMLBuilder var view: some HTML {
    if !places.isEmpty {
      ul(.class("plain-links")) {
        for place in places {
          li { a(.href(ReportsRoute.new(place.key).address)) { place.name } }
        }
      }
    }
  }
}
