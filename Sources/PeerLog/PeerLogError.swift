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

  var status: Status { .notFound }

  var title: Phrase {
    switch self {
    case .nobody, .noSuchLog: .missingDraftTitle
    case .noSuchMonth: .monthMissingTitle
    }
  }

  var advice: Phrase {
    switch self {
    case .nobody, .noSuchLog: .missingDraftText
    case .noSuchMonth: .monthMissingText
    }
  }
}
