public import Web

/// Where a page finds its look: the style sheet, the small script and the icon.
///
/// The addresses carry a fingerprint of the file, so that browsers may keep the files for good.
public struct Assets: Sendable {
  let stylesheet: Address
  let script: Address
  let icon: Address

  /// The addresses of `kith.css`, `kith.js` and `favicon.svg`.
  public init(stylesheet: Address, script: Address, icon: Address) {
    self.stylesheet = stylesheet
    self.script = script
    self.icon = icon
  }
}
