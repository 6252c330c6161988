public import Identity
public import Instruments
public import Storage
public import Time
public import Wording

/// A person who joined the evaluation, as the `kith` database knows them: without a name.
public struct Participant: Sendable, Equatable {
  /// The random key that links their records.
  public let key: ParticipantKey
  /// The language they chose.
  public var language: Language
  /// The area they take part in; `nil` if they were not sure or did not say.
  public var area: PlaceKey?
  /// The project they take part in; `nil` if they were not sure or did not say.
  public var project: PlaceKey?
  /// How much they like to be asked in a log.
  public var length: LogLength
  /// The day they joined.
  public let joined: Day

  /// A participant from their parts.
  public init(
    key: ParticipantKey, language: Language, area: PlaceKey? = nil, project: PlaceKey? = nil,
    length: LogLength = .full, joined: Day
  ) {
    self.key = key
    self.language = language
    self.area = area
    self.project = project
    self.length = length
    self.joined = joined
  }
}
