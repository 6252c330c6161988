internal import Web

/// Kith's mark: a circle of seats, one of them kept for you.
///
/// The same drawing as `favicon.svg`. It stands beside the name, so it says nothing to a screen reader
/// (WCAG 1.1.1, decoration).
struct Mark: Component {
  var view: some HTML {
    Markup(
      """
      <svg class="ring" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" \
      focusable="false"><circle class="seats" cx="16" cy="16" r="12" pathLength="6" \
      stroke-dasharray=".6 .4" stroke-dashoffset="-.2"/><circle class="yours" cx="16" cy="16" r="12" \
      pathLength="6" stroke-dasharray=".6 5.4" stroke-dashoffset="-4.2"/></svg>
      """)
  }
}
