internal import Design
internal import Programme
internal import Storage
internal import Web
internal import Wording

/// Where somebody takes part: an area and a project, or not sure.
struct PlacePage: Component {
  /// What the page shows.
  struct Model: Sendable, Equatable {
    var area: String
    var project: String
    /// Whether those who coordinate the project may see that the person takes part.
    var isListed: Bool
    /// What the project is called whose batch their ID came from, if it came from one.
    var issued: String?
  }

  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  let places: Places
  let model: Model

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.placeTitle], readers: words[.readNobody]) {
      h1 { words[.placeTitle] }
      p(.class("lead")) { words[.placeLead] }
      PostForm(to: PeerLogRoute.joining(.place).address, carrying: carrying) {
        SelectField(
          Self.areaField, label: words[.placeArea], empty: words[.placeUnsure],
          choices: places.areas.map { Choice($0.key.rawValue, $0.name) }, chosen: model.area)
        SelectField(
          Self.projectField, label: words[.placeProject], empty: words[.placeUnsure],
          choices: places.areas.flatMap { area in
            area.projects.map { Choice($0.key.rawValue, "\($0.name) (\(area.name))") }
          }, chosen: model.project)
        if let project = model.issued { p { words[.placeIssued, ["project": project]] } }
        TickField(
          Self.listedField, label: words[.placeListed], hint: words[.placeListedHint],
          isTicked: model.isListed)
        Actions { Button(words[.placeAction]) }
        OtherLanguages(languages)
      }
    }
  }

  static let areaField = "area"
  static let projectField = "project"
  static let listedField = "listed"
}
