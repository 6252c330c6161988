internal import Design
internal import Web
internal import Wording

/// The end of joining, and the choice to log now or another day.
struct JoinedPage: Component {
  let shell: Shell

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.joinedTitle]) {
      Opening(words[.joinedTitle], .chairs) {
        p(.class("lead")) { words[.joinedText] }
      }
      Actions {
        ButtonLink(words[.logTitle], PeerLogRoute.log.address)
        ButtonLink(words[.thanksHome], PeerLogRoute.start.address, .secondary)
      }
    }
  }
}
