internal import Design
internal import Evidence
internal import Web
internal import Wording

/// The average changes of a model as a table.
struct LevelTable: Component {
  let words: Words
  let groups: GroupWords
  let model: ToldModel

  private var sentences: FindingWords { FindingWords(words: words) }

  var view: some HTML {
    DataTable(
      caption: words[.finding("model.levels")],
      columns: (model.by == nil ? ["level"] : ["group", "level"]).map {
        .init(words[.finding("column.\($0)")])
      }
        + ["mean", "interval", "size", "pairs", "people"].map {
          .init(words[.finding("column.\($0)")], isNumber: $0 != "size")
        },
      rows: (model.by.map { groups.inOrder(model.levels, of: $0).flatMap(\.self) } ?? model.levels)
        .map(row))
  }

  private func row(_ level: ToldModel.Level) -> [DataTable.Cell] {
    let names = [
      model.by.flatMap { by in level.group.map { groups.group($0, of: by) } },
      sentences.level(level.level),
    ].compactMap(\.self)
    let kept = words[.finding(level.pairs == nil ? "kept" : "unknown")]
    return names.map { .text($0) } + [
      .text(level.answer?.mean.map(sentences.points) ?? kept),
      .text(level.answer.map { sentences.interval($0.low, $0.high) } ?? kept),
      .text(level.answer?.effect.map { words[.finding("size.\($0.word)")] } ?? kept),
      .text(level.pairs.map(Decimal.count) ?? kept),
      .text(level.people.map(Decimal.count) ?? kept),
    ]
  }
}
