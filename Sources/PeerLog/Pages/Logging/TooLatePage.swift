internal import Design
internal import Web
internal import Wording

/// What was typed on a page of a log that had been sent already, so that it can be written down or
/// logged anew.
struct TooLatePage: Component {
  let shell: Shell
  let title: Phrase
  let text: Phrase
  /// The questions whose answers did not get into the log.
  let typed: [CheckPage.Part.Answer]

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[title], readers: words[.readNobody]) {
      h1 { words[title] }
      p(.class("lead")) { words[text] }
      Facts(typed.map { Facts.Fact($0.question, $0.answer ?? "") })
      Actions {
        ButtonLink(words[.lateAgain], PeerLogRoute.log.address)
        ButtonLink(words[.thanksHome], PeerLogRoute.start.address, .secondary)
      }
    }
  }
}
