internal import Storage
internal import Web
internal import Wording

/// What a person is told when a database cannot take a change or be read.
struct StorageTrouble: PersonalError {
  let error: StorageError

  init(_ error: StorageError) { self.error = error }

  var status: Status { .unavailable }
  var canBeTriedAgain: Bool { true }

  var title: Phrase {
    switch error {
    case .locked, .closed: .busyTitle
    case .full: .fullTitle
    default: .unexpectedTitle
    }
  }

  var advice: Phrase {
    switch error {
    case .locked, .closed: .busyAdvice
    case .full, .readOnly: .fullAdvice
    default: .unexpectedAdvice
    }
  }
}

/// What a person is told when the program itself went wrong.
struct UnexpectedTrouble: PersonalError {
  var status: Status { .internalError }
  var title: Phrase { .unexpectedTitle }
  var advice: Phrase { .unexpectedAdvice }
  var canBeTriedAgain: Bool { true }
}

extension StorageError {
  /// The error for the log.
  ///
  /// A broken rule is named without the engine's words, since some engines quote the values.
  var kind: String {
    switch self {
    case .locked: "locked"
    case .full: "full"
    case .readOnly: "read-only"
    case .damaged: "damaged"
    case .newer: "written by a newer program"
    case .constraint: "a rule of the schema was broken"
    case .closed: "closed"
    case .other(let words): words
    }
  }
}
