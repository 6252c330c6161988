import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// Whatever way somebody takes through a log, nothing typed is lost and the log is the same.
@Suite struct AnyOrderTests {
  /// What stands in each field, as the person typed it.
  typealias Typed = [String: [String]]

  @Test(
    "Any order of steps, wrong input, going back, clearing, stopping, changing language and length",
    arguments: 1...8)
  func anyOrder(seed: Int) throws {
    let village = try Village(seed: seed)
    var random = Chance(seed)
    let browser = village.member()
    let key = village.begin(browser)
    let full = village.forms.schedule.quarterly.full
    var model: Typed = [:]

    for _ in 0..<40 {
      let draft = try #require(village.drafts().first)
      let version = village.forms.version(draft.questionnaire)
      // Also steps that this version does not have, as an old tab or a bookmark may.
      let step = random.pick(full.steps.all)
      let address = "/log/\(key)/\(step.id)"
      browser.open(address)
      guard version.steps.step(step.id) != nil else {
        #expect(browser.status == .ok && browser.address != address)
        continue
      }
      let names = try names(in: browser, address)
      for name in names { #expect(shown(name, in: browser, address) == model[name] ?? []) }
      var form = fields(of: step.page.items.filter { names.contains($0.name) }, &random)
      let go = random.pick([
        "next", "next", "next", "back", "clear", "stop", "language", "length", "twice", "stray",
      ])
      if go == "stray" { form[random.pick(["former.question", "hope.ahead"])] = ["2"] }
      press(go, address, form, browser)
      for name in names { model[name] = nil }
      if go != "clear" { model.merge(form) { $1 } }
      let kept = try #require(village.drafts().first)
      #expect(try Self.typed(kept) == model)
    }
    try compare(model, village, key, browser, &random)
  }

  /// Mends what cannot be understood, sends the log, and holds it against what the instruments make of the
  /// same answers, and against somebody who types them from first to last in another language.
  private func compare(
    _ typed: Typed, _ village: Village, _ key: LogKey, _ browser: Browser, _ random: inout Chance
  ) throws {
    let version = village.forms.version(try #require(village.drafts().first).questionnaire)
    var model = typed
    for step in version.steps.all {
      let address = "/log/\(key)/\(step.id)"
      browser.open(address)
      let names = try names(in: browser, address)
      for name in names where model[name]?.contains(where: Self.wrong.contains) == true {
        model[name] = nil
      }
      browser.press(address, Self.fields(model.filter { names.contains($0.key) }))
    }
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")

    let straight = village.member("ur")
    straight.open("/log")
    let isShort = village.forms.schedule.length(of: version.id) == .short
    straight.press("/log", ["day": "2026-03-14", "length": isShort ? "short" : "full"])
    let other = Village.key(in: straight.address)
    for step in version.steps.all {
      let address = "/log/\(other)/\(step.id)"
      straight.open(address)
      let names = Set(step.page.items.map(\.name))
      let form = Self.fields(model.filter { names.contains($0.key) })
      if random.once(in: 3) {
        straight.press(address, Fields(form.all + [.init("language", random.pick(["en", "ur"]))]))
      } else {
        straight.press(address, form)
      }
    }
    let first = "/log/\(other)/\(version.steps.all[0].id)"
    straight.open(first)
    let asked = Set(version.items.map(\.name))
    let here = Set(version.steps.all[0].page.items.map(\.name))
    straight.press(
      first, Self.fields(model.filter { !asked.contains($0.key) || here.contains($0.key) }))
    straight.open("/log/\(other)/check")
    straight.press("/log/\(other)/check")

    let logs = try village.logs()
    try #require(logs.count == 2)
    #expect(logs[0].answers == logs[1].answers)
    #expect(logs[0].scores == logs[1].scores)
    let draft = Draft(model.flatMap { name, values in values.map { (name, $0) } })
    let answers = version.check(draft).answers
    #expect(logs[0].answers == AnswerEncoding.encode(version.kept(of: draft, answers)))
    #expect(logs[0].scores == AnswerEncoding.encode(version.score(answers)))
    #expect(logs[0].questionnaire == version.id)
  }

  private func press(_ go: String, _ address: String, _ form: Typed, _ browser: Browser) {
    let kept = Self.fields(form)
    switch go {
    case "language":
      let other = browser.page.contains("lang=\"ur\" dir") ? "en" : "ur"
      browser.press(address, Fields(kept.all + [.init("language", other)]))
      #expect(browser.address == address)
    case "length":
      let other = browser.page.contains("name=\"length\" value=\"short\"") ? "short" : "full"
      browser.press(address, Fields(kept.all + [.init("length", other)]))
    case "twice":
      let sent = browser.filled(address, Fields(kept.all + [.init("go", "next")]))
      let first = browser.send(.post, address, sent)
      let second = browser.send(.post, address, sent)
      #expect(first.headers == second.headers)
    default:
      browser.submit(address, Fields(kept.all + [.init("go", go == "stray" ? "next" : go)]))
    }
  }

  /// What cannot be an answer to any question.
  static let wrong: Set<String> = ["a few", "-1", "1.5", "999999999999999999999999", "<b>&\"'"]

  private func fields(of items: [Item], _ random: inout Chance) -> Typed {
    var fields: Typed = [:]
    for item in items where random.once(in: 2) {
      switch item.kind {
      case .choice(let scale), .yesNo(let scale):
        fields[item.name] = [random.pick(scale.options).code]
      case .choices(let scale):
        let codes = scale.options.map(\.code).filter { _ in random.once(in: 3) }
        if !codes.isEmpty { fields[item.name] = codes }
      case .number(let rule):
        fields[item.name] = [
          random.once(in: 4)
            ? random.pick(Self.wrong.sorted()) : String(random.number(in: rule.min...rule.max))
        ]
      case .text:
        fields[item.name] = [random.pick(["Lantern & Co", "<b>\n\"x\"", "چراغ", "a=b%26"])]
      }
    }
    return fields
  }

  private func names(in browser: Browser, _ address: String) throws -> Set<String> {
    let form = try #require(HTMLForm.all(in: browser.page).first { $0.action == address })
    return Set(form.inputs)
  }

  private func shown(_ name: String, in browser: Browser, _ address: String) -> [String] {
    browser.filled(in: address).values(of: name)
  }

  private static func fields(_ typed: Typed) -> Fields {
    Fields(typed.flatMap { name, values in values.map { Fields.Field(name, $0) } })
  }

  private static func typed(_ draft: LogDraft) throws -> Typed {
    Dictionary(grouping: AnswerEncoding.decode(draft.typed), by: \.name).mapValues {
      $0.map(\.value)
    }
  }
}
