public import Wording

/// The phrases of the peer support log.
extension Phrase {
  static let startTitle: Phrase = "start.title"
  static let startLead: Phrase = "start.lead"
  static let startLogTitle: Phrase = "start.log.title"
  static let startLogText: Phrase = "start.log.text"
  static let startLogAction: Phrase = "start.log.action"
  static let startJoinTitle: Phrase = "start.join.title"
  static let startJoinText: Phrase = "start.join.text"
  static let startJoinAction: Phrase = "start.join.action"
  static let startMirrorTitle: Phrase = "start.mirror.title"
  static let startMirrorText: Phrase = "start.mirror.text"
  static let startMirrorAction: Phrase = "start.mirror.action"
  static let startPromiseTitle: Phrase = "start.promise.title"
  static let startPromiseChoice: Phrase = "start.promise.choice"
  static let startPromisePrivate: Phrase = "start.promise.private"
  static let startPromiseYours: Phrase = "start.promise.yours"
  static let joinTitle: Phrase = "join.title"
  static let joinLead: Phrase = "join.lead"
  static let joinWhatTitle: Phrase = "join.what.title"
  static let joinWhatOnce: Phrase = "join.what.once"
  static let joinWhatMonthly: Phrase = "join.what.monthly"
  static let joinWhatWhen: Phrase = "join.what.when"
  static let joinWhoTitle: Phrase = "join.who.title"
  static let joinWhoYou: Phrase = "join.who.you"
  static let joinWhoResearchers: Phrase = "join.who.researchers"
  static let joinWhoNever: Phrase = "join.who.never"
  static let joinWhoListed: Phrase = "join.who.listed"
  static let joinWhoPaper: Phrase = "join.who.paper"
  static let joinWhyTitle: Phrase = "join.why.title"
  static let joinWhyText: Phrase = "join.why.text"
  static let joinFreeTitle: Phrase = "join.free.title"
  static let joinFreeText: Phrase = "join.free.text"
  static let joinHelpTitle: Phrase = "join.help.title"
  static let joinHelpText: Phrase = "join.help.text"
  static let joinAction: Phrase = "join.action"
  static let joinAlready: Phrase = "join.already"
  static let consentTitle: Phrase = "consent.title"
  static let consentLead: Phrase = "consent.lead"
  static let consentAction: Phrase = "consent.action"
  static let consentUnanswered: Phrase = "consent.unanswered"
  static let idTitle: Phrase = "id.title"
  static let idLead: Phrase = "id.lead"
  static let idReady: Phrase = "id.ready"
  static let idAlone: Phrase = "id.alone"
  static let idLinkTitle: Phrase = "id.link.title"
  static let idLinkText: Phrase = "id.link.text"
  static let idPinTitle: Phrase = "id.pin.title"
  static let idPinText: Phrase = "id.pin.text"
  static let idPinLabel: Phrase = "id.pin.label"
  static let idPinHint: Phrase = "id.pin.hint"
  static let idPinSet: Phrase = "id.pin.set"
  static let idNameLabel: Phrase = "id.name.label"
  static let idNameHint: Phrase = "id.name.hint"
  static let idAction: Phrase = "id.action"
  static let idPinEasy: Phrase = "id.pin.easy"
  static let idPinProblem: Phrase = "id.pin.problem"
  static let idPinAgain: Phrase = "id.pin.again"
  static let remindersTitle: Phrase = "reminders.title"
  static let remindersLead: Phrase = "reminders.lead"
  static let remindersNone: Phrase = "reminders.none"
  static let remindersNoneHint: Phrase = "reminders.none.hint"
  static let remindersEmail: Phrase = "reminders.email"
  static let remindersText: Phrase = "reminders.text"
  static let remindersTextHint: Phrase = "reminders.text.hint"
  static let remindersEmailHint: Phrase = "reminders.email.hint"
  static let remindersHow: Phrase = "reminders.how"
  static let remindersEmailLabel: Phrase = "reminders.email.label"
  static let remindersTextLabel: Phrase = "reminders.text.label"
  static let remindersOnly: Phrase = "reminders.only"
  static let remindersEmailProblem: Phrase = "reminders.email.problem"
  static let remindersTextProblem: Phrase = "reminders.text.problem"
  static let remindersChoose: Phrase = "reminders.choose"
  static let remindersAction: Phrase = "reminders.action"
  static let placeTitle: Phrase = "place.title"
  static let placeLead: Phrase = "place.lead"
  static let placeArea: Phrase = "place.area"
  static let placeProject: Phrase = "place.project"
  static let placeUnsure: Phrase = "place.unsure"
  static let placeListed: Phrase = "place.listed"
  static let placeListedHint: Phrase = "place.listed.hint"
  static let placeIssued: Phrase = "place.issued"
  static let placeAction: Phrase = "place.action"
  static let backgroundTitle: Phrase = "background.title"
  static let backgroundProgress: Phrase = "background.progress"
  static let backgroundAction: Phrase = "background.action"
  static let backgroundSkip: Phrase = "background.skip"
  static let joinedTitle: Phrase = "joined.title"
  static let joinedText: Phrase = "joined.text"
  static let logTitle: Phrase = "log.title"
  static let logLead: Phrase = "log.lead"
  static let logDayLabel: Phrase = "log.day.label"
  static let logDayHint: Phrase = "log.day.hint"
  static let logBegin: Phrase = "log.begin"
  static let logBeginWhole: Phrase = "log.begin.whole"
  static let logContinueTitle: Phrase = "log.continue.title"
  static let logContinueText: Phrase = "log.continue.text"
  static let logContinueAction: Phrase = "log.continue.action"
  static let logContinueDiscard: Phrase = "log.continue.discard"
  static let logNewTitle: Phrase = "log.new.title"
  static let logUnregistered: Phrase = "log.unregistered"
  static let stepNext: Phrase = "step.next"
  static let stepBack: Phrase = "step.back"
  static let checkTitle: Phrase = "check.title"
  static let checkLead: Phrase = "check.lead"
  static let checkSkipped: Phrase = "check.skipped"
  static let checkNone: Phrase = "check.none"
  static let checkChange: Phrase = "check.change"
  static let checkSend: Phrase = "check.send"
  static let wholeLead: Phrase = "whole.lead"
  static let wholeSend: Phrase = "whole.send"
  static let thanksTitle: Phrase = "thanks.title"
  static let thanksText: Phrase = "thanks.text"
  static let thanksWhat: Phrase = "thanks.what"
  static let thanksMirror: Phrase = "thanks.mirror"
  static let thanksHome: Phrase = "thanks.home"
  static let thanksAdd: Phrase = "thanks.add"
  static let thanksLeave: Phrase = "thanks.leave"
  static let mirrorTitle: Phrase = "mirror.title"
  static let mirrorGreeting: Phrase = "mirror.greeting"
  static let mirrorLead: Phrase = "mirror.lead"
  static let mirrorEmpty: Phrase = "mirror.empty"
  static let mirrorSupportTitle: Phrase = "mirror.support.title"
  static let mirrorSupportAbout: Phrase = "mirror.support.about"
  static let mirrorGiven: Phrase = "mirror.given"
  static let mirrorReceived: Phrase = "mirror.received"
  static let mirrorWellbeingTitle: Phrase = "mirror.wellbeing.title"
  static let mirrorWellbeingAbout: Phrase = "mirror.wellbeing.about"
  static let mirrorWellbeing: Phrase = "mirror.wellbeing"
  static let mirrorMonth: Phrase = "mirror.month"
  static let mirrorMonths: Phrase = "mirror.months"
  static let mirrorOutcomes: Phrase = "mirror.outcomes"
  static let mirrorOutcomesAbout: Phrase = "mirror.outcomes.about"
  static let mirrorOutcomeOne: Phrase = "mirror.outcome.one"
  static let mirrorOutcomeMore: Phrase = "mirror.outcome.more"
  static let mirrorNumbers: Phrase = "mirror.numbers"
  static let mirrorWellbeingFirst: Phrase = "mirror.wellbeing.first"
  static let mirrorWellbeingUp: Phrase = "mirror.wellbeing.up"
  static let mirrorWellbeingDown: Phrase = "mirror.wellbeing.down"
  static let mirrorWellbeingSame: Phrase = "mirror.wellbeing.same"
  static let mirrorNotscored: Phrase = "mirror.notscored"
  static let mirrorAgain: Phrase = "mirror.again"
  static let leaveTitle: Phrase = "leave.title"
  static let leaveStopTitle: Phrase = "leave.stop.title"
  static let leaveStopText: Phrase = "leave.stop.text"
  static let leaveStopAction: Phrase = "leave.stop.action"
  static let leaveRemoveTitle: Phrase = "leave.remove.title"
  static let leaveRemoveText: Phrase = "leave.remove.text"
  static let leaveRemoveFinal: Phrase = "leave.remove.final"
  static let leaveRemoveSure: Phrase = "leave.remove.sure"
  static let leaveRemoveUnsure: Phrase = "leave.remove.unsure"
  static let leaveRemoveAction: Phrase = "leave.remove.action"
  static let leftTitle: Phrase = "left.title"
  static let leftText: Phrase = "left.text"
  static let readYou: Phrase = "read.you"
  static let readNobody: Phrase = "read.nobody"
  static let readAnyone: Phrase = "read.anyone"
  static let readContact: Phrase = "read.contact"
  static let missingDraftTitle: Phrase = "missing.draft.title"
  static let missingDraftText: Phrase = "missing.draft.text"
  static let answerNotANumber: Phrase = "answer.not-a-number"
  static let answerNotWhole: Phrase = "answer.not-whole"
  static let answerTooSmall: Phrase = "answer.too-small"
  static let answerTooLarge: Phrase = "answer.too-large"
  static let answerNotAChoice: Phrase = "answer.not-a-choice"
  static let answerTooLong: Phrase = "answer.too-long"
  static let answerTwo: Phrase = "answer.two"
  static let answerTick: Phrase = "answer.tick"
  static let answerRequired: Phrase = "answer.required"
  static let stepWording: Phrase = "step.wording"
  static let lateTitle: Phrase = "late.title"
  static let lateText: Phrase = "late.text"
  static let lateGone: Phrase = "late.gone"
  static let lateAgain: Phrase = "late.again"
  /// Counted: `mirror.gave.one` and `mirror.gave.other`.
  static let mirrorGave: Phrase = "mirror.gave"
  /// Counted: `mirror.got.one` and `mirror.got.other`.
  static let mirrorGot: Phrase = "mirror.got"
  static let mirrorTurn: Phrase = "mirror.turn"
  static let stepClear: Phrase = "step.clear"
  static let monthYear: Phrase = "month.year"
  static let dayWritten: Phrase = "day.written"
}

/// The phrases that PeerLog reads from the catalogues.
public enum PeerLogPhrases {
  private static let months = (1...12).map { Phrase("month.\($0)") }

  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] =
    months + [
      .startTitle, .startLead, .startLogTitle, .startLogText, .startLogAction, .startJoinTitle,
      .startJoinText, .startJoinAction, .startMirrorTitle, .startMirrorText, .startMirrorAction,
      .startPromiseTitle, .startPromiseChoice, .startPromisePrivate, .startPromiseYours,
      .joinTitle, .joinLead, .joinWhatTitle, .joinWhatOnce, .joinWhatMonthly, .joinWhatWhen,
      .joinWhoTitle, .joinWhoYou, .joinWhoResearchers, .joinWhoNever, .joinWhoListed, .joinWhoPaper,
      .joinWhyTitle,
      .joinWhyText, .joinFreeTitle, .joinFreeText, .joinHelpTitle, .joinHelpText, .joinAction,
      .joinAlready, .consentTitle, .consentLead, .consentAction,
      .consentUnanswered, .idTitle, .idLead, .idReady, .idAlone, .idLinkTitle, .idLinkText,
      .idPinTitle, .idPinText, .idPinLabel, .idPinHint, .idPinSet, .idNameLabel, .idNameHint,
      .idAction, .idPinEasy, .idPinProblem, .idPinAgain, .remindersTitle, .remindersLead,
      .remindersNone,
      .remindersNoneHint, .remindersEmail, .remindersText, .remindersTextHint, .remindersEmailHint,
      .remindersHow, .remindersEmailLabel,
      .remindersTextLabel, .remindersOnly, .remindersEmailProblem, .remindersTextProblem,
      .remindersChoose, .remindersAction, .placeTitle, .placeLead, .placeArea, .placeProject,
      .placeUnsure, .placeListed, .placeListedHint, .placeIssued, .placeAction, .backgroundTitle,
      .backgroundProgress,
      .backgroundAction, .backgroundSkip, .joinedTitle, .joinedText, .logTitle, .logLead,
      .logDayLabel, .logDayHint, .logBegin,
      .logBeginWhole, .logContinueTitle, .logContinueText, .logContinueAction,
      .logContinueDiscard, .logNewTitle, .logUnregistered, .stepNext, .stepBack,
      .checkTitle, .checkLead, .checkSkipped,
      .checkNone, .checkChange, .checkSend, .wholeLead, .wholeSend, .thanksTitle, .thanksText,
      .thanksWhat, .thanksMirror, .thanksHome, .thanksAdd, .thanksLeave, .mirrorTitle,
      .mirrorGreeting, .mirrorLead, .mirrorEmpty, .mirrorSupportTitle, .mirrorSupportAbout,
      .mirrorGiven, .mirrorReceived, .mirrorWellbeingTitle, .mirrorWellbeingAbout,
      .mirrorWellbeing, .mirrorMonth, .mirrorMonths, .mirrorOutcomes, .mirrorOutcomesAbout,
      .mirrorOutcomeOne, .mirrorOutcomeMore, .mirrorNumbers, .mirrorWellbeingFirst,
      .mirrorWellbeingUp,
      .mirrorWellbeingDown, .mirrorWellbeingSame, .mirrorNotscored, .mirrorAgain,
      .leaveTitle, .leaveStopTitle, .leaveStopText,
      .leaveStopAction, .leaveRemoveTitle, .leaveRemoveText, .leaveRemoveFinal, .leaveRemoveSure,
      .leaveRemoveUnsure, .leaveRemoveAction,
      .leftTitle, .leftText, .readYou, .readNobody, .readAnyone, .readContact, .missingDraftTitle,
      .missingDraftText, .answerNotANumber, .answerNotWhole, .answerTooSmall, .answerTooLarge,
      .answerNotAChoice, .answerTooLong, .answerTwo, .answerTick, .answerRequired, .stepClear,
      .dayWritten, .monthYear, .stepWording, .lateTitle, .lateGone,
      .lateText, .lateAgain, .mirrorTurn, "mirror.gave.one", "mirror.gave.other", "mirror.got.one",
      "mirror.got.other",
    ]
}
