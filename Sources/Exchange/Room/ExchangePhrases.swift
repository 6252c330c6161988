public import Wording

/// The phrases of the researcher's page.
public enum ExchangePhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .researchTitle, .researchLead, .researchReaders, .researchPeople, .researchLogs,
    .researchTake, .researchFormat, .researchFormatMissing, .researchDownload, .researchNoted,
    .researchCodebook, .researchWording, .cutsTitle, .cutsNone, .cutsDay, .cutsFormat,
    .cutsCounts, .cutsHash, .cutsCount, .formatCSV, .formatXLSX, .formatSAV, .formatJSONL,
    .navigationResearch,
  ]
}

extension Phrase {
  /// The link to the page, among the main links.
  public static let navigationResearch: Phrase = "exchange.navigation"
  static let researchTitle: Phrase = "exchange.title"
  static let researchLead: Phrase = "exchange.lead"
  static let researchReaders: Phrase = "exchange.readers"
  static let researchPeople: Phrase = "exchange.people"
  static let researchLogs: Phrase = "exchange.logs"
  static let researchTake: Phrase = "exchange.take"
  static let researchFormat: Phrase = "exchange.format"
  static let researchFormatMissing: Phrase = "exchange.format.missing"
  static let researchDownload: Phrase = "exchange.download"
  static let researchNoted: Phrase = "exchange.noted"
  static let researchCodebook: Phrase = "exchange.codebook"
  static let researchWording: Phrase = "exchange.wording"
  static let cutsTitle: Phrase = "exchange.cuts"
  static let cutsNone: Phrase = "exchange.cuts.none"
  static let cutsDay: Phrase = "exchange.cuts.day"
  static let cutsFormat: Phrase = "exchange.cuts.format"
  static let cutsCounts: Phrase = "exchange.cuts.counts"
  static let cutsHash: Phrase = "exchange.cuts.hash"
  static let cutsCount: Phrase = "exchange.cuts.count"
  static let formatCSV: Phrase = "exchange.format.csv"
  static let formatXLSX: Phrase = "exchange.format.xlsx"
  static let formatSAV: Phrase = "exchange.format.sav"
  static let formatJSONL: Phrase = "exchange.format.jsonl"
}

extension ExportFormat {
  /// What people read for it.
  var phrase: Phrase {
    switch self {
    case .csv: .formatCSV
    case .xlsx: .formatXLSX
    case .sav: .formatSAV
    case .jsonl: .formatJSONL
    }
  }
}
