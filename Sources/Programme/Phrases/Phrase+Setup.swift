internal import Wording

// The phrases of creating a programme.
extension Phrase {
  static let setupWelcomeTitle: Phrase = "programme.setup.welcome.title"
  static let setupWelcomeLead: Phrase = "programme.setup.welcome.lead"
  static let setupWelcomeList: Phrase = "programme.setup.welcome.list"
  static let setupWelcomeName: Phrase = "programme.setup.welcome.name"
  static let setupWelcomeAreas: Phrase = "programme.setup.welcome.areas"
  static let setupWelcomeProject: Phrase = "programme.setup.welcome.project"
  static let setupWelcomeAccount: Phrase = "programme.setup.welcome.account"
  static let setupWelcomeKept: Phrase = "programme.setup.welcome.kept"
  static let setupBegin: Phrase = "programme.setup.begin"
  static let setupResume: Phrase = "programme.setup.resume"
  static let setupReaders: Phrase = "programme.setup.readers"
  static let setupCodeTitle: Phrase = "programme.setup.code.title"
  static let setupCodeLead: Phrase = "programme.setup.code.lead"
  static let setupCodeLabel: Phrase = "programme.setup.code.label"
  static let setupCodeHint: Phrase = "programme.setup.code.hint"
  static let setupCodeWrong: Phrase = "programme.setup.code.wrong"
  static let onlineCommunity: Phrase = "programme.online-community"

  static let ofSetup: [Phrase] = [
    .setupWelcomeTitle, .setupWelcomeLead, .setupWelcomeList, .setupWelcomeName,
    .setupWelcomeAreas, .setupWelcomeProject, .setupWelcomeAccount, .setupWelcomeKept,
    .setupBegin, .setupResume, .setupReaders, .setupCodeTitle, .setupCodeLead, .setupCodeLabel,
    .setupCodeHint, .setupCodeWrong, .onlineCommunity,
  ]
}

// The phrases of its single steps.
extension Phrase {
  static let setupNameTitle: Phrase = "programme.setup.name.title"
  static let setupNameLabel: Phrase = "programme.setup.name.label"
  static let setupNameHint: Phrase = "programme.setup.name.hint"
  static let setupAreasTitle: Phrase = "programme.setup.areas.title"
  static let setupAreasLead: Phrase = "programme.setup.areas.lead"
  static let setupAreasLabel: Phrase = "programme.setup.areas.label"
  static let setupAreasHint: Phrase = "programme.setup.areas.hint"
  static let setupAreasOnline: Phrase = "programme.setup.areas.online"
  static let setupAreasEmpty: Phrase = "programme.setup.areas.empty"
  static let setupAreasTooLong: Phrase = "programme.setup.areas.too-long"
  static let setupAreasTooMany: Phrase = "programme.setup.areas.too-many"
  static let setupProjectTitle: Phrase = "programme.setup.project.title"
  static let setupProjectLead: Phrase = "programme.setup.project.lead"
  static let setupProjectLabel: Phrase = "programme.setup.project.label"
  static let setupProjectHint: Phrase = "programme.setup.project.hint"
  static let setupHomeLabel: Phrase = "programme.setup.project.home"
  static let setupHomeEmpty: Phrase = "programme.setup.project.home.empty"
  static let setupAccountTitle: Phrase = "programme.setup.account.title"
  static let setupAccountLead: Phrase = "programme.setup.account.lead"
  static let setupPersonLabel: Phrase = "programme.setup.account.name"
  static let setupPersonHint: Phrase = "programme.setup.account.name.hint"
  static let setupEmailLabel: Phrase = "programme.setup.account.email"
  static let setupEmailHint: Phrase = "programme.setup.account.email.hint"
  static let setupPasswordLabel: Phrase = "programme.setup.account.password"
  static let setupPasswordHint: Phrase = "programme.setup.account.password.hint"
  static let setupFinish: Phrase = "programme.setup.finish"

  static let ofSetupSteps: [Phrase] = [
    .setupNameTitle, .setupNameLabel, .setupNameHint, .setupAreasTitle, .setupAreasLead,
    .setupAreasLabel, .setupAreasHint, .setupAreasOnline, .setupAreasEmpty,
    .setupAreasTooLong, .setupAreasTooMany, .setupProjectTitle, .setupProjectLead,
    .setupProjectLabel, .setupProjectHint, .setupHomeLabel, .setupHomeEmpty, .setupAccountTitle,
    .setupAccountLead, .setupPersonLabel, .setupPersonHint, .setupEmailLabel, .setupEmailHint,
    .setupPasswordLabel, .setupPasswordHint, .setupFinish,
  ]
}
