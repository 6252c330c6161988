internal import Design
internal import Identity
internal import Web
internal import Wording

/// The form for giving somebody a role.
struct InvitePage: Component {
  let shell: Shell
  let carrying: Fields
  let places: Places
  /// The roles that whoever reads may give.
  let givable: [Grant]
  let typed: Fields
  let mistakes: FormMistakes

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.inviteTitle],
      back: Shell.Link(words[.peopleTitle], ProgrammeRoute.people.address),
      hasErrors: !mistakes.isEmpty
    ) {
      ErrorSummary(words, mistakes.summary)
      h1 { words[.inviteTitle] }
      p(.class("lead")) { words[.inviteLead] }
      PostForm(to: ProgrammeRoute.invite.address, carrying: carrying) {
        SelectField(
          Invitation.Field.role, label: words[.inviteRole],
          error: mistakes[Invitation.Field.role], empty: words[.inviteRoleChoose],
          choices: givable.map(choice), chosen: typed[Invitation.Field.role])
        TextField(
          Invitation.Field.name, label: words[.inviteName], hint: words[.inviteNameHint],
          error: mistakes[Invitation.Field.name], value: typed[Invitation.Field.name] ?? "")
        TextField(
          Invitation.Field.email, label: words[.inviteEmail], kind: .email,
          hint: words[.inviteEmailHint], error: mistakes[Invitation.Field.email],
          value: typed[Invitation.Field.email] ?? "")
        Actions { Button(words[.inviteAction]) }
      }
    }
  }

  private func choice(_ grant: Grant) -> Choice {
    let values: KeyValuePairs = [
      "role": words[grant.role.phrase], "place": places.name(of: grant.place) ?? "",
    ]
    return Choice(grant.formValue, words[.roleAt, values])
  }
}

/// What is said once a role has been given, with the link for somebody new.
struct InvitedPage: Component {
  let visit: Visit
  let name: String
  let way: InviteDesk.WayIn

  private var words: Words { visit.words }
  private var title: String { words[.invitedTitle, ["name": name]] }

  var view: some HTML {
    Page(
      visit.shell, title: title,
      back: Shell.Link(words[.peopleTitle], ProgrammeRoute.people.address)
    ) {
      h1 { title }
      switch way {
      case .link(let link):
        h2 { words[.invitedLink] }
        p { words[.invitedOnce, ["name": name]] }
        p(.class("address"), .dir("ltr")) { code { link.written(visit.house.settings) } }
      case .letter:
        Notice(.success) { p { words[.invitedMailed, ["name": name]] } }
      case .known:
        Notice(.success) { p { words[.invitedKnown, ["name": name]] } }
      }
      Actions { ButtonLink(words[.inviteAgain], ProgrammeRoute.invite.address, .secondary) }
    }
  }
}
