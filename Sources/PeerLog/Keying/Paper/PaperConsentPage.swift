internal import Design
internal import Instruments
internal import Web
internal import Wording

/// What the log is and the statements to agree to, as a sheet to print and sign.
struct PaperConsentPage: Component {
  let shell: Shell
  /// The words of the language the sheet is in.
  let words: Words
  let form: Questionnaire

  private var parts: [[Phrase]] {
    [
      [.joinWhatTitle, .joinWhatOnce, .joinWhatMonthly, .joinWhatWhen],
      [
        .joinWhoTitle, .joinWhoYou, .joinWhoResearchers, .joinWhoNever, .joinWhoListed,
        .joinWhoPaper,
      ],
      [.joinWhyTitle, .joinWhyText], [.joinFreeTitle, .joinFreeText],
    ]
  }

  var view: some HTML {
    Design.Page(
      shell, title: words[.consentTitle],
      back: .init(shell.words[.papersTitle], PaperRoute.papers.address)
    ) {
      p(.class("screen-only")) { shell.words[.paperPrint] }
      article(
        .class("paper"), .lang(words.language.rawValue), .dir(words.language.direction.rawValue)
      ) {
        h1 { words[.joinTitle] }
        p { words[.joinLead] }
        for part in parts {
          section {
            h2 { words[part[0]] }
            for text in part.dropFirst() { p { words[text] } }
          }
        }
        h2 { words[.consentTitle] }
        p { words[.consentLead] }
        SheetQuestions(version: form, ink: .paper(words), hasTitles: false)
        PaperHead(words: words, isSigned: true)
        p(.class("hint"), .dir("ltr")) { mark }
      }
    }
  }

  private var mark: String {
    (["consent", words.language.rawValue] + form.instruments.map { String($0.version) })
      .joined(separator: " · ")
  }
}
