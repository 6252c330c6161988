internal import Design
internal import Web
internal import Wording

/// What the link at the end of a reminder opens: one press of a button, and there are no more.
///
/// Programs that look at letters open links; only a person presses a button.
struct NoRemindersPage: Component {
  let shell: Shell
  let carrying: Fields
  let token: String

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.reminderStopTitle]) {
      h1 { words[.reminderStopTitle] }
      p(.class("lead")) { words[.reminderStopText] }
      PostForm(to: PeerLogRoute.noReminders(token).address, carrying: carrying) {
        Actions { Button(words[.reminderStopAction]) }
      }
    }
  }
}

/// What is said once there are no more reminders.
struct RemindersEndedPage: Component {
  let shell: Shell

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.reminderStoppedTitle]) {
      h1 { words[.reminderStoppedTitle] }
      p(.class("lead")) { words[.reminderStoppedText] }
    }
  }
}
