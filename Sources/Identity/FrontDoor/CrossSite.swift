internal import Web

/// Whether a form was sent by a page of another site.
///
/// The browser says so itself, in `Sec-Fetch-Site` or else in `Origin` (W3C, Fetch Metadata; Fetch
/// Standard, "Origin"). Old browsers send neither; then the form token decides alone. A foreign form
/// is refused outright, without the offer to send it again.
enum CrossSite {
  static func isForeign(_ request: Request, to settings: HouseSettings) -> Bool {
    if let site = request.headers["sec-fetch-site"] {
      return site == "cross-site" || site == "same-site"
    }
    guard let origin = request.headers["origin"], let host = request.headers["host"] else {
      return false
    }
    // `null` comes from pages with a strict referrer policy, ours among them.
    return !["null", settings.baseAddress, "http://\(host)", "https://\(host)"].contains(origin)
  }
}
