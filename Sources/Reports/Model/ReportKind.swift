/// The forms of a report, by who reads it and how long they have.
public enum ReportKind: String, Codable, Sendable, CaseIterable {
  /// One page, for members and a local funder.
  case onePage = "one-page"
  /// Four pages, for whoever wants the main things with their reasons.
  case fourPage = "four-page"
  /// Everything: all tables, methods and limits.
  case full
  /// Short sentences and pictures.
  case easyRead = "easy-read"
  /// The technical annex: plan, versions, hash of the data, every model.
  case annex
  /// What commissioners asked for: five themes and six kinds of evidence.
  case evidencePack = "evidence-pack"

  /// Whether it can be made of a place alone; the others are of the whole programme, whose tables set areas
  /// beside each other as the published ones do.
  public var isForPlaces: Bool { self == .onePage || self == .easyRead }
}
