import Instruments
import Testing
import Wording

@Suite("The checker of definition files")
struct CheckerTests {
  /// A file without faults, to put faults into.
  private static let good = """
    {
      "id": "demo", "version": 1,
      "languages": {"en": {"status": "reviewed"}, "ur": {"status": "needs_native_review"}},
      "title": {"en": "Demo", "ur": "نمونہ"},
      "introduction": {"en": "A demo.", "ur": "ایک نمونہ۔"},
      "scales": {
        "often": [
          {"code": "1", "value": 1, "text": {"en": "Never", "ur": "کبھی نہیں"}},
          {"code": "2", "value": 2, "text": {"en": "Always", "ur": "ہمیشہ"}}
        ],
        "yes_no": [
          {"code": "yes", "text": {"en": "Yes", "ur": "ہاں"}},
          {"code": "no", "text": {"en": "No", "ur": "نہیں"}}
        ]
      },
      "pages": [
        {"id": "one", "title": {"en": "One", "ur": "ایک"}, "items": [
          {"id": "calm", "kind": "choice", "scale": "often", "text": {"en": "Calm", "ur": "سکون"}},
          {"id": "agree", "kind": "yes_no", "scale": "yes_no", "text": {"en": "Agree", "ur": "راضی"}}
        ]},
        {"id": "two", "title": {"en": "Two", "ur": "دو"},
         "when": {"item": "agree", "is": "yes"}, "items": [
          {"id": "clear", "kind": "choice", "scale": "often", "text": {"en": "Clear", "ur": "صاف"}},
          {"id": "times", "kind": "number", "min": 0, "max": 9, "text": {"en": "Times", "ur": "بار"}}
        ]}
      ],
      "needs": [{"item": "agree", "is": "yes", "otherwise": {"en": "Fine.", "ur": "ٹھیک ہے۔"}}],
      "measures": [
        {"id": "sum", "title": {"en": "Sum", "ur": "جمع"}, "range": [2, 4],
         "direction": "higher_is_better", "role": "supporting",
         "score": {"sum": ["calm", "clear"], "reversed": ["clear"], "missing": 1}},
        {"id": "metric", "title": {"en": "Metric", "ur": "پیمانہ"}, "range": [1.5, 4.5],
         "direction": "higher_is_better", "role": "outcome",
         "score": {"table": {"of": "sum", "first": 2, "values": [1.5, 3, 4.5]}}},
        {"id": "times", "title": {"en": "Times", "ur": "بار"}, "range": [0, 9],
         "direction": "amount", "role": "exposure", "score": {"amount": ["times"]}}
      ],
      "sources": ["none"],
      "rights": {"instrument": "Demo", "owner": "Us", "terms": {"en": "Free", "ur": "مفت"}, "wording": "working"}
    }
    """

  @Test("a good file has no problems")
  func goodFile() {
    #expect(InstrumentChecker.check(Array(Self.good.utf8)).problems.isEmpty)
  }

  /// Puts one fault in and expects exactly one problem, at the right place.
  private static let seeded: [(String, String, String, DefinitionFault)] = [
    ("\"id\": \"clear\"", "\"id\": \"calm\"", "pages[1].items[0]", .duplicate("calm")),
    ("\"id\": \"two\"", "\"id\": \"one\"", "pages[1].id", .duplicate("one")),
    ("\"code\": \"2\"", "\"code\": \"1\"", "scales.often[1].code", .duplicate("1")),
    (
      "\"code\": \"2\"", "\"code\": \"prefer-not\"", "scales.often[1].code",
      .duplicate("prefer-not")
    ),
    (
      "\"id\": \"metric\"", "\"id\": \"sum\"", "measures[1].id", .duplicate("sum")
    ),
    (
      "\"kind\": \"choice\", \"scale\": \"often\", \"text\": {\"en\": \"Calm\"",
      "\"kind\": \"choice\", \"scale\": \"offen\", \"text\": {\"en\": \"Calm\"",
      "pages[0].items[0].scale", .unknownScale("offen")
    ),
    (
      "\"kind\": \"choice\", \"scale\": \"often\", \"text\": {\"en\": \"Calm\"",
      "\"kind\": \"choise\", \"scale\": \"often\", \"text\": {\"en\": \"Calm\"",
      "pages[0].items[0].kind",
      .unknownWord("choise", allowed: ["choice", "choices", "number", "text", "yes_no"])
    ),
    (
      "\"when\": {\"item\": \"agree\"", "\"when\": {\"item\": \"agrees\"", "pages[1].when.item",
      .unknownItem("agrees")
    ),
    (
      "\"when\": {\"item\": \"agree\", \"is\": \"yes\"}",
      "\"when\": {\"item\": \"times\", \"at_least\": 1}", "pages[1].when.item",
      .unknownItem("times")
    ),
    (
      "\"when\": {\"item\": \"agree\", \"is\": \"yes\"}",
      "\"when\": {\"item\": \"agree\", \"is\": \"perhaps\"}", "pages[1].when.is",
      .unknownOption("perhaps", item: "agree")
    ),
    (
      "\"when\": {\"item\": \"agree\", \"is\": \"yes\"}",
      "\"when\": {\"item\": \"agree\", \"at_least\": 2}", "pages[1].when.at_least",
      .unsuitableItem("agree", needs: "a number is needed")
    ),
    (
      "[{\"item\": \"agree\", \"is\": \"yes\"", "[{\"item\": \"agree\", \"is\": \"ja\"",
      "needs[0].is", .unknownOption("ja", item: "agree")
    ),
    (
      "\"amount\": [\"times\"]", "\"amount\": [\"timed\"]", "measures[2].score.amount[0]",
      .unknownItem("timed")
    ),
    (
      "\"reversed\": [\"clear\"]", "\"reversed\": [\"times\"]", "measures[0].score.reversed[0]",
      .reversedWithoutScale("times")
    ),
    (
      "\"missing\": 1", "\"missing\": 2", "measures[0].score.missing",
      .badNumber("from none to all but one may be missing")
    ),
    (
      "[1.5, 3, 4.5]", "[1.5, 4.5]", "measures[1].score.table.values",
      .wrongLength(expected: 3, found: 2)
    ),
    (
      "\"of\": \"sum\"", "\"of\": \"sun\"", "measures[1].score.table.of", .unknownMeasure("sun")
    ),
    (
      "\"first\": 2", "\"first\": 1", "measures[1].score.table.first",
      .badNumber("the table must begin at 2.0")
    ),
    ("[2, 4]", "[2, 5]", "measures[0].range", .wrongRange(expected: 2...4)),
    (
      "{\"en\": \"Calm\", \"ur\": \"سکون\"}", "{\"ur\": \"سکون\"}", "pages[0].items[0].text",
      .missingText(.english)
    ),
    (
      "{\"en\": \"Calm\", \"ur\": \"سکون\"}", "\"Calm\"", "pages[0].items[0].text",
      .missingText(Language(rawValue: "ur"))
    ),
    (
      "{\"en\": \"Calm\", \"ur\": \"سکون\"}", "{\"en\": \"Calm\", \"ur\": \" \"}",
      "pages[0].items[0].text.ur", .empty
    ),
    (
      "{\"en\": \"Calm\", \"ur\": \"سکون\"}", "{\"en\": \"C\", \"ur\": \"س\", \"fr\": \"c\"}",
      "pages[0].items[0].text.fr", .unknownWord("fr", allowed: ["en", "ur"])
    ),
    ("\"sources\"", "\"source\"", "source", .unknownField("source")),
    (
      "\"kind\": \"number\", \"min\": 0", "\"kind\": \"number\", \"min\": 10",
      "pages[1].items[1]", .badNumber("the largest number must be above the smallest")
    ),
    (
      "\"wording\": \"working\"", "\"wording\": \"licensed\"", "rights",
      .licence("licensed wording needs the text of its licence")
    ),
    ("\"id\": \"calm\"", "\"id\": \"calm down\"", "pages[0].items[0].id", .badName("calm down")),
    ("\"version\": 1", "\"version\": 0", "version", .badNumber("versions count from 1")),
    ("\"version\": 1", "\"version\": 1, \"version\": 2", "version", .repeatedField("version")),
    (
      "{\"code\": \"no\"", "{\"code\": \"nein\"",
      "pages[0].items[1].scale",
      .unsuitableItem("yes_no", needs: "the options yes and no, in this order")
    ),
  ]

  @Test("each fault is found, where it is", arguments: seeded.indices)
  func fault(index: Int) {
    let (sound, broken, path, fault) = Self.seeded[index]
    #expect(Self.good.contains(sound))
    let result = InstrumentChecker.check(Array(Self.good.replacing(sound, with: broken).utf8))
    #expect(result.instrument == nil)
    #expect(
      result.problems.contains { $0.path == path && $0.fault == fault }, "\(result.problems)")
  }

  @Test("all faults of a file are told at once, with their lines")
  func several() {
    let broken = Self.good.replacing("[2, 4]", with: "[2, 5]")
      .replacing("\"item\": \"agree\", \"is\"", with: "\"item\": \"agreed\", \"is\"")
    let problems = InstrumentChecker.check(Array(broken.utf8)).problems
    #expect(problems.map(\.line) == [22, 27, 29, 34])
    #expect(
      problems.first?.description
        == "line 22, pages[1].when.item: there is no earlier item \"agreed\"")
  }

  @Test("a licensed wording is taken with its licence")
  func licensed() throws {
    let file = Self.good.replacing(
      "\"wording\": \"working\"", with: "\"wording\": \"licensed\", \"licence\": \"No. 12\"")
    let instrument = try Definitions.instrument(file)
    #expect(instrument.rights.wording == .licensed)
    #expect(instrument.rights.licence == "No. 12")
  }

  @Test("no need is forgotten while it is not met")
  func needs() throws {
    let instrument = try Definitions.instrument(Self.good)
    var answers = Answers()
    #expect(instrument.unmetNeeds(answers).map(\.item) == ["demo.agree"])
    answers["demo.agree"] = .choice("no")
    #expect(instrument.unmetNeeds(answers).count == 1)
    answers["demo.agree"] = .choice("yes")
    #expect(instrument.unmetNeeds(answers).isEmpty)
  }
}
