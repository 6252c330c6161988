public import Wording

/// The phrases of the pages on which people say who they are,
/// and of those that say what went wrong.
extension Phrase {
  static let languageName: Phrase = "identity.language.name"
  static let email: Phrase = "identity.email"
  static let emailWrong: Phrase = "identity.email.wrong"
  static let password: Phrase = "identity.password"
  static let passwordMissing: Phrase = "identity.password.missing"
  static let passwordAgain: Phrase = "identity.password.again"
  static let pinAgain: Phrase = "identity.pin.again"
  static let signInTitle: Phrase = "identity.sign-in.title"
  static let signInIntroduction: Phrase = "identity.sign-in.introduction"
  static let signInButton: Phrase = "identity.sign-in.button"
  static let signInWrong: Phrase = "identity.sign-in.wrong"
  static let noPassword: Phrase = "identity.sign-in.no-password"
  static let haveAnID: Phrase = "identity.sign-in.have-id"
  static let waitMinutes: Phrase = "identity.wait"
  static let askForLinkTitle: Phrase = "identity.link.ask.title"
  static let askForLinkIntroduction: Phrase = "identity.link.ask.introduction"
  static let askForLinkButton: Phrase = "identity.link.ask.button"
  static let backToSignIn: Phrase = "identity.link.back"
  static let noMail: Phrase = "identity.link.no-mail"
  static let linkSentTitle: Phrase = "identity.link.sent.title"
  static let linkSentText: Phrase = "identity.link.sent.text"
  static let linkInLog: Phrase = "identity.link.sent.log"
  static let letterSubject: Phrase = "identity.letter.subject"
  static let letterText: Phrase = "identity.letter.text"
  static let useLinkTitle: Phrase = "identity.link.use.title"
  static let useLinkText: Phrase = "identity.link.use.text"
  static let linkOverTitle: Phrase = "identity.link.over.title"
  static let linkOverAdvice: Phrase = "identity.link.over.advice"
  static let enterIDTitle: Phrase = "identity.id.title"
  static let enterIDIntroduction: Phrase = "identity.id.introduction"
  static let enterIDForOwn: Phrase = "identity.id.for-own"
  static let enterIDButton: Phrase = "identity.id.button"
  static let personalID: Phrase = "identity.id.label"
  static let personalIDHint: Phrase = "identity.id.hint"
  static let idEmpty: Phrase = "identity.id.empty"
  static let idLength: Phrase = "identity.id.length"
  static let idLookAlike: Phrase = "identity.id.look-alike"
  static let idNeverUsed: Phrase = "identity.id.never-used"
  static let idCheck: Phrase = "identity.id.check"
  static let idUnknown: Phrase = "identity.id.unknown"
  static let pin: Phrase = "identity.pin.label"
  static let pinHint: Phrase = "identity.pin.hint"
  static let pinHintNeeded: Phrase = "identity.pin.hint.needed"
  static let pinWrong: Phrase = "identity.pin.wrong"
  static let pinNone: Phrase = "identity.pin.none"
  static let pinLength: Phrase = "identity.pin.length"
  static let pinDigits: Phrase = "identity.pin.digits"
  static let pinEasy: Phrase = "identity.pin.easy"
  static let lostIDTitle: Phrase = "identity.id.lost.title"
  static let lostIDText: Phrase = "identity.id.lost.text"
  static let haveAnAccount: Phrase = "identity.id.have-account"
  static let ownLinkPageTitle: Phrase = "identity.own-link.page.title"
  static let ownLinkPageText: Phrase = "identity.own-link.page.text"
  static let ownLinkUnknownTitle: Phrase = "identity.own-link.unknown.title"
  static let ownLinkUnknownAdvice: Phrase = "identity.own-link.unknown.advice"
  static let goOn: Phrase = "identity.go-on"
  static let waysTitle: Phrase = "identity.ways.title"
  static let waysReaders: Phrase = "identity.ways.readers"
  static let pinChosen: Phrase = "identity.ways.pin.chosen"
  static let pinNotChosen: Phrase = "identity.ways.pin.none"
  static let change: Phrase = "identity.ways.change"
  static let choosePINLink: Phrase = "identity.ways.choose"
  static let pinSaved: Phrase = "identity.ways.pin.saved"
  static let ownLinkTitle: Phrase = "identity.ways.link.title"
  static let ownLinkText: Phrase = "identity.ways.link.text"
  static let newLinkButton: Phrase = "identity.ways.link.button"
  static let newLinkMade: Phrase = "identity.new-link.made"
  static let newLinkCare: Phrase = "identity.new-link.care"
  static let choosePINTitle: Phrase = "identity.pin.choose.title"
  static let choosePINText: Phrase = "identity.pin.choose.text"
  static let newPIN: Phrase = "identity.pin.new.label"
  static let newPINHint: Phrase = "identity.pin.new.hint"
  static let removePIN: Phrase = "identity.pin.remove"
  static let save: Phrase = "identity.save"
  static let youTitle: Phrase = "identity.you.title"
  static let youReaders: Phrase = "identity.you.readers"
  static let youGreeting: Phrase = "identity.you.greeting"
  static let youSignedInAs: Phrase = "identity.you.signed-in-as"
  static let youPlaces: Phrase = "identity.you.places"
  static let youNoPlaces: Phrase = "identity.you.no-places"
  static let youLog: Phrase = "identity.you.log"
  static let youIsParticipant: Phrase = "identity.you.is-participant"
  static let youIsNotParticipant: Phrase = "identity.you.is-not-participant"
  static let youToLog: Phrase = "identity.you.to-log"
  static let choosePassword: Phrase = "identity.password.choose"
  static let changePassword: Phrase = "identity.password.change"
  static let choosePasswordText: Phrase = "identity.password.choose.text"
  static let newPassword: Phrase = "identity.password.new"
  static let newPasswordHint: Phrase = "identity.password.new.hint"
  static let oldPassword: Phrase = "identity.password.old"
  static let oldPasswordWrong: Phrase = "identity.password.old.wrong"
  static let passwordTooShort: Phrase = "identity.password.too-short"
  static let passwordTooLong: Phrase = "identity.password.too-long"
  static let passwordTooCommon: Phrase = "identity.password.too-common"
  static let joinUpTitle: Phrase = "identity.join-up.title"
  static let joinUpText: Phrase = "identity.join-up.text"
  static let joinUpButton: Phrase = "identity.join-up.button"
  static let linkedElsewhereTitle: Phrase = "identity.join-up.elsewhere.title"
  static let linkedElsewhereAdvice: Phrase = "identity.join-up.elsewhere.advice"
  static let accountTakenTitle: Phrase = "identity.account.taken.title"
  static let accountTakenAdvice: Phrase = "identity.account.taken.advice"
  static let carriedNotice: Phrase = "identity.carried.notice"
  static let nothingLostTitle: Phrase = "identity.nothing-lost.title"
  static let nothingLostAdvice: Phrase = "identity.nothing-lost.advice"
  static let tryAgain: Phrase = "identity.try-again"
  static let toStart: Phrase = "identity.to-start"
  static let tooLargeTitle: Phrase = "identity.too-large.title"
  static let tooLargeAdvice: Phrase = "identity.too-large.advice"
  static let stoppingTitle: Phrase = "identity.stopping.title"
  static let stoppingAdvice: Phrase = "identity.stopping.advice"
  static let unreadableTitle: Phrase = "identity.unreadable.title"
  static let unreadableAdvice: Phrase = "identity.unreadable.advice"
  static let absentTitle: Phrase = "identity.absent.title"
  static let absentAdvice: Phrase = "identity.absent.advice"
  static let wrongMethodTitle: Phrase = "identity.wrong-method.title"
  static let wrongMethodAdvice: Phrase = "identity.wrong-method.advice"
  static let forbiddenTitle: Phrase = "identity.forbidden.title"
  static let forbiddenAdvice: Phrase = "identity.forbidden.advice"
  static let staleFormTitle: Phrase = "identity.stale-form.title"
  static let staleFormAdvice: Phrase = "identity.stale-form.advice"
  static let foreignFormTitle: Phrase = "identity.foreign-form.title"
  static let foreignFormAdvice: Phrase = "identity.foreign-form.advice"
  static let busyTitle: Phrase = "identity.busy.title"
  static let busyAdvice: Phrase = "identity.busy.advice"
  static let fullTitle: Phrase = "identity.full.title"
  static let fullAdvice: Phrase = "identity.full.advice"
  static let unexpectedTitle: Phrase = "identity.unexpected.title"
  static let unexpectedAdvice: Phrase = "identity.unexpected.advice"
  static let roleProgrammeLead: Phrase = "identity.role.programme-lead"
  static let roleAreaLead: Phrase = "identity.role.area-lead"
  static let roleCoordinator: Phrase = "identity.role.coordinator"
  static let roleAmbassador: Phrase = "identity.role.ambassador"
  static let roleFacilitator: Phrase = "identity.role.facilitator"
  static let roleResearcher: Phrase = "identity.role.researcher"
}

/// The phrases that Identity reads from the catalogues.
public enum IdentityPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] =
    [
      .languageName, .email, .emailWrong, .password, .passwordMissing, .passwordAgain,
      .pinAgain, .signInTitle, .signInIntroduction, .signInButton, .signInWrong, .noPassword,
      .haveAnID, .askForLinkTitle, .askForLinkIntroduction, .askForLinkButton, .backToSignIn,
      .noMail, .linkSentTitle, .linkSentText, .linkInLog, .letterSubject, .letterText,
      .useLinkTitle, .useLinkText, .linkOverTitle, .linkOverAdvice, .enterIDTitle,
      .enterIDIntroduction, .enterIDForOwn, .enterIDButton, .personalID, .personalIDHint,
      .idEmpty, .idLength, .idLookAlike, .idNeverUsed, .idCheck, .idUnknown, .pin, .pinHint,
      .pinHintNeeded, .pinWrong, .pinNone, .pinLength, .pinDigits, .pinEasy, .lostIDTitle,
      .lostIDText, .haveAnAccount, .ownLinkPageTitle, .ownLinkPageText, .ownLinkUnknownTitle,
      .ownLinkUnknownAdvice, .goOn, .waysTitle, .waysReaders, .pinChosen, .pinNotChosen,
      .change, .choosePINLink, .pinSaved, .ownLinkTitle, .ownLinkText, .newLinkButton,
      .newLinkMade, .newLinkCare, .choosePINTitle, .choosePINText, .newPIN,
      .newPINHint, .removePIN, .save, .youTitle, .youReaders, .youGreeting, .youSignedInAs,
      .youPlaces, .youNoPlaces, .youLog, .youIsParticipant, .youIsNotParticipant, .youToLog,
      .choosePassword, .changePassword, .choosePasswordText, .newPassword, .newPasswordHint,
      .oldPassword, .oldPasswordWrong, .passwordTooShort, .passwordTooLong, .passwordTooCommon,
      .joinUpTitle, .joinUpText, .joinUpButton, .linkedElsewhereTitle, .linkedElsewhereAdvice,
      .accountTakenTitle, .accountTakenAdvice, .carriedNotice, .nothingLostTitle,
      .nothingLostAdvice, .tryAgain, .toStart, .absentTitle, .absentAdvice, .tooLargeTitle,
      .tooLargeAdvice, .stoppingTitle, .stoppingAdvice, .unreadableTitle, .unreadableAdvice,
      .wrongMethodTitle,
      .wrongMethodAdvice, .forbiddenTitle, .forbiddenAdvice, .staleFormTitle,
      .staleFormAdvice, .foreignFormTitle, .foreignFormAdvice, .busyTitle, .busyAdvice,
      .fullTitle, .fullAdvice, .unexpectedTitle, .unexpectedAdvice, .roleProgrammeLead,
      .roleAreaLead, .roleCoordinator, .roleAmbassador, .roleFacilitator, .roleResearcher,
      "identity.wait.one", "identity.wait.other",
    ] + ofPrograms
}
