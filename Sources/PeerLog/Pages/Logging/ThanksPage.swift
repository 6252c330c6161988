internal import Design
internal import Identity
internal import Web
internal import Wording

/// Thanks, shown once the log is safely kept.
struct ThanksPage: Component {
  let shell: Shell
  let carrying: Fields
  let reach: Reach
  /// Whether the log may be one that was given before; only for somebody who may know.
  let isTwice: Bool

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.thanksTitle]) {
      Opening(words[.thanksTitle], .way) {
        p(.class("lead")) { words[.thanksText] }
      }
      p { words[.thanksWhat] }
      if isTwice { TwiceNotice(words: words) }
      switch reach {
      case .own:
        Actions {
          ButtonLink(words[.thanksMirror], PeerLogRoute.mirror.address)
          ButtonLink(words[.thanksHome], PeerLogRoute.start.address, .secondary)
        }
      case .add:
        p { words[.thanksAdd] }
        // Whoever has only the ID is often at somebody else's phone.
        PostForm(to: IdentityRoute.signOut.address, carrying: carrying) {
          Actions {
            Button(words[.thanksLeave])
            ButtonLink(words[.thanksHome], PeerLogRoute.start.address, .secondary)
          }
        }
      }
    }
  }
}
