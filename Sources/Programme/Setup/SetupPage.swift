internal import Design
internal import Web
internal import Wording

/// One page of creating the programme.
struct SetupPage: Component {
  let shell: Shell
  /// What every form carries: its token.
  let carrying: Fields
  let step: SetupStep
  let draft: SetupDraft
  /// What was typed on this page, now or before.
  let typed: Fields
  let mistakes: FormMistakes

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: title, back: back, readers: words[.setupReaders], hasErrors: !mistakes.isEmpty
    ) {
      ErrorSummary(words, mistakes.summary)
      if step != .welcome {
        StepCount(words, step: step.number, of: SetupStep.allCases.count - 1)
      }
      h1 { title }
      switch step {
      case .welcome: SetupWelcome(words: words, draft: draft)
      case .name: form { SetupNameFields(words: words, typed: typed, mistakes: mistakes) }
      case .areas: form { SetupAreasFields(words: words, typed: typed, mistakes: mistakes) }
      case .project:
        form {
          SetupProjectFields(words: words, homes: draft.homes, typed: typed, mistakes: mistakes)
        }
      case .account:
        form {
          SetupAccountFields(
            words: words, programme: draft.name ?? "", typed: typed, mistakes: mistakes)
        }
      }
    }
  }

  private func form<Content: HTML>(@HTMLBuilder _ content: () -> Content) -> some HTML {
    PostForm(to: ProgrammeRoute.setup(step).address, carrying: carrying) {
      content()
      Actions {
        Button(
          step == .account
            ? words[.setupFinish, ["programme": draft.name ?? ""]] : words[.saveAndGoOn])
      }
    }
  }

  private var title: String {
    switch step {
    case .welcome: words[.setupWelcomeTitle]
    case .name: words[.setupNameTitle]
    case .areas: words[.setupAreasTitle]
    case .project: words[.setupProjectTitle]
    case .account: words[.setupAccountTitle]
    }
  }

  private var back: Shell.Link? {
    step.previous.map { Shell.Link(words[.back], ProgrammeRoute.setup($0).address) }
  }
}

/// What is about to happen, and the way to begin.
struct SetupWelcome: Component {
  let words: Words
  let draft: SetupDraft

  var view: some HTML {
    p(.class("lead")) { words[.setupWelcomeLead] }
    Illustration.chairs
    h2 { words[.setupWelcomeList] }
    ul {
      li { words[.setupWelcomeName] }
      li { words[.setupWelcomeAreas] }
      li { words[.setupWelcomeProject] }
      li { words[.setupWelcomeAccount] }
    }
    p { words[.setupWelcomeKept] }
    Actions {
      ButtonLink(
        words[draft.name == nil ? .setupBegin : .setupResume],
        ProgrammeRoute.setup(draft.firstOpen).address)
    }
  }
}
