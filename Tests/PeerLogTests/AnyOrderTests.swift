import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// Whatever way somebody takes through the steps, nothing typed is lost and the log is the same.
@Suite struct AnyOrderTests {
  @Test(
    "Any order of steps, wrong input, going back, clearing and changing language", arguments: 1...12
  )
  func anyOrder(seed: Int) throws {
    let village = try Village(seed: seed)
    var random = Chance(seed)
    let browser = village.member()
    let key = village.begin(browser)
    let steps = village.forms.monthly.steps.all
    var model: [String: [String: String]] = [:]

    for _ in 0..<25 {
      let step = random.pick(steps)
      let address = "/log/\(key)/\(step.id)"
      browser.open(address)
      #expect(typed(browser.filled(in: address)) == model[step.id] ?? [:])
      let go = random.pick(["next", "next", "next", "back", "clear", "language", "twice"])
      let form = fields(of: step, &random)
      let kept = Fields(form.map { Fields.Field($0.key, $0.value) })
      switch go {
      case "language":
        let other = browser.page.contains("lang=\"ur\" dir") ? "en" : "ur"
        browser.press(address, Fields(kept.all + [.init("language", other)]))
        #expect(typed(browser.filled(in: address)) == form)
      case "twice":
        let sent = browser.filled(address, Fields(kept.all + [.init("go", "next")]))
        let first = browser.send(.post, address, sent)
        let second = browser.send(.post, address, sent)
        #expect(first.headers == second.headers)
      default:
        browser.submit(address, Fields(kept.all + [.init("go", go)]))
      }
      model[step.id] = go == "clear" ? [:] : form
    }
    // A last straight walk that mends what cannot be understood.
    for step in steps {
      let address = "/log/\(key)/\(step.id)"
      browser.open(address)
      #expect(typed(browser.filled(in: address)) == model[step.id] ?? [:])
      let mended = (model[step.id] ?? [:]).filter { !Self.wrong.contains($0.value) }
      model[step.id] = mended
      browser.press(address, Fields(mended.map { Fields.Field($0.key, $0.value) }))
    }
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")

    // Somebody else types the same from first to last.
    let straight = village.member()
    let other = village.begin(straight)
    for step in steps {
      let address = "/log/\(other)/\(step.id)"
      straight.open(address)
      straight.press(
        address, Fields((model[step.id] ?? [:]).map { Fields.Field($0.key, $0.value) }))
    }
    #expect(straight.address == "/log/\(other)/check")
    straight.press("/log/\(other)/check")

    let logs = try village.logs()
    #expect(logs.count == 2)
    #expect(logs[0].answers == logs[1].answers)
    #expect(logs[0].scores == logs[1].scores)
    // The log holds what the instruments themselves make of what was typed.
    let pairs = model.values.flatMap { $0.map { (name: $0.key, value: $0.value) } }
    let answers = village.forms.monthly.check(Draft(pairs)).answers
    #expect(logs[0].answers == AnswerEncoding.encode(answers.encode()))
    #expect(logs[0].scores == AnswerEncoding.encode(village.forms.monthly.score(answers)))
  }

  /// What cannot be an answer to any question.
  static let wrong: Set<String> = ["a few", "-1", "1.5", "999999999999999999999999", "<b>&\"'"]

  private func fields(of step: Step, _ random: inout Chance) -> [String: String] {
    var fields: [String: String] = [:]
    for item in step.page.items where random.once(in: 2) {
      switch item.kind {
      case .choice(let scale), .yesNo(let scale):
        fields[item.name] = random.pick(scale.options).code
      case .choices: break
      case .number(let rule):
        fields[item.name] =
          random.once(in: 4)
          ? random.pick(Self.wrong.sorted()) : String(random.number(in: rule.min...rule.max))
      case .text: fields[item.name] = random.pick(["Lantern & Co", "<b>\n\"x\"", "چراغ", "a=b%26"])
      }
    }
    return fields
  }

  private func typed(_ fields: Fields) -> [String: String] {
    Dictionary(fields.all.map { ($0.name, $0.value) }, uniquingKeysWith: { $0 + "," + $1 })
  }
}
