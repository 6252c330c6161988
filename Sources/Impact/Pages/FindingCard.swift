internal import Design
internal import Evidence
internal import Web
internal import Wording

/// One finding: its sentences, its figure, its numbers, what it does not show, and the way to the model.
struct FindingCard: Component {
  let words: Words
  let groups: GroupWords
  let model: ToldModel
  let address: Address

  private var sentences: FindingWords { FindingWords(words: words) }

  var view: some HTML {
    section(.class("card finding")) {
      for level in model.found.prefix(Self.most) {
        if let answer = level.answer {
          if let group = level.group, let by = model.by {
            p(.class("hint")) { "\(groups.grouping(by)): \(groups.group(group, of: by))" }
          }
          h3 { sentences.sentence(model.outcome, model.exposure, answer) }
        }
      }
      ChangeFigure(
        words: words, groups: groups,
        id: [model.outcome, model.exposure, model.by].compactMap(\.self).joined(separator: "-"),
        model: model)
      p(.class("hint")) { words[.finding("limits")] }
      p {
        a(.href(address)) {
          words[.finding("exact")]
          span(.class("unseen")) { ": \(name)" }
        }
      }
    }
  }

  /// More sentences than these would be a list; the others are in the table.
  private static let most = 4

  private var name: String {
    words[
      .finding("exact.of"),
      [
        "outcome": sentences.outcome(model.outcome),
        "exposure": sentences.exposure(model.exposure),
      ]]
  }
}
