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
      for month in copy.months + copy.setAside { PrintedLog(words: words, log: month) }
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
            source.rights
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
