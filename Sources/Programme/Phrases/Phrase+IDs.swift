internal import Wording

// The phrases of the pages about personal IDs that a project gives out.
extension Phrase {
  static let idsTitle: Phrase = "programme.ids.title"
  static let idsLead: Phrase = "programme.ids.lead"
  static let idsText: Phrase = "programme.ids.text"
  static let idsReaders: Phrase = "programme.ids.readers"
  static let idsCount: Phrase = "programme.ids.count"
  static let idsCountHint: Phrase = "programme.ids.count.hint"
  static let idsCountEmpty: Phrase = "programme.ids.count.empty"
  static let idsAction: Phrase = "programme.ids.action"
  static let idsBatches: Phrase = "programme.ids.batches"
  static let idsDay: Phrase = "programme.ids.day"
  static let idsNumber: Phrase = "programme.ids.number"
  static let idsSlips: Phrase = "programme.ids.slips"
  static let idsPrint: Phrase = "programme.ids.print"
  static let slipsTitle: Phrase = "programme.slips.title"
  static let slipsText: Phrase = "programme.slips.text"

  static let ofIDs: [Phrase] = [
    .idsTitle, .idsLead, .idsText, .idsReaders, .idsCount, .idsCountHint, .idsCountEmpty,
    .idsAction, .idsBatches, .idsDay, .idsNumber, .idsSlips, .idsPrint, .slipsTitle, .slipsText,
  ]
}

// The words of a slip, which peers read.
extension Phrase {
  static let slipBegin: Phrase = "programme.slip.begin"
  static let slipType: Phrase = "programme.slip.type"

  static let ofSlip: [Phrase] = [.slipBegin, .slipType]
}
