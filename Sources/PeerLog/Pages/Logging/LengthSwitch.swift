internal import Design
internal import Instruments
internal import Web
internal import Wording

/// The button that goes on with the shorter or the full log; everything typed stays.
struct LengthSwitch: Component {
  let words: Words
  /// The length one can change to; no button if there is none.
  let other: LogLength?

  /// The name of the button.
  static let field = "length"

  var view: some HTML {
    if let other {
      Button(
        words[other == .short ? .stepShorter : .stepFuller], .quiet, name: Self.field,
        value: other.rawValue)
    }
  }
}
