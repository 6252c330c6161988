internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// Everything so far is kept and nothing is sent: where one is in the log, the way on and the way out.
struct SavedPage: Component {
  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let reach: Reach
  let parts: [Design.Steps.Step]
  /// The step to go on with; `nil` for the last look.
  let step: String?

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.savedTitle], readers: words[.readNobody]) {
      h1 { words[.savedTitle] }
      p(.class("lead")) { words[.savedText] }
      p { words[reach == .own ? .savedOwn : .savedAdd] }
      Actions {
        ButtonLink(
          words[.logContinueAction],
          step.map { PeerLogRoute.step(key, $0).address } ?? PeerLogRoute.check(key).address)
        ButtonLink(words[.savedCheck], PeerLogRoute.check(key).address, .secondary)
      }
      Design.Steps(words, parts)
      switch reach {
      case .own: ButtonLink(words[.thanksHome], PeerLogRoute.start.address, .quiet)
      case .add:
        PostForm(to: IdentityRoute.signOut.address, carrying: carrying) {
          Actions { Button(words[.thanksLeave], .secondary) }
        }
      }
    }
  }

  /// The parts of a log as a walk: what lies behind the current step, and what is to come.
  static func parts(
    _ parts: [Part], _ current: Step?, _ key: LogKey, _ language: Language
  ) -> [Design.Steps.Step] {
    let here = parts.firstIndex { $0.instrument == current?.instrument } ?? parts.count
    return parts.enumerated().map { index, part in
      Design.Steps.Step(
        part.title[language], index < here ? .done : index == here ? .current : .later,
        part.steps.first.map { PeerLogRoute.step(key, $0.id).address })
    }
  }
}
