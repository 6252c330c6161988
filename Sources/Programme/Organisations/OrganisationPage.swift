internal import Design
internal import Identity
internal import Web
internal import Wording

/// One organisation: what it does in each area, and the projects it runs there.
struct OrganisationPage: Component {
  let shell: Shell
  let model: Model

  /// What the page says.
  struct Model: Equatable, Sendable {
    /// What the organisation does in one area.
    struct Work: Equatable, Sendable {
      let area: Places.Area
      let parts: Set<OrganisationPart>
      let projects: [Places.Project]
      /// Whether whoever reads may change it.
      let mayChange: Bool
    }

    let organisation: Places.Organisation
    let work: [Work]
    let mayRename: Bool
    /// Whether there are roles that whoever reads may give.
    let mayGiveRoles: Bool
    /// Whether whoever reads looks after the whole programme.
    let leadsProgramme: Bool

    /// The organisation in every area that the reader may know of.
    init(_ organisation: Places.Organisation, _ places: Places, _ standing: Standing) {
      let key = organisation.key
      let isTheirs =
        standing.holds(.coordinator, in: key) || standing.holds(.ambassador, in: key)
      self.organisation = organisation
      work = places.areas(of: key).filter { isTheirs || standing.leads(area: $0.key) }.map { area in
        Work(
          area: area, parts: area.presence(of: key)?.parts ?? [],
          projects: area.projects(of: key), mayChange: standing.leads(area: area.key))
      }
      mayRename = standing.leads(organisation: key)
      mayGiveRoles = !standing.givable.isEmpty
      leadsProgramme = standing.leadsProgramme
    }
  }

  private var words: Words { shell.words }

  var view: some HTML {
    let name = model.organisation.name
    Page(shell, title: name, back: back, readers: words[.organisationReaders]) {
      h1 { name }
      for work in model.work { WorkSection(words: words, key: model.organisation.key, work: work) }
      Actions {
        if model.mayGiveRoles {
          ButtonLink(words[.overviewPeople], ProgrammeRoute.people.address, .secondary)
        }
        if model.mayRename {
          ButtonLink(
            words[.rename], ProgrammeRoute.renameOrganisation(model.organisation.key).address,
            .quiet)
        }
      }
    }
  }

  private var back: Shell.Link {
    if let work = model.work.first(where: \.mayChange) {
      return Shell.Link(
        words[.backTo, ["place": work.area.name]], ProgrammeRoute.area(work.area.key).address)
    }
    return Shell.Link(words[.backTo, ["place": words[.ownTitle]]], ProgrammeRoute.overview.address)
  }
}

/// What an organisation does in one area.
private struct WorkSection: Component {
  let words: Words
  let key: PlaceKey
  let work: OrganisationPage.Model.Work

  var view: some HTML {
    section {
      h2 { words[.organisationIn, ["area": work.area.name]] }
      if !work.parts.isEmpty { p { parts } }
      ProjectList(words: words, projects: work.projects)
      if work.mayChange {
        Actions {
          ButtonLink(
            words[.addProject], ProgrammeRoute.addProjectOf(key, in: work.area.key).address,
            .secondary)
          ButtonLink(
            words[.partsChange], ProgrammeRoute.organisationParts(key, in: work.area.key).address,
            .quiet)
        }
      }
    }
  }

  private var parts: String {
    OrganisationPart.allCases.filter(work.parts.contains).map { words[$0.phrase] }
      .joined(separator: " · ")
  }
}
