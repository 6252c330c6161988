internal import Design
internal import Time
internal import Web
internal import Wording

/// One log of a printed copy: its answers, what they add up to, and what stood there before.
struct PrintedLog: Component {
  let words: Words
  let log: OwnCopy.Month

  var view: some HTML {
    section {
      h2 { words[.monthTitle, ["day": words.written(iso: log.day)]] }
      if let reason = log.setAside { p { "\(words[.asideOne]): \(reason)" } }
      Facts(about.map { Facts.Fact($0.0, $0.1) })
      for part in log.parts {
        h3 { part.title }
        Facts(part.answers.map { $0.read(words) }.map { Facts.Fact($0.0, $0.1) })
      }
      if !log.scores.isEmpty {
        h3 { words[.copyScores] }
        Facts(log.scores.map { Facts.Fact($0.name, written($0)) })
      }
      for before in log.before {
        h3 { words[.monthBeforeUntil, ["day": words.written(iso: before.changed)]] }
        Facts(facts(before))
      }
    }
  }

  private var about: [(String, String)] {
    [
      (words[.monthSent], log.sent.map { words.written(iso: $0) } ?? ""),
      (words[.monthWay], log.way ?? ""), (words[.copyQuestionnaire], log.questionnaire),
    ]
  }

  private func facts(_ before: OwnCopy.Before) -> [Facts.Fact] {
    let day = before.day.map { Facts.Fact(words[.monthDay], words.written(iso: $0)) }
    return [day].compactMap(\.self)
      + before.answers.map { $0.read(words) }.map { Facts.Fact($0.0, $0.1) }
  }

  private func written(_ score: OwnCopy.Score) -> String {
    let value = OwnCopy.number(score.value)
    guard let lowest = score.lowest, let highest = score.highest else { return value }
    return words[
      .copyScore,
      [
        "value": value, "lowest": OwnCopy.number(lowest), "highest": OwnCopy.number(highest),
      ]]
  }
}

extension OwnCopy.Month {
  /// Its answers, those to the questions of one part together.
  fileprivate var parts: [(title: String, answers: [OwnCopy.Answer])] {
    answers.reduce(into: []) { parts, answer in
      if parts.last?.title == answer.part {
        parts[parts.count - 1].answers.append(answer)
      } else {
        parts.append((answer.part, [answer]))
      }
    }
  }
}

extension OwnCopy.Answer {
  /// The question and its answer, to be read.
  func read(_ words: Words) -> (String, String) {
    (question, answer ?? words[.checkSkipped])
  }
}
