internal import Design
internal import Web
internal import Wording

/// What stopping means and what taking everything out means, and the button for the second.
///
/// The button needs a tick beside it, because one press too many could not be taken back.
struct LeavePage: Component {
  let shell: Shell
  let carrying: Fields
  /// What is said beside the tick when it is missing.
  let problem: String?

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = problem.map { [FieldError(Self.sureField, $0)] } ?? []
    Page(
      shell, title: words[.leaveTitle],
      back: .init(words[.mirrorTitle], PeerLogRoute.mirror.address), readers: words[.readYou],
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.leaveTitle] }
      section {
        h2 { words[.leaveStopTitle] }
        p { words[.leaveStopText] }
        PostForm(to: OwnRoute.stop.address, carrying: carrying) {
          Actions {
            Button(words[.leaveStopAction], .secondary)
            ButtonLink(words[.pauseTitle], OwnRoute.pause.address, .quiet)
          }
        }
      }
      section {
        h2 { words[.leaveRemoveTitle] }
        p { words[.leaveRemoveText] }
        p { words[.leaveRemoveFinal] }
        PostForm(to: PeerLogRoute.leave.address, carrying: carrying) {
          TickField(Self.sureField, label: words[.leaveRemoveSure], error: problem)
          Actions { Button(words[.leaveRemoveAction], .secondary) }
        }
      }
    }
  }

  static let sureField = "sure"
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
