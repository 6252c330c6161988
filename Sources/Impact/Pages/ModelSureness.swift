internal import Design
internal import Evidence
internal import Web
internal import Wording

/// How sure a model is: its test, in words, and the differences between its averages.
struct ModelSureness: Component {
  let words: Words
  let groups: GroupWords
  let told: ToldModel
  let questions: Int

  private var sentences: FindingWords { FindingWords(words: words) }

  var view: some HTML {
    section {
      h2 { words[.finding("model.sure")] }
      if let test = told.answer?.f {
        p {
          words[
            .finding("model.sure.p"),
            [
              "part": part(test.p), "f": Decimal.text(test.value),
              "first": Decimal.text(test.df1, 0), "second": Decimal.text(test.df2, 1),
              "p": Decimal.probability(test.p),
            ]]
        }
        p {
          words[
            .finding("model.sure.adjusted"),
            [
              "questions": Decimal.count(questions),
              "p": Decimal.probability(told.answer?.adjustedP),
            ]]
        }
      } else {
        p { words[.finding("model.sure.none")] }
      }
      if !contrasts.isEmpty {
        DataTable(
          caption: words[.finding("model.contrasts")],
          columns: [
            .init(words[.finding("column.level")]),
            .init(words[.finding("column.difference")], isNumber: true),
            .init(words[.finding("column.chance")], isNumber: true),
          ], rows: contrasts.map(row))
      }
    }
  }

  /// Out of a hundred, in words.
  private func part(_ p: Double) -> String {
    p < 0.01
      ? words[.finding("model.sure.few")]
      : words[.finding("model.sure.about"), ["part": Decimal.text(100 * p, 0)]]
  }

  /// The differences between averages that are both told.
  private var contrasts: [ContrastAnswer] {
    (told.answer?.contrasts ?? []).filter { contrast in
      [contrast.level, contrast.reference].allSatisfy { level in
        told.levels.contains {
          $0.level == level && $0.group == contrast.group && $0.answer != nil
        }
      }
    }
  }

  private func row(_ contrast: ContrastAnswer) -> [DataTable.Cell] {
    let (level, reference) = (
      sentences.level(contrast.level), sentences.level(contrast.reference)
    )
    let name: String
    if let by = told.by, let group = contrast.group {
      name =
        words[
          .finding("contrast.group"),
          ["group": groups.group(group, of: by), "level": level, "reference": reference]]
    } else {
      name = words[.finding("contrast"), ["level": level, "reference": reference]]
    }
    return [
      .text(name), .text(sentences.points(contrast.estimate)),
      .text(Decimal.text(contrast.adjustedP, 3)),
    ]
  }
}
