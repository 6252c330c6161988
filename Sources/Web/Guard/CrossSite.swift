/// Telling a form that was sent from a page of Kith from one that another site made a browser send.
///
/// Beside the form token, not instead of it: old browsers send neither header.
public enum CrossSite {
  /// Whether a browser says that the request comes from another site.
  ///
  /// Sources: Fetch Metadata Request Headers, section 2.3 (`Sec-Fetch-Site`); Fetch, section 3.2
  /// (`Origin`). A person who types an address comes from no site, and a request without either header
  /// is not called foreign. Nor is an `Origin` of `null` alone: the referrer policy of Kith's own pages
  /// makes browsers send that with their forms.
  public static func isForeign(_ request: Request) -> Bool {
    switch request.headers["sec-fetch-site"] {
    case nil, "same-origin", "none": break
    default: return true
    }
    guard let origin = request.headers["origin"]?.lowercased(), origin != "null" else {
      return false
    }
    guard let host = request.headers["host"]?.lowercased() else { return true }
    // The scheme is not compared: behind a proxy the server may not know it.
    return origin != "https://" + host && origin != "http://" + host
  }
}
