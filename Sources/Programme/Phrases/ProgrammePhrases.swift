public import Wording

/// The phrases that Programme reads from the catalogues.
public enum ProgrammePhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] =
    Phrase.ofForms + Phrase.ofSetup + Phrase.ofSetupSteps + Phrase.ofPlaces
    + Phrase.ofOrganisations + Phrase.ofPeople
    + Phrase.ofInvitations + Phrase.ofIDs + forPeers

  /// The phrases on pages that peers see, which every language needs.
  public static let forPeers: [Phrase] = Phrase.ofSheet + Phrase.ofSlip
}

extension Phrase {
  static let saveAndGoOn: Phrase = "programme.form.go-on"
  static let save: Phrase = "programme.form.save"
  static let back: Phrase = "programme.form.back"
  static let backTo: Phrase = "programme.form.back-to"
  static let keepAsItIs: Phrase = "programme.form.keep"
  static let nameEmpty: Phrase = "programme.name.empty"
  static let nameTooLong: Phrase = "programme.name.too-long"
  static let nameTaken: Phrase = "programme.name.taken"
  static let goneTitle: Phrase = "programme.error.gone.title"
  static let goneAdvice: Phrase = "programme.error.gone.advice"
  static let elsewhereTitle: Phrase = "programme.error.elsewhere.title"
  static let elsewhereAdvice: Phrase = "programme.error.elsewhere.advice"
  static let lastLeadTitle: Phrase = "programme.error.last-lead.title"
  static let lastLeadAdvice: Phrase = "programme.error.last-lead.advice"

  static let ofForms: [Phrase] = [
    .saveAndGoOn, .save, .back, .backTo, .keepAsItIs, .nameEmpty, .nameTooLong, .nameTaken,
    .goneTitle, .goneAdvice, .elsewhereTitle, .elsewhereAdvice, .lastLeadTitle, .lastLeadAdvice,
  ]
}
