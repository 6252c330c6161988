internal import Identity
internal import Web
internal import Wording

/// Why the log could not answer, in the kinds a person can do something about.
enum PeerLogError: PersonalError, Equatable {
  /// The visit is about nobody's record.
  case nobody
  /// The log was sent or thrown away, or is somebody else's.
  case noSuchLog
  /// The log was taken out, or is somebody else's.
  case noSuchMonth
  /// The link at the end of a reminder is not whole, or its person is gone.
  case noSuchReminder

  var status: Status { .notFound }

  var title: Phrase {
    switch self {
    case .nobody, .noSuchLog: .missingDraftTitle
    case .noSuchMonth: .monthMissingTitle
    case .noSuchReminder: .reminderUnknownTitle
    }
  }

  var advice: Phrase {
    switch self {
    case .nobody, .noSuchLog: .missingDraftText
    case .noSuchMonth: .monthMissingText
    case .noSuchReminder: .reminderUnknownText
    }
  }
}
