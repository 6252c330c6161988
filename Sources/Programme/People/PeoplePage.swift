internal import Design
internal import Identity
internal import Web
internal import Wording

/// Who has which role where.
struct PeoplePage: Component {
  let shell: Shell
  let holders: [RoleHolder]

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.peopleTitle], width: .wide, back: back, readers: words[.peopleReaders]
    ) {
      h1 { words[.peopleTitle] }
      p(.class("lead")) { words[.peopleLead] }
      if holders.isEmpty {
        p { words[.peopleNobody] }
      } else {
        DataTable(
          caption: words[.peopleCaption],
          columns: [.columnName, .columnRole, .columnPlace, .columnChange].map { phrase in
            DataTable.Column(words[phrase])
          },
          rows: holders.map(row))
      }
      Actions { ButtonLink(words[.inviteTitle], ProgrammeRoute.invite.address) }
    }
  }

  private func row(_ holder: RoleHolder) -> [DataTable.Cell] {
    [
      .text(holder.name), .text(words[holder.grant.role.phrase]), .text(holder.place),
      holder.mayEnd
        ? .link(
          words[.endRole], ProgrammeRoute.endRole(holder.account, holder.grant).address)
        : .text(""),
    ]
  }

  private var back: Shell.Link {
    Shell.Link(words[.backTo, ["place": words[.ownTitle]]], ProgrammeRoute.overview.address)
  }
}

/// Asks once more before a role ends.
struct EndRolePage: Component {
  let shell: Shell
  let carrying: Fields
  let holder: RoleHolder

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: title, back: Shell.Link(words[.peopleTitle], ProgrammeRoute.people.address))
    {
      h1 { title }
      p {
        words[
          .endText,
          [
            "name": holder.name, "role": words[holder.grant.role.phrase],
            "place": holder.place,
          ]]
      }
      PostForm(
        to: ProgrammeRoute.endRole(holder.account, holder.grant).address, carrying: carrying
      ) {
        Actions {
          Button(words[.endConfirm])
          ButtonLink(words[.keepAsItIs], ProgrammeRoute.people.address, .quiet)
        }
      }
    }
  }

  private var title: String { words[.endTitle, ["name": holder.name]] }
}
