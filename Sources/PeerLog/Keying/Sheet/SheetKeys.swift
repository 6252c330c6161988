internal import Design
internal import Instruments
internal import Web
internal import Wording

/// The fields in which one answer is typed as it stands on paper.
///
/// They stand where the boxes stand on the sheet. What was left empty there is left empty here, and there
/// is a way back to empty after a slip.
struct SheetKeys: Component {
  let cell: SheetItem.Cell
  let state: QuestionState
  /// What the line asks, for the name of a field that has no label of its own.
  let asked: String

  private var words: Words { state.words }
  private var name: String { cell.item.name }

  var view: some HTML {
    div(.class("opts")) {
      switch cell.item.kind {
      case .choice(let scale), .choices(let scale), .yesNo(let scale):
        if let label = cell.label { span { label } }
        ScaleEnd(option: scale.isNumbered ? scale.options.first : nil, language: state.language)
        for mark in marks(scale) { mark }
        ScaleEnd(option: scale.isNumbered ? scale.options.last : nil, language: state.language)
        refusal(at: scale.options.count + 1)
        if !isSeveral { mark("", words[.keyEmpty], at: scale.options.count + 2) }
      case .number(let rule):
        SheetLine(name: name, label: cell.label, asked: asked, kind: .number, state: state)
        if let unit = rule.unit { span { unit[state.language] } }
        if rule.allowsTick { mark(AnswerValue.tickedCode, words[.keyTick], at: 2) }
        refusal(at: 3)
      case .text(let rule):
        SheetLine(
          name: name, label: cell.label, asked: asked, kind: rule.isLong ? .area : .line,
          state: state)
        refusal(at: 2)
      }
    }
  }

  /// Whether several marks can be made; else one takes the place of the other.
  private var isSeveral: Bool {
    switch cell.item.kind {
    case .choices, .number, .text: true
    case .choice, .yesNo: false
    }
  }

  private func marks(_ scale: AnswerScale) -> [SheetMark] {
    scale.options.enumerated().map { index, option in
      mark(
        option.code, scale.isNumbered ? option.code : option.text[state.language], at: index + 1)
    }
  }

  private func refusal(at place: Int) -> SheetMark? {
    cell.item.preferNotToSay.map {
      mark(AnswerValue.preferNotToSayCode, $0[state.language], at: place)
    }
  }

  /// The first mark has the name of the question as its id, so that the summary of errors leads there.
  private func mark(_ code: String, _ text: String, at place: Int) -> SheetMark {
    let typed = state.typed[name]
    return SheetMark(
      id: place == 1 ? name : "\(name)-\(place)", name: name, code: code, text: text,
      isSeveral: isSeveral, isMarked: code.isEmpty ? typed.isEmpty : typed.contains(code))
  }
}

/// A mark to make where a box was ticked.
private struct SheetMark: Component {
  let id: String
  let name: String
  let code: String
  let text: String
  let isSeveral: Bool
  let isMarked: Bool

  var view: some HTML {
    label(.class("choice")) {
      input(
        .type(isSeveral ? "checkbox" : "radio"), .id(id), .name(name), .value(code),
        .flag("checked", if: isMarked))
      span { text }
    }
  }
}
