internal import Identity
internal import Web
internal import Wording

/// Why a sheet could not be shown.
enum KeyingError: PersonalError, Equatable {
  /// There is no such sheet, or no more.
  case noSheet
  /// Somebody else types it in, or it is a log by now and closed to everybody but its owner.
  case closed

  var status: Status { self == .noSheet ? .notFound : .forbidden }
  var title: Phrase { self == .noSheet ? .keyingMissing : .keyingClosed }
  var advice: Phrase { self == .noSheet ? .keyingMissingText : .keyingClosedText }
}
