internal import Design
internal import Web
internal import Wording

/// The one field of naming the programme.
struct SetupNameFields: Component {
  let words: Words
  let typed: Fields
  let mistakes: FormMistakes

  var view: some HTML {
    TextField(
      SetupField.name, label: words[.setupNameLabel], hint: words[.setupNameHint],
      error: mistakes[SetupField.name], value: typed[SetupField.name] ?? "")
  }
}

/// The areas, one on a line, and the online community.
struct SetupAreasFields: Component {
  let words: Words
  let typed: Fields
  let mistakes: FormMistakes

  var view: some HTML {
    p(.class("lead")) { words[.setupAreasLead] }
    TextArea(
      SetupField.areas, label: words[.setupAreasLabel], hint: words[.setupAreasHint],
      error: mistakes[SetupField.areas],
      value: typed.values(of: SetupField.areas).joined(separator: "\n"), rows: 6)
    TickField(
      SetupField.online, label: words[.setupAreasOnline],
      isTicked: typed[SetupField.online] == "yes")
  }
}

/// The first project and where it is.
struct SetupProjectFields: Component {
  let words: Words
  let homes: [SetupDraft.Home]
  let typed: Fields
  let mistakes: FormMistakes

  var view: some HTML {
    p(.class("lead")) { words[.setupProjectLead] }
    TextField(
      SetupField.project, label: words[.setupProjectLabel], hint: words[.setupProjectHint],
      error: mistakes[SetupField.project], value: typed[SetupField.project] ?? "")
    // With one area there is nothing to choose.
    if homes.count > 1 {
      ChoiceList(
        SetupField.home, legend: words[.setupHomeLabel], error: mistakes[SetupField.home],
        choices: homes.map { Choice($0.value, $0.name(online: words[.onlineCommunity])) },
        chosen: typed[SetupField.home])
    }
  }
}

/// The account of whoever creates the programme.
struct SetupAccountFields: Component {
  let words: Words
  let programme: String
  let typed: Fields
  let mistakes: FormMistakes

  var view: some HTML {
    p(.class("lead")) { words[.setupAccountLead, ["programme": programme]] }
    TextField(
      SetupField.person, label: words[.setupPersonLabel], kind: .nickname,
      hint: words[.setupPersonHint], error: mistakes[SetupField.person],
      value: typed[SetupField.person] ?? "")
    TextField(
      SetupField.email, label: words[.setupEmailLabel], kind: .email,
      hint: words[.setupEmailHint], error: mistakes[SetupField.email],
      value: typed[SetupField.email] ?? "")
    TextField(
      SetupField.password, label: words[.setupPasswordLabel], kind: .newPassword,
      hint: words[.setupPasswordHint, ["least": "10"]], error: mistakes[SetupField.password])
  }
}
