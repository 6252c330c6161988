internal import Design
internal import Identity
internal import Web
internal import Wording

/// The page on which a place gets its name.
struct NamingPage: Component {
  let shell: Shell
  let carrying: Fields
  let naming: Naming
  let places: Places
  let typed: String
  let mistakes: FormMistakes

  static let field = "name"

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: title, back: back, hasErrors: !mistakes.isEmpty) {
      ErrorSummary(words, mistakes.summary)
      h1 { title }
      PostForm(to: naming.address, carrying: carrying) {
        TextField(
          Self.field, label: label, hint: hint, error: mistakes[Self.field], value: typed)
        Actions { Button(words[.save]) }
      }
    }
  }

  private var title: String {
    switch naming {
    case .newArea: words[.addAreaTitle]
    case .newProject(let area, _): words[.addProjectTitle, ["area": area.name]]
    case .programme, .area, .organisation, .project:
      words[.renameTitle, ["place": naming.current(in: places)]]
    }
  }

  private var label: String {
    switch naming {
    case .newArea: words[.addAreaLabel]
    case .newProject: words[.addProjectLabel]
    case .programme, .area, .organisation, .project: words[.renameLabel]
    }
  }

  private var hint: String? {
    switch naming {
    case .newArea: nil
    case .newProject(_, let organisation):
      organisation.map { words[.addProjectOf, ["organisation": $0.name]] }
    case .programme, .area, .organisation, .project: words[.renameHint]
    }
  }

  private var back: Shell.Link {
    let name =
      switch naming {
      case .programme, .newArea: places.name
      case .area(let area), .newProject(let area, nil): area.name
      case .organisation(let organisation), .newProject(_, let organisation?): organisation.name
      case .project(let project, _): project.name
      }
    return Shell.Link(words[.backTo, ["place": name]], naming.home.address)
  }
}
