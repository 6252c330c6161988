internal import Design
internal import Identity
internal import Web
internal import Wording

/// The way in: what this is, and the three things somebody may have come for.
struct StartPage: Component {
  let shell: Shell
  let programme: String

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.startTitle], width: .wide) {
      Opening(words[.startTitle], .talking) {
        p(.class("lead")) { words[.startLead, ["programme": programme]] }
      }
      div(.class("cards")) {
        door(.startLogTitle, .startLogText, .startLogAction, .log, .primary)
        door(.startJoinTitle, .startJoinText, .startJoinAction, .information, .secondary)
        door(.startMirrorTitle, .startMirrorText, .startMirrorAction, .mirror, .secondary)
      }
      section(.class("promise")) {
        h2 { words[.startPromiseTitle] }
        ul {
          li { words[.startPromiseChoice] }
          li { words[.startPromisePrivate] }
          li { words[.startPromiseYours] }
        }
      }
    }
  }

  private func door(
    _ title: Phrase, _ text: Phrase, _ action: Phrase, _ route: PeerLogRoute,
    _ weight: ButtonWeight
  ) -> some HTML {
    section(.class("card")) {
      h2 { words[title] }
      p { words[text] }
      ButtonLink(words[action], route.address, weight)
    }
  }
}
