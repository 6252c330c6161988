public import Web

/// A box that tells something the person should not miss.
///
/// The mark and the words say what the colour says (WCAG 1.4.1, use of colour).
public struct Notice<Content: HTML>: Component {
  let kind: NoticeKind
  let content: Content

  /// A notice with any content.
  public init(_ kind: NoticeKind = .info, @HTMLBuilder content: () -> Content) {
    self.kind = kind
    self.content = content()
  }

  public var view: some HTML {
    div(.class(kind.look), .init("role", kind == .success ? "status" : nil)) {
      kind.mark
      div { content }
    }
  }
}

/// What a notice is about.
public enum NoticeKind: Sendable {
  /// Good to know.
  case info
  /// Something worked.
  case success
  /// Something to be careful about.
  case warning

  var look: StaticString {
    switch self {
    case .info: "notice"
    case .success: "notice success"
    case .warning: "notice warning"
    }
  }

  var mark: Markup {
    switch self {
    case .info:
      Markup(
        """
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
        focusable="false"><circle cx="12" cy="12" r="10"/><path d="M12 11v6m0-9.500v.5"/></svg>
        """)
    case .success:
      Markup(
        """
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
        focusable="false"><circle cx="12" cy="12" r="10"/><path d="m7.500 12.500 3 3 6-6.500"/></svg>
        """)
    case .warning:
      Markup(
        """
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
        focusable="false"><path d="M12 3 2 20.500h20z"/><path d="M12 10v5m0 2.500v.5"/></svg>
        """)
    }
  }
}
