/// What a page may load and where it may send forms (Content Security Policy, Level 3).
public struct ContentSecurityPolicy: Sendable, Equatable, CustomStringConvertible {
  /// From where something may come.
  public enum Source: String, Sendable {
    /// From nowhere.
    case none = "'none'"
    /// From this server.
    case own = "'self'"
  }

  /// Scripts; never inside a page.
  public var scripts = Source.own
  /// Style sheets; never inside a page.
  public var styles = Source.own
  /// Pictures.
  public var pictures = Source.own
  /// Type faces.
  public var faces = Source.own
  /// What a script may ask for.
  public var connections = Source.own
  /// Where forms may go.
  public var forms = Source.own
  /// Who may show a page in a frame.
  public var framedBy = Source.none

  /// Everything from this server only, and nothing inside pages.
  public init() {}

  /// The value of the header.
  ///
  /// What is not named is forbidden, and no page can move the base of its links.
  public var description: String {
    "default-src 'none'; script-src \(scripts.rawValue); style-src \(styles.rawValue); "
      + "img-src \(pictures.rawValue); font-src \(faces.rawValue); "
      + "connect-src \(connections.rawValue); form-action \(forms.rawValue); base-uri 'none'; "
      + "frame-ancestors \(framedBy.rawValue)"
  }
}
