internal import Design
internal import Identity
internal import Web
internal import Wording

/// Who has which role where.
struct PeoplePage: Component {
  let shell: Shell
  let holders: [RoleHolder]
  /// Where one comes from: the programme, or one's own places.
  let back: Shell.Link

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
      Facts([
        Facts.Fact(words[.columnName], holder.name),
        Facts.Fact(words[.columnRole], words[holder.grant.role.phrase]),
        Facts.Fact(words[.columnPlace], holder.place),
      ])
      p { words[.endText] }
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
