internal import Design
internal import Evidence
internal import Identity
internal import Programme
internal import Web
internal import Wording

/// A project's list: who has joined, and whose log is due.
///
/// It says nothing that tells how somebody is: no answer, no score, no number of logs, no day.
struct ListPage: Component {
  /// What the page shows.
  struct Model: Sendable, Equatable {
    /// Somebody on the list.
    struct Person: Sendable, Equatable {
      let id: String
      /// What they are called, if they or whoever registered them said so.
      let name: String
      let stage: ProjectRecord.Stage
      let isDue: Bool
    }

    let project: Places.Project
    let people: [Person]
    /// How many joined by themselves and are not on the list.
    let others: Int
    /// Which numbers are too small to tell.
    let rule: DisclosureRule

    /// Those with a name first, by name; the others in the order of their slips.
    init(project: Places.Project, people: [Person], others: Int, rule: DisclosureRule) {
      self.rule = rule
      self.project = project
      self.others = others
      let named = people.filter { !$0.name.isEmpty }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      self.people = named + people.filter(\.name.isEmpty)
    }

    /// How many are at a stage.
    func count(_ stages: ProjectRecord.Stage...) -> Int {
      people.count { stages.contains($0.stage) }
    }
  }

  let shell: Shell
  let model: Model

  private var words: Words { shell.words }
  private var project: PlaceKey { model.project.key }

  var view: some HTML {
    Page(
      shell, title: words[.listTitle], width: .wide,
      back: .init(
        words[.helpingBack, ["place": model.project.name]], ProgrammeRoute.project(project).address),
      readers: words[.listReaders]
    ) {
      h1 { words[.listTitle] }
      p(.class("lead")) { words[.listLead] }
      Facts([
        Facts.Fact(words[.listJoined], String(model.count(.joined, .logging))),
        Facts.Fact(words[.listDueCount], String(model.people.count(where: \.isDue))),
        Facts.Fact(words[.listUnused], String(model.count(.unused))),
        Facts.Fact(words[.listOthers], others),
      ])
      if model.people.isEmpty {
        p { words[.listEmpty] }
      } else {
        DataTable(
          caption: words[.listCaption],
          columns: [.listID, .listName, .listStage, .listLog].map { phrase in
            DataTable.Column(words[phrase])
          },
          rows: model.people.map(row))
      }
      Actions {
        ButtonLink(words[.listSheets], KeyingRoute.sheets(project).address)
        ButtonLink(words[.registerTitle], HelpingRoute.register(project).address, .secondary)
        ButtonLink(words[.listIDs], ProgrammeRoute.ids(project).address, .secondary)
      }
    }
  }

  private func row(_ person: Model.Person) -> [DataTable.Cell] {
    [
      .code(person.id), .text(person.name), .text(words[person.stage.phrase]),
      .text(words[person.isDue ? .listDue : .listNotDue]),
    ]
  }

  private var others: String {
    model.rule.told(model.others).number.map(String.init)
      ?? words[.listFew, ["smallest": String(model.rule.smallest)]]
  }
}

extension ProjectRecord.Stage {
  /// The stage in words.
  var phrase: Phrase {
    switch self {
    case .unused: .stageUnused
    case .joined: .stageJoined
    case .logged: .stageLogged
    case .logging: .stageLogging
    }
  }
}
