internal import Design
internal import Programme
internal import Storage
internal import Web
internal import Wording

/// Where somebody takes part: an area and a project, or not sure.
struct PlacePage: Component {
  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  let places: Places
  let area: String
  let project: String

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.placeTitle], readers: words[.readNobody]) {
      h1 { words[.placeTitle] }
      p(.class("lead")) { words[.placeLead] }
      PostForm(to: PeerLogRoute.joining(.place).address, carrying: carrying) {
        SelectField(
          Self.areaField, label: words[.placeArea], empty: words[.placeUnsure],
          choices: places.areas.map { Choice($0.key.rawValue, $0.name) }, chosen: area)
        SelectField(
          Self.projectField, label: words[.placeProject], empty: words[.placeUnsure],
          choices: places.areas.flatMap { area in
            area.projects.map { Choice($0.key.rawValue, "\($0.name) (\(area.name))") }
          }, chosen: project)
        Actions { Button(words[.placeAction]) }
        OtherLanguages(languages)
      }
    }
  }

  static let areaField = "area"
  static let projectField = "project"
}
