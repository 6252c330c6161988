internal import Design
internal import Evidence
internal import Web
internal import Wording

/// One model exactly: everything the analysis says of it, in words and in tables.
struct ModelPage: Component {
  /// What the page says.
  struct Model: Equatable, Sendable {
    let scope: Scope
    let place: String?
    let told: ToldModel
    /// The ends of the outcome's scale.
    let range: ClosedRange<Double>?
    /// How many questions were asked in the run.
    let questions: Int
    let rule: DisclosureRule
  }

  let shell: Shell
  let model: Model
  let writer: FigureWriter

  private var words: Words { shell.words }
  private var sentences: FindingWords { writer.sentences }
  private var groups: GroupWords { writer.groups }
  private var told: ToldModel { model.told }
  private var name: ModelName { ModelName(told.outcome, told.exposure, by: told.by) }

  var view: some HTML {
    Page(
      shell, title: title, width: .wide, back: back,
      readers: words[.finding(model.place == nil ? "readers" : "readers.place")]
    ) {
      h1 { title }
      if let place = model.place { p { words[.finding("lead.place"), ["place": place]] } }
      saying
      if !told.isKept {
        section {
          writer.change(told, id: "changes", model.rule).linking(
            to: FigureFile.links(words) { .modelFile(model.scope, name, $0) })
          LevelTable(words: words, groups: groups, model: told)
          if let range = model.range {
            p {
              words[
                .finding("model.scale"),
                [
                  "outcome": sentences.outcome(told.outcome),
                  "least": Decimal.text(range.lowerBound, 0),
                  "most": Decimal.text(range.upperBound, 0),
                ]]
            }
          }
        }
        ModelSureness(words: words, groups: groups, told: told, questions: model.questions)
        how
      }
      limits
    }
  }

  private var title: String {
    let names = (sentences.outcome(told.outcome), sentences.exposure(told.exposure))
    guard let by = told.by else {
      return words[.finding("model.title"), ["outcome": names.0, "exposure": names.1]]
    }
    return words[
      .finding("model.among"),
      ["outcome": names.0, "exposure": names.1, "grouping": groups.grouping(by)]]
  }

  private var back: Shell.Link {
    Shell.Link(words[.finding("back")], ImpactRoute.findings(model.scope).address)
  }

  @HTMLBuilder private var saying: some HTML {
    if told.isKept {
      Notice {
        p { words[.finding("nothing.kept"), ["smallest": "\(model.rule.smallest)"]] }
      }
    } else if told.found.isEmpty {
      p(.class("lead")) {
        words[.finding(told.kind == .unclear ? "model.unclear" : "model.silent")]
      }
    } else {
      for level in told.found {
        if let answer = level.answer {
          p(.class("lead")) {
            (told.by.flatMap { by in level.group.map { groups.group($0, of: by) + ": " } } ?? "")
              + sentences.sentence(told.outcome, told.exposure, answer)
          }
        }
      }
      p {
        strong { words[.finding(told.kind == .firm ? "firm" : "likely")] }
        ": "
        words[
          .finding(told.kind == .firm ? "firm.about" : "likely.about"),
          [
            "questions": "\(model.questions)",
            "chance": "\(Int((0.05 * Double(model.questions)).rounded()))",
          ]]
      }
    }
  }

  @HTMLBuilder private var how: some HTML {
    section {
      h2 { words[.finding("model.how")] }
      p {
        words[
          .finding("model.how.text"),
          [
            "outcome": sentences.outcome(told.outcome),
            "exposure": sentences.exposure(told.exposure),
          ]]
      }
      Facts(facts)
      if let notes = told.answer?.notes, !notes.isEmpty {
        h3 { words[.finding("model.notes")] }
        ul(.lang("en"), .dir("ltr")) {
          for note in notes { li { note } }
        }
      }
    }
  }

  private var facts: [Facts.Fact] {
    func fact(_ name: String, _ value: String?) -> [Facts.Fact] {
      value.map { [Facts.Fact(words[.finding("fact.\(name)")], $0)] } ?? []
    }
    let answer = told.answer
    return fact("people", Decimal.count(told.people)) + fact("pairs", Decimal.count(told.pairs))
      + fact("between", answer?.participantVariance.map { Decimal.text($0) })
      + fact("within", answer?.residualVariance.map { Decimal.text($0) })
      + fact("share", answer?.intraclassCorrelation.map { Decimal.text(100 * $0, 0) + "%" })
      + fact("method", answer?.f == nil ? nil : answer?.method.rawValue)
  }

  private var limits: some HTML {
    section {
      h2 { words[.finding("limits.title")] }
      ul {
        for limit in ["direction", "cause", "missing"] {
          li { words[.finding("limits.\(limit)")] }
        }
      }
    }
  }
}
