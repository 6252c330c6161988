internal import Design
internal import Web
internal import Wording

/// What stopping means and what taking everything out means, and the button for the second.
struct LeavePage: Component {
  let shell: Shell
  let carrying: Fields

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.leaveTitle],
      back: .init(words[.mirrorTitle], PeerLogRoute.mirror.address), readers: words[.readYou]
    ) {
      h1 { words[.leaveTitle] }
      section {
        h2 { words[.leaveStopTitle] }
        p { words[.leaveStopText] }
        ButtonLink(
          words[.leaveStopAction], PeerLogRoute.joining(.reminders).address, .secondary)
      }
      section {
        h2 { words[.leaveRemoveTitle] }
        p { words[.leaveRemoveText] }
        p { words[.leaveRemoveFinal] }
        PostForm(to: PeerLogRoute.leave.address, carrying: carrying) {
          Actions { Button(words[.leaveRemoveAction], .secondary) }
        }
      }
    }
  }
}

/// Good-bye, when everything is gone.
struct LeftPage: Component {
  let shell: Shell

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.leftTitle]) {
      h1 { words[.leftTitle] }
      p(.class("lead")) { words[.leftText] }
      Actions { ButtonLink(words[.thanksHome], PeerLogRoute.start.address, .secondary) }
    }
  }
}
