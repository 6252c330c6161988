internal import Design
internal import Web
internal import Wording

/// What the log is, who sees it and what it asks, before anybody agrees to anything.
struct InformationPage: Component {
  let shell: Shell
  /// Where somebody enters an ID they have already.
  let entrance: Address

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.joinTitle], readers: words[.readAnyone]) {
      h1 { words[.joinTitle] }
      p(.class("lead")) { words[.joinLead] }
      part(.joinWhatTitle, [.joinWhatOnce, .joinWhatMonthly, .joinWhatWhen])
      part(
        .joinWhoTitle,
        [.joinWhoYou, .joinWhoResearchers, .joinWhoNever, .joinWhoListed, .joinWhoPaper])
      part(.joinWhyTitle, [.joinWhyText])
      part(.joinFreeTitle, [.joinFreeText])
      part(.joinHelpTitle, [.joinHelpText])
      Actions {
        ButtonLink(words[.joinAction], PeerLogRoute.consent.address)
        ButtonLink(words[.joinAlready], entrance, .quiet)
      }
    }
  }

  private func part(_ title: Phrase, _ texts: [Phrase]) -> some HTML {
    section {
      h2 { words[title] }
      if texts.count == 1 {
        p { words[texts[0]] }
      } else {
        ul { for text in texts { li { words[text] } } }
      }
    }
  }
}
