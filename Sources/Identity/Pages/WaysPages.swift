internal import Design
internal import Web
internal import Wording

/// What a participant's page about the ways back shows.
struct WaysModel: Sendable {
  var id: PersonalID
  var link: PersonalLink?
  var hasPIN: Bool
  /// What has just been saved, as the address says: `pin` or `link`.
  var saved: String?
}

/// A participant's own ways back: the ID, the link and the PIN.
struct WaysPage: Component {
  let visit: Visit
  let model: WaysModel

  private var words: Words { visit.words }

  var view: some HTML {
    Page(visit.shell, title: words[.waysTitle], readers: words[.waysReaders]) {
      h1 { words[.waysTitle] }
      if model.saved == "pin" { Notice(.success) { p { words[.pinSaved] } } }
      if model.saved == "link" { Notice(.success) { p { words[.newLinkMade] } } }
      PersonalCode(words[.personalID], model.id.written)
      Facts([
        Facts.Fact(
          words[.pin], words[model.hasPIN ? .pinChosen : .pinNotChosen],
          change: Shell.Link(
            words[model.hasPIN ? .change : .choosePINLink], IdentityRoute.choosePIN.address))
      ])
      h2 { words[.ownLinkTitle] }
      p { words[.ownLinkText] }
      if let link = model.link {
        p(.class("own-link"), .dir("ltr")) {
          a(.href(link.address)) { link.written(visit.house.settings) }
        }
      }
      p { words[.newLinkCare] }
      PostForm(to: IdentityRoute.newLink.address, carrying: visit.carrying) {
        Actions { Button(words[.newLinkButton], .secondary) }
      }
    }
  }
}

/// Choosing a PIN.
struct ChoosePINPage: Component {
  let visit: Visit
  let hasPIN: Bool
  var errors = FieldErrors.none

  private var words: Words { visit.words }

  var view: some HTML {
    Page(
      visit.shell, title: words[.choosePINTitle],
      back: Shell.Link(words[.waysTitle], IdentityRoute.ways.address), hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors.all)
      h1 { words[.choosePINTitle] }
      p { words[.choosePINText] }
      PostForm(to: IdentityRoute.choosePIN.address, carrying: visit.carrying) {
        TextField(
          "new-pin", label: words[.newPIN], kind: .pin, hint: words[.newPINHint],
          error: errors["new-pin"])
        Actions {
          Button(words[.save])
          if hasPIN { Button(words[.removePIN], .quiet, name: "remove", value: "yes") }
        }
      }
    }
  }
}
