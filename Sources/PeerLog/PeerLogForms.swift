public import Instruments

/// The forms the log is made of, as the content files define them.
public struct PeerLogForms: Sendable {
  /// The statements to agree to.
  public let consent: Questionnaire
  /// The questions about the person, asked once.
  public let background: Questionnaire
  /// The versions of the log, and when each is asked.
  public let schedule: Schedule
  /// Every question of every version, by which an answer is understood wherever it was given.
  public let everything: Questionnaire
  private let versions: [String: Questionnaire]

  /// The forms of a library.
  ///
  /// - Throws: `FormsError.missing` if the library lacks one of them.
  public init(_ library: InstrumentLibrary) throws(FormsError) {
    func found<Part>(_ part: Part?, _ id: String) throws(FormsError) -> Part {
      guard let part else { throw .missing(id) }
      return part
    }
    consent = try found(library.form(of: "consent"), "consent")
    background = try found(library.form(of: "background"), "background")
    schedule = try found(library.schedule, "schedule")
    everything = library.everything
    versions = library.questionnaires
  }

  /// What tells how a person has been, in the order in which the longest log asks it.
  public var outcomes: [Measure] {
    (schedule.quarterly.full.measures + everything.measures).filter { $0.role == .outcome }
  }

  /// The version with an id; `nil` if it is known no longer.
  public func questionnaire(_ id: String) -> Questionnaire? { versions[id] }

  /// The version to go on with in a log that was begun in one.
  ///
  /// A version that is known no longer gives the one that asks most: what was typed so far is then among
  /// its questions, or stays with the draft.
  public func version(_ id: String) -> Questionnaire { versions[id] ?? schedule.quarterly.full }
}

/// Why the forms of the log are not complete.
public enum FormsError: Error, Equatable, Sendable {
  /// No content file defines the part with this name.
  case missing(String)
}
