/// What a browser needs to know of each kind of line (HTML Living Standard, "Autofill").
extension TextField.Kind {
  var type: StaticString {
    switch self {
    case .words, .nickname, .code: "text"
    case .email: "email"
    case .telephone: "tel"
    case .password, .newPassword, .pin: "password"
    }
  }

  var autocomplete: String? {
    switch self {
    case .words: nil
    case .code, .pin: "off"
    case .nickname: "nickname"
    case .email: "email"
    case .telephone: "tel"
    case .password: "current-password"
    case .newPassword: "new-password"
    }
  }

  var inputMode: String? {
    switch self {
    case .email: "email"
    case .telephone: "tel"
    case .pin: "numeric"
    case .words, .nickname, .password, .newPassword, .code: nil
    }
  }

  var look: String? { self == .code ? "code" : nil }

  var spelling: String? {
    switch self {
    case .words: nil
    case .nickname, .email, .telephone, .password, .newPassword, .pin, .code: "false"
    }
  }

  var capitals: String? {
    switch self {
    case .code: "characters"
    case .email, .password, .newPassword, .pin: "none"
    case .words, .nickname, .telephone: nil
    }
  }

  /// Addresses, numbers and codes run from left to right in every language.
  var direction: String? {
    switch self {
    case .email, .telephone, .password, .newPassword, .pin, .code: "ltr"
    case .words, .nickname: "auto"
    }
  }

  var isSecret: Bool { self == .password || self == .newPassword || self == .pin }
}
