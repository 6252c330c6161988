internal import Wording

extension OwnCopy {
  /// The copy as a table with commas (RFC 4180), one row for each thing that was given.
  ///
  /// It begins with a byte order mark, without which spreadsheets take Urdu for another script's letters.
  func csv(_ words: Words) -> String {
    let heading: [Phrase] = [
      .copyColumnKind, .copyColumnDay, .copyColumnPart, .copyColumnQuestion, .copyColumnAnswer,
      .copyColumnNote,
    ]
    var rows = [heading.map { words[$0] }]
    rows += about.map { [words[.copyAbout], "", "", $0.name, $0.value, ""] }
    rows += agreements.map {
      let version = words[.copyVersion, ["version": String($0.version)]]
      return [words[.copyAgreements], $0.day, "", $0.statement, $0.answer, version]
    }
    rows += background.map { row(words[.copyBackground], "", $0) }
    for month in months + setAside {
      let kind = words[month.setAside == nil ? .copyMonth : .asideOne]
      rows.append([kind, month.day, "", words[.monthSent], month.sent ?? "", month.way ?? ""])
      if let reason = month.setAside {
        rows.append([kind, month.day, "", words[.twiceReason], reason, ""])
      }
      rows += month.answers.map { row(kind, month.day, $0) }
      rows += month.scores.map {
        [kind, month.day, words[.copyScores], $0.name, Self.number($0.value), $0.about ?? ""]
      }
      for before in month.before {
        let note = words[.copyUntil, ["day": before.changed]]
        if let day = before.day { rows.append([kind, month.day, "", words[.monthDay], day, note]) }
        rows += before.answers.map { row(kind, month.day, $0, note) }
      }
    }
    for month in begun {
      let kind = words[.copyBegun]
      rows.append([kind, month.day, "", words[.copyQuestionnaire], month.questionnaire, ""])
      rows += month.answers.map { row(kind, month.day, $0) }
    }
    rows += takenOut.map { [words[.copyTakenOut], $0, "", "", "", ""] }
    rows += sources.map {
      [
        words[.copySources], "", $0.part, $0.scale, $0.owner,
        "\($0.wording): \($0.rights)",
      ]
    }
    return "\u{FEFF}" + rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ kind: String, _ day: String, _ answer: Answer, _ note: String = "") -> [String]
  {
    [kind, day, answer.part, answer.question, answer.answer ?? "", note]
  }

  /// A cell, in quotation marks where it needs them.
  ///
  /// A spreadsheet runs what begins like a formula, and with the ID alone somebody else can have written
  /// it; an apostrophe before it keeps it a text. Source: OWASP, "CSV injection".
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    guard plain.contains(where: { "\",\n\r".contains($0) || $0 == "\r\n" }) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }

  /// A number without a needless point.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
