internal import Identity
internal import Programme
internal import Storage
internal import Wording

/// Why an ID that somebody typed cannot be used for a project's person.
struct HelpedIDProblem: Error {
  /// What is said beside the field.
  let sentence: String
}

extension HelpedProject {
  /// Whose ID was typed, with what the project knows of them.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - visit: Who typed it.
  ///   - unknown: What is said of an ID that is nobody's here; one of another project's person answers alike.
  ///   - isMeant: Whether somebody who has to do with the project is meant on this page.
  /// - Returns: their record, or what is said beside the field.
  /// - Throws: what the stores throw.
  func person(
    with typed: String, _ visit: Visit, else unknown: Phrase,
    where isMeant: (ProjectRecord) -> Bool = { _ in true }
  ) throws -> Result<ProjectRecord, HelpedIDProblem> {
    let id: PersonalID
    do { id = try PersonalID.read(typed) } catch {
      return .failure(HelpedIDProblem(sentence: error.sentence(visit.words)))
    }
    let people = visit.house.participants
    guard let key = try visit.stores.identity.read({ try people.participant(with: id, in: $0) }),
      let record = try visit.stores.kith.read({
        try ListStore.record(of: key, in: project.key, on: $0)
      }), isMeant(record)
    else { return .failure(HelpedIDProblem(sentence: visit.words[unknown])) }
    return .success(record)
  }
}
