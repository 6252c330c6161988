public import Wording

extension NewPassword.Problem {
  /// What the person can do about it, to stand beside the field.
  public func sentence(_ words: Words) -> String {
    switch self {
    case .tooShort: words[.passwordTooShort, ["least": String(NewPassword.least)]]
    case .tooLong: words[.passwordTooLong, ["most": String(NewPassword.most)]]
    case .tooCommon: words[.passwordTooCommon]
    }
  }
}
