internal import Wording

// The phrases of the pages about people with roles.
extension Phrase {
  static let peopleTitle: Phrase = "programme.people.title"
  static let peopleLead: Phrase = "programme.people.lead"
  static let peopleReaders: Phrase = "programme.people.readers"
  static let peopleNobody: Phrase = "programme.people.nobody"
  static let peopleCaption: Phrase = "programme.people.caption"
  static let columnName: Phrase = "programme.people.column.name"
  static let columnRole: Phrase = "programme.people.column.role"
  static let columnPlace: Phrase = "programme.people.column.place"
  static let columnChange: Phrase = "programme.people.column.change"
  static let endRole: Phrase = "programme.people.end"
  static let endTitle: Phrase = "programme.people.end.title"
  static let endText: Phrase = "programme.people.end.text"
  static let endConfirm: Phrase = "programme.people.end.confirm"
  static let roleAt: Phrase = "programme.role.at"

  static let ofPeople: [Phrase] = [
    .peopleTitle, .peopleLead, .peopleReaders, .peopleNobody, .peopleCaption, .columnName,
    .columnRole, .columnPlace, .columnChange, .endRole, .endTitle, .endText, .endConfirm,
    .roleAt,
  ]

}

// The phrases of giving somebody a role.
extension Phrase {
  static let inviteTitle: Phrase = "programme.invite.title"
  static let inviteLead: Phrase = "programme.invite.lead"
  static let inviteName: Phrase = "programme.invite.name"
  static let inviteNameHint: Phrase = "programme.invite.name.hint"
  static let personNameEmpty: Phrase = "programme.person.name.empty"
  static let personEmailBad: Phrase = "programme.person.email.bad"
  static let inviteEmail: Phrase = "programme.invite.email"
  static let inviteEmailHint: Phrase = "programme.invite.email.hint"
  static let inviteRole: Phrase = "programme.invite.role"
  static let inviteRoleChoose: Phrase = "programme.invite.role.choose"
  static let inviteRoleEmpty: Phrase = "programme.invite.role.empty"
  static let inviteAction: Phrase = "programme.invite.action"
  static let invitedTitle: Phrase = "programme.invited.title"
  static let invitedLink: Phrase = "programme.invited.link"
  static let invitedOnce: Phrase = "programme.invited.once"
  static let invitedMailed: Phrase = "programme.invited.mailed"
  static let invitedKnown: Phrase = "programme.invited.known"
  static let inviteAgain: Phrase = "programme.invited.again"
  static let letterSubject: Phrase = "programme.invited.letter.subject"
  static let letterText: Phrase = "programme.invited.letter.text"

  static let ofInvitations: [Phrase] = [
    .inviteTitle, .inviteLead, .inviteName, .inviteNameHint, .personNameEmpty,
    .personEmailBad, .inviteEmail, .inviteEmailHint, .inviteRole,
    .inviteRoleChoose, .inviteRoleEmpty, .inviteAction, .invitedTitle, .invitedLink,
    .invitedOnce, .invitedMailed, .invitedKnown, .inviteAgain, .letterSubject,
    .letterText,
  ]
}
