internal import Wording

/// The phrases of what a person agrees to.
extension Phrase {
  static let agreementTitle: Phrase = "own.agreement.title"
  static let agreementLead: Phrase = "own.agreement.lead"
  static let agreementAgain: Phrase = "own.agreement.again"
  static let agreementRead: Phrase = "own.agreement.read"
  static let agreementUsed: Phrase = "own.agreement.used"
  static let agreementUnused: Phrase = "own.agreement.unused"
  static let agreementLater: Phrase = "own.agreement.later"
  static let agreementBefore: Phrase = "own.agreement.before"
  static let agreementYes: Phrase = "own.agreement.yes"
  static let agreementNo: Phrase = "own.agreement.no"
  static let choicesAgreement: Phrase = "own.choices.agreement"
}
