internal import Evidence
public import Instruments
public import Wording

/// What the groups of people are called: as the questions that people answered say it.
public struct GroupWords {
  let words: Words
  let background: Questionnaire?

  /// Words for groups.
  ///
  /// - Parameters:
  ///   - words: The words of a language.
  ///   - background: The questions about people, whose answers name groups.
  public init(words: Words, background: Questionnaire?) {
    (self.words, self.background) = (words, background)
  }

  /// The labels that are not the answers to a question, and their phrases.
  private static let labels = [
    "<35": "under-35", "35-54": "35-to-54", "55+": "55-and-over", "White": "white",
    "Black": "black", "Asian": "asian", "Other": "other", "Heterosexual": "heterosexual",
    "LGB": "lgb",
  ]

  /// Every phrase for groupings and groups.
  static let phrases: [Phrase] =
    Plan.programme.groupings.map(\.name).filter(FindingsFilter.isCommunity).map {
      .finding("grouping.\($0)")
    } + labels.values.sorted().map { .finding("group.\($0)") }

  /// The name of a grouping.
  public func grouping(_ name: String) -> String { words[.finding("grouping.\(name)")] }

  /// The levels of a model group by group, in the order in which the question has its answers, "other" last.
  func inOrder(_ levels: [ToldModel.Level], of grouping: String) -> [[ToldModel.Level]] {
    let question = Grouping.questions[grouping]
    let options = background?.items.first { $0.name == question }?.scale?.options.map(\.code) ?? []
    let known = Self.order + options
    let names = levels.map { $0.group ?? "" }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let places = names.enumerated().map { place, name in
      (name: name, place: known.firstIndex(of: name) ?? known.count + place)
    }
    return places.sorted { $0.place < $1.place }.map { group in
      levels.filter { ($0.group ?? "") == group.name }
    }
  }

  /// The groups that are put together from answers, in the order in which they are read.
  private static let order = [
    "<35", "35-54", "55+", "White", "Black", "Asian", "Other", "Heterosexual", "LGB",
  ]

  /// The name of a group.
  public func group(_ label: String, of grouping: String) -> String {
    if let name = Self.labels[label] { return words[.finding("group.\(name)")] }
    guard let question = Grouping.questions[grouping],
      let options = background?.items.first(where: { $0.name == question })?.scale?.options,
      let option = options.first(where: { $0.code == label })
    else { return label }
    return option.text[words.language]
  }
}
