internal import Design
internal import Web
internal import Wording

/// The forms in which a person can have a copy of everything they gave.
struct CopyPage: Component {
  let shell: Shell

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.copyTitle],
      back: .init(words[.mirrorTitle], PeerLogRoute.mirror.address), readers: words[.readYou]
    ) {
      h1 { words[.copyTitle] }
      p(.class("lead")) { words[.copyLead] }
      Notice { p { words[.copyCare] } }
      Cards {
        card(.copyPrintTitle, .copyPrintText, .copyPrintAction, .print)
        card(.copyCsvTitle, .copyCsvText, .copyCsvAction, .csv)
        card(.copyJsonTitle, .copyJsonText, .copyJsonAction, .json)
      }
    }
  }

  private func card(
    _ title: Phrase, _ text: Phrase, _ action: Phrase, _ format: CopyFormat
  ) -> some HTML {
    Card(words[title]) {
      p { words[text] }
      ButtonLink(words[action], OwnRoute.file(format).address, .secondary)
    }
  }
}
