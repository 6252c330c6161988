internal import Design
internal import Instruments
internal import Time
internal import Wording

/// Some logs beside each other, one question in each row.
struct SideBySide: Sendable, Equatable {
  /// A question and what each log answers; empty where it does not.
  struct Row: Sendable, Equatable {
    let question: String
    let answers: [String]
  }

  /// What the logs are called here.
  let names: [String]
  let rows: [Row]

  /// The logs in the words of a language; questions that none of them answers are left out.
  init(_ logs: [Log], _ forms: PeerLogForms, _ words: Words) {
    names = logs.indices.map { words[.twiceLog, ["number": String($0 + 1)]] }
    let questionnaires = logs.map { forms.questionnaire($0.questionnaire) }
    let answers = logs.map { Draft(AnswerEncoding.decode($0.answers)) }
    func row(_ question: Phrase, _ value: (Log) -> String) -> Row {
      Row(question: words[question], answers: logs.map(value))
    }
    let about = [
      row(.monthDay) { words.written($0.day) }, row(.monthSent) { words.written($0.sent.day) },
      row(.monthWay) { words[$0.mode.phrase] },
      Row(
        question: words[.copyQuestionnaire],
        answers: zip(logs, questionnaires).map { $1?.title[words.language] ?? $0.questionnaire }),
    ]
    // In the order in which the longest of them asks; what none asks any more comes last.
    let asked = questionnaires.compactMap(\.self).sorted { $0.items.count > $1.items.count }
      .flatMap(\.items).map(\.name)
    var seen: Set<String> = []
    let names = (asked + answers.flatMap { $0.fields.map(\.name) }).filter {
      seen.insert($0).inserted
    }
    let given = names.filter { name in answers.contains { !$0[name].isEmpty } }
    rows =
      about
      + given.map { name in
        let item = questionnaires.lazy.compactMap { $0?.item(name) }.first
        return Row(
          question: item?.text[words.language] ?? name,
          answers: zip(answers, questionnaires).map { answer, questionnaire in
            let plain = answer[name].joined(separator: ", ")
            return questionnaire?.written(name, answer[name], words.language) ?? plain
          })
      }
  }

  /// The table; on a phone each question is a card.
  func table(_ words: Words) -> DataTable {
    DataTable(
      caption: words[.twiceTable],
      columns: [.init(words[.copyColumnQuestion])] + names.map { .init($0) },
      rows: rows.map { row in
        [.text(row.question)]
          + row.answers.map { .text($0.isEmpty ? words[.checkSkipped] : $0) }
      })
  }
}
