// What is said of services and costs.
extension ReportsPhrases {
  static let economics = [
    "title", "none", "none.do", "few", "prices", "unpriced", "partly", "line.fell", "line.rose",
    "line.open", "line.few", "changes", "what", "variants", "variant.longest", "variant.capped",
    "measure.cost", "measure.cost_hospital", "measure.cost_other-hospital",
    "measure.cost_community-services", "measure.hospital_nights", "measure.hospital_visits",
    "measure.service_contacts_main", "measure.work_hours", "measure.volunteering_hours",
    "measure.health_index", "axis", "figure.found", "figure.none", "figure.about", "years",
    "assumption", "lived", "gained", "years.straight", "years.discounted", "years.held",
    "years.note", "cannot", "cannot.cause", "cannot.memory", "cannot.few", "cannot.own",
    "sources", "page.readers", "page.edition", "page.report", "page.nothing",
  ].map { "economics.\($0)" }
}
