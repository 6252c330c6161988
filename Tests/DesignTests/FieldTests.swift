import Testing
import Web
import Wording

@testable import Design

@Suite("Fields")
struct FieldTests {
  static let hostile = "\"><script>alert('x')</script>&amp;\u{202E}"

  @Test("What a person wrote comes back as text, never as markup")
  func escaping() {
    let hostile = Self.hostile
    let fields: [any HTML] = [
      TextField("a", label: hostile, hint: hostile, error: hostile, value: hostile),
      TextArea("a", label: hostile, value: hostile),
      NumberField("a", label: hostile, value: hostile),
      ChoiceList("a", legend: hostile, choices: [Choice(hostile, hostile, hint: hostile)]),
      SelectField("a", label: hostile, empty: hostile, choices: [Choice(hostile, hostile)]),
      Carried(
        [Fields.Field(hostile, hostile)].reduce(into: Fields()) { $0.append($1.name, $1.value) }),
      Facts([.init(hostile, hostile)]),
    ]
    for field in fields {
      let names = Set(MarkupReader(field.rendered()).tags.map(\.name))
      #expect(!names.contains("script"))
      #expect(!field.rendered().contains("alert('"))
    }
  }

  @Test("Nothing typed is lost: a number field keeps what is no number")
  func keepsWhatWasTyped() {
    #expect(NumberField("n", label: "", value: "about 3").rendered().contains("value=\"about 3\""))
    #expect(
      NumberPairs(
        gave: "", received: "",
        rows: [.init("", gave: .init("g", value: "lots"), received: .init("r"))]
      ).rendered().contains("value=\"lots\""))
  }

  @Test("A line break at the start of a text survives, though browsers drop one")
  func leadingBreak() {
    #expect(TextArea("a", label: "", value: "\nb").rendered().contains(">\n\nb</textarea>"))
  }

  @Test("A password is never written back", arguments: [TextField.Kind.password, .newPassword])
  func password(kind: TextField.Kind) {
    #expect(!TextField("p", label: "", kind: kind, value: "secret").rendered().contains("secret"))
  }

  @Test("A choice that is not offered chooses nothing")
  func unknownChoice() {
    let list = ChoiceList("a", legend: "", choices: [Choice("1", "One")], chosen: "2")
    #expect(!list.rendered().contains("checked"))
  }

  @Test("The summary of errors is nothing when there are none")
  func noErrors() throws {
    #expect(ErrorSummary(try Content.words("en"), []).rendered().isEmpty)
  }

  @Test("The summary leads to the first control of a question")
  func summaryLeadsToControl() throws {
    let summary = ErrorSummary(try Content.words("en"), [FieldError("mood", "Please")])
    let scale = Scale("mood", legend: "", points: [Choice("1", "a"), Choice("2", "b")])
    #expect(MarkupReader(summary.rendered()).opening("a").map { $0["href"] } == ["#mood"])
    #expect(MarkupReader(scale.rendered()).opening("input").map { $0["id"] } == ["mood", "mood-2"])
  }
}
