internal import Design
internal import Instruments
internal import Web
internal import Wording

/// The empty boxes for one answer on paper.
///
/// Beside a number that may be ticked stands a box of its own for that, so that a tick is a tick and nobody
/// has to guess a number from it.
struct SheetBoxes: Component {
  let cell: SheetItem.Cell
  let ink: SheetInk

  private var words: Words { ink.words }

  var view: some HTML {
    div(.class("opts")) {
      if let label = cell.label { span { label } }
      switch cell.item.kind {
      case .choice(let scale), .choices(let scale), .yesNo(let scale):
        ScaleEnd(option: scale.isNumbered ? scale.options.first : nil, language: ink.language)
        for option in scale.options {
          TickBox(text: scale.isNumbered ? option.code : option.text[ink.language])
        }
        ScaleEnd(option: scale.isNumbered ? scale.options.last : nil, language: ink.language)
      case .number(let rule):
        span(.class("box wide")) {}
        if let unit = rule.unit { span { unit[ink.language] } }
        if rule.allowsTick { TickBox(text: words[.sheetTick]) }
      case .text(let rule): span(.class(rule.isLong ? "box line long" : "box line")) {}
      }
      if let refusal = cell.item.preferNotToSay { TickBox(text: refusal[ink.language]) }
    }
  }
}

/// A box to tick, with its words.
private struct TickBox: Component {
  let text: String

  var view: some HTML {
    span(.class("choice")) {
      span(.class("box")) {}
      span { text }
    }
  }
}

/// What the first or the last point of a scale of numbers means.
struct ScaleEnd: Component {
  let option: AnswerScale.Option?
  let language: Language

  var view: some HTML {
    if let option { span { option.text[language] } }
  }
}
