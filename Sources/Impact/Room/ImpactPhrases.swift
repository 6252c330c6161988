internal import Evidence
internal import Identity
public import Wording

/// The phrases of what was found.
public enum ImpactPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] =
    pages + columns + nothing + model + rule + FindingWords.phrases + GroupWords.phrases
    + FigurePhrases.allPhrases

  private static let pages = phrases(
    "navigation title title.year title.place lead lead.place counts counts.kept waiting readers",
    "readers.place readers.rule firm firm.about likely likely.about unclear unclear.about silent",
    "silent.about none filter.title filter.outcome filter.exposure filter.community filter.year",
    "filter.all filter.everybody filter.always filter.show filter.clear community.lead evidence",
    "limits limits.title limits.direction limits.cause limits.missing limits.places exact exact.of",
    "download economics own.reports rule.link back own.title own.lead own.none own.more figure.title figure.none figure.pairs"
  )

  private static let columns = phrases(
    "column.group column.level column.mean column.interval column.size column.pairs column.people",
    "column.difference column.chance level.decreased level.same level.increased kept kept.about",
    "unknown interval contrast contrast.group")

  private static let nothing = phrases(
    "nothing.title nothing.logs nothing.few nothing.once nothing.kept nothing.place nothing.same",
    "nothing.do nothing.programme")

  private static let model = phrases(
    "model.title model.among model.unclear model.silent model.levels model.scale model.contrasts",
    "model.sure model.sure.p model.sure.adjusted model.sure.none model.sure.about model.sure.few model.how model.how.text",
    "model.notes fact.people fact.pairs fact.between fact.within fact.share fact.method")

  private static let rule =
    phrases(
      "rule.title rule.lead rule.smallest rule.smallest.hint rule.smallest.wrong rule.rounding",
      "rule.rounding.1 rule.rounding.5 rule.rounding.10 rule.rounding.wrong rule.keep rule.kept",
      "rule.who rule.what reach.none reach.own reach.all")
    + Sight.allCases.map(\.phrase) + Sight.Viewer.allCases.map(\.phrase)

  private static func phrases(_ lines: String...) -> [Phrase] {
    lines.flatMap { $0.split(separator: " ") }.map { .finding(String($0)) }
  }
}

extension Phrase {
  /// The link to the findings, among the main links.
  public static let navigationFindings = finding("navigation")

  /// A phrase of this room.
  static func finding(_ name: String) -> Phrase { Phrase("findings.\(name)") }
}

extension Sight {
  /// The figures in words.
  var phrase: Phrase {
    switch self {
    case .programme: .finding("sight.programme")
    case .area: .finding("sight.area")
    case .project: .finding("sight.project")
    case .report: .finding("sight.report")
    case .making: .finding("sight.making")
    case .rule: .finding("sight.rule")
    }
  }
}

extension Sight.Viewer {
  /// Who it is, in words.
  var phrase: Phrase {
    switch self {
    case .participant: .finding("viewer.participant")
    case .role(let role): .finding("viewer.\(role.rawValue)")
    }
  }
}

extension Sight.Reach {
  /// How far, in words.
  var phrase: Phrase {
    switch self {
    case .none: .finding("reach.none")
    case .own: .finding("reach.own")
    case .all: .finding("reach.all")
    }
  }
}
