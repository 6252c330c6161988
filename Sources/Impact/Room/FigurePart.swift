internal import Design
internal import Web
internal import Wording

/// The parts in which the figures of a place are shown, each a page of its own.
public enum FigurePart: String, CaseIterable, Sendable {
  /// Who takes part, since when and where.
  case people
  /// What kinds of support people give and receive.
  case support
  /// Averages by month since the first log.
  case months
  /// Average changes when something decreased, stayed or increased.
  case changes
  /// The same for groups beside each other; of the programme alone.
  case groups
}

/// What a figure can be kept as.
public enum FigureFile: String, CaseIterable, Sendable {
  /// Its table, with commas between.
  case csv
  /// Its picture.
  case png

  /// The last part of its address.
  var address: String { "figure.\(rawValue)" }

  init?(address: String) {
    guard let file = Self.allCases.first(where: { $0.address == address }) else { return nil }
    self = file
  }

  /// Links to every file of a figure.
  static func links(_ words: Words, _ route: (FigureFile) -> ImpactRoute) -> [Shell.Link] {
    allCases.map { Shell.Link(words[.figure("file.\($0.rawValue)")], route($0).address) }
  }
}
