internal import Design
internal import Time
internal import Web
internal import Wording

/// Everything that a person gave on one page, to be read or printed.
struct PrintedCopyPage: Component {
  let shell: Shell
  let copy: OwnCopy

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.copyPrintTitle],
      back: .init(words[.copyTitle], OwnRoute.copy.address), readers: words[.readYou]
    ) {
      h1 { words[.copyPrintTitle] }
      p(.class("lead")) { words[.copyPrintLead, ["day": day(copy.made)]] }
      if let programme = copy.programme { p { programme } }
      part(.copyAbout, copy.about.map { ($0.name, $0.value) })
      part(.copyAgreements, copy.agreements.map(agreed))
      part(.copyBackground, copy.background.map { $0.read(words) })
      for month in copy.months { PrintedLog(words: words, log: month) }
      for month in copy.begun {
        section {
          h2 { "\(words[.copyBegun]): \(day(month.day))" }
          if !month.answers.isEmpty { facts(month.answers.map { $0.read(words) }) }
        }
      }
      if !copy.takenOut.isEmpty {
        section {
          h2 { words[.copyTakenOut] }
          ul { for taken in copy.takenOut { li { day(taken) } } }
        }
      }
      section {
        h2 { words[.copySources] }
        for source in copy.sources {
          p(.class("hint")) {
            source.part
            " "
            // The names of scales and of their owners are kept in English.
            span(.lang("en"), .dir("ltr")) {
              "\(source.scale), \(source.owner) (\(source.wording))."
            }
            " "
            source.terms
          }
        }
      }
    }
  }

  @HTMLBuilder
  private func part(_ title: Phrase, _ rows: [(String, String)]) -> some HTML {
    if !rows.isEmpty {
      section {
        h2 { words[title] }
        facts(rows)
      }
    }
  }

  private func facts(_ rows: [(String, String)]) -> Facts {
    Facts(rows.map { Facts.Fact($0.0, $0.1) })
  }

  private func agreed(_ entry: OwnCopy.Agreement) -> (String, String) {
    let version = words[.copyVersion, ["version": String(entry.version)]]
    return (entry.statement, "\(entry.answer) · \(day(entry.day)) · \(version)")
  }

  private func day(_ iso: String) -> String { words.written(iso: iso) }
}

/// One log of a printed copy: its answers, what they add up to, and what stood there before.
private struct PrintedLog: Component {
  let words: Words
  let log: OwnCopy.Month

  var view: some HTML {
    section {
      h2 { words[.monthTitle, ["day": words.written(iso: log.day)]] }
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
  fileprivate func read(_ words: Words) -> (String, String) {
    (question, answer ?? words[.checkSkipped])
  }
}

extension Words {
  fileprivate func written(iso: String) -> String { Day(iso: iso).map(written) ?? iso }
}
