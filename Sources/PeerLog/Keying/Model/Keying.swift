public import Identity
public import Storage
public import Time
public import Wording

/// What a keying key is the key of.
public enum KeyingSubject {}
/// One sheet that is being typed in.
public typealias KeyingKey = Key<KeyingSubject>

/// One sheet of paper that is being typed in, or was.
///
/// What was typed is here only while it is typed. Once both hands agree, it becomes a log, and here stays
/// that a sheet was typed in, by whom and when, and nothing of what it says.
public struct Keying: Sendable, Equatable {
  /// How far it has come.
  public enum Stage: String, Sendable, CaseIterable {
    /// It is being typed in.
    case first
    /// It waits to be typed in a second time, or is.
    case second
    /// The two differ somewhere, and somebody looks at the sheet again.
    case compare
    /// It has become a log.
    case kept
  }

  /// Its key.
  public let key: KeyingKey
  /// Whose sheet it is.
  public let participant: ParticipantKey
  /// The project whose helpers type it in.
  public let project: PlaceKey
  /// Which version the sheet is, such as `monthly-full`.
  public let questionnaire: String
  /// The day on the sheet.
  public let day: Day
  /// The language of the sheet.
  public let language: Language
  /// Whether the sheet was filled in together with a helper.
  public let isHelped: Bool
  /// Whether it is typed in twice.
  public let isTwice: Bool
  /// How far it has come.
  public internal(set) var stage: Stage
  /// Who typed it in.
  public let firstBy: AccountKey
  /// What they typed, in the encoding of forms; empty once it is a log.
  public internal(set) var first: String
  /// Who typed it in again; `nil` if nobody has begun to.
  public internal(set) var secondBy: AccountKey?
  /// What they typed, in the encoding of forms; empty once it is a log.
  public internal(set) var second: String
  /// When it was begun.
  public let started: Instant
  /// When it became a log.
  public internal(set) var ended: Instant?

  /// How many days what was typed is kept before it is a log.
  ///
  /// What is half typed belongs to somebody who cannot see it. Two months are enough for a second hand and a
  /// holiday; after that the sheet of paper is the better keeper.
  static let daysHalfTyped = 60

  /// The last day on which it is kept half typed.
  public var lastDay: Day { started.day + Self.daysHalfTyped }

  /// The mode of the log it becomes.
  public var mode: Log.Mode { isHelped ? .paperHelped : .paper }
}

extension Keying {
  /// A page about what is typed.
  public enum Page: String, Sendable, CaseIterable {
    case first, second, compare
  }

  /// Whether somebody may open a page with what is typed.
  ///
  /// Each hand sees what it typed itself, until it is a log; the second hand does not see the first, so that
  /// it cannot copy a mistake. Only when both are done do the two of them see where they differ.
  public func opens(_ page: Page, for account: AccountKey) -> Bool {
    switch (page, stage) {
    case (.first, .first): account == firstBy
    case (.second, .second): secondBy == nil || account == secondBy
    case (.compare, .compare): account == firstBy || account == secondBy
    default: false
    }
  }

  /// The page that somebody goes on with; `nil` if there is none for them now.
  public func next(for account: AccountKey) -> Page? {
    Page.allCases.first { opens($0, for: account) }
  }
}
