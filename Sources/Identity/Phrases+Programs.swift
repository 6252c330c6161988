internal import Wording

/// The phrases of the pages about programs that act for an account.
extension Phrase {
  static let programsTitle: Phrase = "identity.programs.title"
  static let programsText: Phrase = "identity.programs.text"
  static let programsNone: Phrase = "identity.programs.none"
  static let programsPost: Phrase = "identity.programs.post"
  static let programsRoleGone: Phrase = "identity.programs.role.gone"
  static let programsEnds: Phrase = "identity.programs.ends"
  static let programsEnd: Phrase = "identity.programs.end"
  static let programsMakeTitle: Phrase = "identity.programs.make.title"
  static let programsName: Phrase = "identity.programs.name"
  static let programsNameHint: Phrase = "identity.programs.name.hint"
  static let programsNameMissing: Phrase = "identity.programs.name.missing"
  static let programsRole: Phrase = "identity.programs.role"
  static let programsRoleHint: Phrase = "identity.programs.role.hint"
  static let programsRoleMissing: Phrase = "identity.programs.role.missing"
  static let programsLife: Phrase = "identity.programs.life"
  static let programsLifeMissing: Phrase = "identity.programs.life.missing"
  static let programsDays: Phrase = "identity.programs.days"
  static let programsMake: Phrase = "identity.programs.make"
  static let programsMany: Phrase = "identity.programs.many"
  static let tokenTitle: Phrase = "identity.token.title"
  static let tokenText: Phrase = "identity.token.text"
  static let tokenCare: Phrase = "identity.token.care"
  static let tokenShown: Phrase = "identity.token.shown"
}

extension IdentityPhrases {
  /// Every phrase of these pages.
  static let ofPrograms: [Phrase] = [
    .programsTitle,
    .programsText,
    .programsNone,
    .programsPost,
    .programsRoleGone,
    .programsEnds,
    .programsEnd,
    .programsMakeTitle,
    .programsName,
    .programsNameHint,
    .programsNameMissing,
    .programsRole,
    .programsRoleHint,
    .programsRoleMissing,
    .programsLife,
    .programsLifeMissing,
    .programsDays,
    .programsMake,
    .programsMany,
    .tokenTitle,
    .tokenText,
    .tokenCare,
    .tokenShown,
  ]
}
