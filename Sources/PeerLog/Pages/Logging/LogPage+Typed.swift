internal import Instruments
internal import Web

extension LogPage {
  /// What was typed on the page.
  struct Typed: Sendable, Equatable {
    /// The day to count back from.
    var day: String
    /// How much the person would like to be asked; `nil` if they did not say.
    var length: LogLength?
    /// Whether somebody helps to fill it in.
    var isHelped = false
    /// Whether it is their last log.
    var isLast = false
  }
}

extension LogPage.Typed {
  /// The fields of the sent form.
  init(_ form: Fields) {
    self.init(
      day: form[LogPage.dayField] ?? "",
      length: form[LengthSwitch.field].flatMap(LogLength.init(rawValue:)),
      isHelped: form[LogPage.helpedField] == "yes", isLast: form[LogPage.lastField] == "yes")
  }
}
