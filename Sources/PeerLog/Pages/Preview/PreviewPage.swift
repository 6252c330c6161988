public import Design
public import Instruments
public import Web
internal import Wording

/// Questions as a person will meet them, on one page that stands alone: for whoever writes or reviews a
/// questionnaire.
///
/// Every page of every instrument, with the words that say when it is asked, and what is worked out from the
/// answers.
public struct PreviewPage: Component {
  let shell: Shell
  let questionnaire: Questionnaire

  /// A preview of a questionnaire, or of one instrument as a questionnaire of its own.
  public init(_ shell: Shell, _ questionnaire: Questionnaire) {
    self.shell = shell
    self.questionnaire = questionnaire
  }

  private var words: Words { shell.words }

  public var view: some HTML {
    let title = words[.previewTitle, ["title": questionnaire.title[words.language]]]
    Design.Page(shell, title: title) {
      h1 { title }
      Notice(.info) { p { words[.previewNotice] } }
      for instrument in questionnaire.instruments {
        PreviewPart(
          words: words, instrument: instrument, questionnaire: questionnaire,
          isOneOfMany: questionnaire.instruments.count > 1)
      }
    }
  }
}

/// One instrument of a preview.
private struct PreviewPart: Component {
  let words: Words
  let instrument: Instrument
  let questionnaire: Questionnaire
  let isOneOfMany: Bool

  var view: some HTML {
    section {
      if isOneOfMany { h2 { instrument.title[words.language] } }
      p(.class("lead")) { instrument.introduction[words.language] }
      WordingNote(words, [instrument.rights])
      for step in questionnaire.steps.all where step.instrument == instrument.id {
        PreviewStep(
          words: words, step: step, questionnaire: questionnaire, isOneOfMany: isOneOfMany)
      }
      if !instrument.measures.isEmpty {
        heading(words[.previewMeasures], isOneOfMany)
        Facts(instrument.measures.map(fact))
      }
    }
  }

  private func fact(_ measure: Measure) -> Facts.Fact {
    Facts.Fact(
      measure.title[words.language],
      words[
        .previewRange,
        [
          "low": Self.written(measure.range.lowerBound),
          "high": Self.written(measure.range.upperBound),
          "about": measure.explanation?[words.language] ?? "",
        ]])
  }

  private static func written(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }
}

/// One page of an instrument.
private struct PreviewStep: Component {
  let words: Words
  let step: Step
  let questionnaire: Questionnaire
  let isOneOfMany: Bool

  var view: some HTML {
    section {
      heading(step.page.title[words.language], isOneOfMany)
      if let condition = questionnaire.condition(of: step, words) {
        p(.class("hint")) { condition }
      }
      if let introduction = step.page.introduction { p { introduction[words.language] } }
      QuestionBlocks(
        blocks: step.page.blocks,
        state: QuestionState(
          words: words, typed: Draft(), errors: [:], conditions: questionnaire.conditions(words)))
    }
  }
}

/// A heading within an instrument, one level below that of the instrument where there are several.
@HTMLBuilder private func heading(_ text: String, _ isOneOfMany: Bool) -> some HTML {
  if isOneOfMany { h3 { text } } else { h2 { text } }
}
