public import Web

/// The line that says who can read what is on this page, or in this box.
///
/// Every place that shows or asks for a person's words has one, and it is the truth: safety is knowing.
public struct WhoCanRead: Component {
  let readers: String

  /// Takes the whole sentence.
  public init(_ readers: String) { self.readers = readers }

  public var view: some HTML {
    p(.class("readers")) {
      Markup(
        """
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
        focusable="false"><path d="M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7z"/>\
        <circle cx="12" cy="12" r="3"/></svg>
        """)
      span { readers }
    }
  }
}
