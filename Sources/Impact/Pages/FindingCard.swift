internal import Design
internal import Evidence
internal import Web
internal import Wording

/// One finding: its sentences, its figure, its numbers, what it does not show, and the way to the model.
struct FindingCard: Component {
  let writer: FigureWriter
  let model: ToldModel
  let address: Address
  let rule: DisclosureRule
  /// Where its figure can be had.
  let files: [Shell.Link]

  private var words: Words { writer.words }
  private var sentences: FindingWords { writer.sentences }

  var view: some HTML {
    section(.class("card finding")) {
      for level in model.found.prefix(Self.most) {
        if let answer = level.answer {
          if let group = level.group, let by = model.by {
            p(.class("hint")) {
              "\(writer.groups.grouping(by)): \(writer.groups.group(group, of: by))"
            }
          }
          h3 { sentences.sentence(model.outcome, model.exposure, answer) }
        }
      }
      writer.change(
        model,
        id: [model.outcome, model.exposure, model.by].compactMap(\.self).joined(separator: "-"),
        rule
      ).linking(to: files)
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
