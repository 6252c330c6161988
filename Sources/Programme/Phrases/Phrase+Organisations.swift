internal import Wording

// The phrases of the pages about organisations.
extension Phrase {
  static let organisationReaders: Phrase = "programme.organisation.readers"
  static let organisationIn: Phrase = "programme.organisation.in"
  static let addOrganisation: Phrase = "programme.organisation.add"
  static let addOrganisationTitle: Phrase = "programme.organisation.add.title"
  static let addOrganisationLead: Phrase = "programme.organisation.add.lead"
  static let addOrganisationLabel: Phrase = "programme.organisation.add.label"
  static let addOrganisationKnown: Phrase = "programme.organisation.add.known"
  static let addOrganisationKnownHint: Phrase = "programme.organisation.add.known.hint"
  static let addOrganisationNew: Phrase = "programme.organisation.add.new"
  static let addOrganisationTaken: Phrase = "programme.organisation.add.taken"
  static let partsTitle: Phrase = "programme.parts.title"
  static let partsHint: Phrase = "programme.parts.hint"
  static let partsChange: Phrase = "programme.parts.change"
  static let partsTaken: Phrase = "programme.parts.taken"
  static let partHub: Phrase = "programme.part.hub"
  static let partHubAbout: Phrase = "programme.part.hub.about"
  static let partPartner: Phrase = "programme.part.partner"
  static let partPartnerAbout: Phrase = "programme.part.partner.about"
  static let partGrant: Phrase = "programme.part.grant"
  static let partGrantAbout: Phrase = "programme.part.grant.about"
  static let projectsAlone: Phrase = "programme.projects.alone"
  static let projectOf: Phrase = "programme.project.of"
  static let addProjectOf: Phrase = "programme.project.add.of"
  static let projectAlone: Phrase = "programme.project.alone"
  static let projectOrganisationTitle: Phrase = "programme.project.organisation.title"
  static let projectOrganisationLead: Phrase = "programme.project.organisation.lead"
  static let projectOrganisationLabel: Phrase = "programme.project.organisation.label"
  static let projectOrganisationChange: Phrase = "programme.project.organisation.change"

  static let ofOrganisations: [Phrase] = [
    .organisationReaders, .organisationIn, .addOrganisation, .addOrganisationTitle,
    .addOrganisationLead, .addOrganisationLabel, .addOrganisationKnown, .addOrganisationKnownHint,
    .addOrganisationNew, .addOrganisationTaken, .partsTitle, .partsHint, .partsChange, .partsTaken,
    .partHub, .partHubAbout, .partPartner, .partPartnerAbout, .partGrant, .partGrantAbout,
    .projectsAlone, .projectOf, .addProjectOf, .projectAlone, .projectOrganisationTitle,
    .projectOrganisationLead, .projectOrganisationLabel, .projectOrganisationChange,
  ]
}
