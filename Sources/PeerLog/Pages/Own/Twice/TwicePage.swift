internal import Design
internal import Time
internal import Web
internal import Wording

/// The logs that may be one given twice, and those that were set aside.
struct TwicePage: Component {
  let shell: Shell
  let groups: [[Log]]
  let aside: [SetAside]

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.twiceTitle],
      back: .init(words[.mirrorTitle], PeerLogRoute.mirror.address), readers: words[.readYou]
    ) {
      h1 { words[.twiceTitle] }
      p(.class("lead")) { words[groups.isEmpty ? .twiceNone : .twiceLead] }
      for group in groups {
        if let first = group.first {
          Card(title(group), OwnRoute.duplicate(first.key).address) {
            ul { for log in group { li { described(log) } } }
          }
        }
      }
      if !aside.isEmpty {
        h2 { words[.asideTitle] }
        p { words[.asideText] }
        Facts(
          aside.map { aside in
            Facts.Fact(
              described(aside.log), words[aside.reason.phrase],
              change: .init(words[.asideLook], OwnRoute.duplicate(aside.log.key).address))
          })
      }
    }
  }

  private func title(_ group: [Log]) -> String {
    let month = group.first.map { words.month(of: $0.day) } ?? ""
    return words[.twiceGroup, ["month": month, "count": String(group.count)]]
  }

  private func described(_ log: Log) -> String {
    words[
      .twiceDescribed,
      [
        "day": words.written(log.day), "sent": words.written(log.sent.day),
        "way": words[log.mode.phrase],
      ]]
  }
}

extension SetAside.Reason {
  /// The reason in words.
  var phrase: Phrase {
    switch self {
    case .twice: .reasonTwice
    case .version: .reasonVersion
    case .paper: .reasonPaper
    case .mistakes: .reasonMistakes
    case .different: .reasonDifferent
    case .other: .reasonOther
    }
  }
}
