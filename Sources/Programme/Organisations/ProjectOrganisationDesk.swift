internal import Design
internal import Identity
internal import Storage
internal import Web
internal import Wording

/// Answers the page that says which organisation runs a project.
struct ProjectOrganisationDesk {
  let visit: Visit
  let project: Places.Project
  let area: Places.Area

  func answer() -> Answer {
    guard visit.request.method == .post else {
      return .now(
        .page(
          ProjectOrganisationPage(
            shell: visit.shell, carrying: visit.carrying, project: project, area: area)))
    }
    let chosen = PlaceKey(rawValue: visit.request.form[ProjectOrganisationPage.field] ?? "")
    return visit.commit(visit.stores.kith) { [project, area] connection in
      // One that is not at work in the area counts as none.
      let presence = try PlacesStore.places(connection)?.area(area.key)?.presence(of: chosen)
      try PlacesStore.set(
        organisation: presence?.organisation.key, of: project.key, on: connection)
      return .seeOther(ProgrammeRoute.project(project.key).address)
    }
  }
}

/// The page that says which organisation runs a project.
struct ProjectOrganisationPage: Component {
  let shell: Shell
  let carrying: Fields
  let project: Places.Project
  let area: Places.Area

  static let field = "organisation"

  private var words: Words { shell.words }
  private var title: String { words[.projectOrganisationTitle, ["project": project.name]] }

  var view: some HTML {
    Page(
      shell, title: title,
      back: Shell.Link(
        words[.backTo, ["place": project.name]], ProgrammeRoute.project(project.key).address)
    ) {
      h1 { title }
      p(.class("lead")) { words[.projectOrganisationLead] }
      PostForm(
        to: ProgrammeRoute.projectOrganisation(project.key).address, carrying: carrying
      ) {
        SelectField(
          Self.field, label: words[.projectOrganisationLabel], empty: words[.projectAlone],
          choices: area.organisations.map {
            Choice($0.organisation.key.rawValue, $0.organisation.name)
          }, chosen: project.organisation?.rawValue)
        Actions { Button(words[.save]) }
      }
    }
  }
}
