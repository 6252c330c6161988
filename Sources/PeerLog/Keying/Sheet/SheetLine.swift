internal import Design
internal import Instruments
internal import Web
internal import Wording

/// A line to type what was written into a box.
struct SheetLine: Component {
  /// What was written.
  enum Kind: Sendable {
    case number
    case line
    case area
  }

  let name: String
  /// What the box is called beside others of its line; `nil` if it is alone.
  let label: String?
  /// What the line asks.
  let asked: String
  let kind: Kind
  let state: QuestionState

  var view: some HTML {
    Element("label", [.class("box-field")], inside)
  }

  @HTMLBuilder private var inside: some HTML {
    span(.init("class", label == nil ? "unseen" : nil)) { label ?? asked }
    if kind == .area {
      textarea(
        .id(name), .name(name), .init("rows", "3"), .dir("auto"),
        .aria(.invalid, invalid)
      ) {
        // A browser drops one line break at the start (HTML, "textarea"); this is the one it drops.
        "\n" + value
      }
    } else {
      input(
        .type("text"), .init("class", kind == .number ? "number" : nil), .id(name), .name(name),
        .init("value", value.isEmpty ? nil : value),
        .init("inputmode", kind == .number ? "numeric" : nil), .init("autocomplete", "off"),
        .dir(kind == .number ? "ltr" : "auto"), .aria(.invalid, invalid))
    }
  }

  private var invalid: String? { state.errors[name] == nil ? nil : "true" }

  /// What was typed on the line, without the marks beside it.
  private var value: String {
    let marks = [AnswerValue.tickedCode, AnswerValue.preferNotToSayCode]
    return state.typed[name].filter { !marks.contains($0) }.joined(separator: ", ")
  }
}
