internal import Design
internal import Instruments
internal import Web
internal import Wording

/// Every sheet that can be printed, in every language.
struct PapersPage: Component {
  let shell: Shell
  let versions: [Questionnaire]
  let languages: [OtherLanguages.Entry]

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.papersTitle], readers: words[.readAnyone]) {
      h1 { words[.papersTitle] }
      p(.class("lead")) { words[.papersLead] }
      for version in versions {
        PaperCard(
          title: version.title[words.language],
          sheets: languages.map { ($0.name, .sheet(version.id, $0.language)) })
      }
      PaperCard(
        title: words[.papersConsent], sheets: languages.map { ($0.name, .consent($0.language)) })
    }
  }
}

/// One sheet, in every language.
private struct PaperCard: Component {
  let title: String
  let sheets: [(name: String, route: PaperRoute)]

  var view: some HTML {
    Card(title) {
      Actions {
        for sheet in sheets { ButtonLink(sheet.name, sheet.route.address, .secondary) }
      }
    }
  }
}
