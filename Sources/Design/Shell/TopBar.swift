internal import Web
internal import Wording

/// The first stop for a keyboard: over everything that repeats, straight to the content.
///
/// WCAG 2.4.1 (bypass blocks).
struct SkipLink: Component {
  let words: Words

  var view: some HTML {
    a(.class("skip"), .href(to: Page<NoHTML>.mainID)) { words[.skipToContent] }
  }
}

/// The bar that stays at the top: Kith's mark and the way out.
///
/// The exit comes first in the order of the keyboard and the mark first for the eye. It is a link, so
/// that it works without the script. WCAG 2.4.3 (focus order), 3.2.6 (consistent help).
struct TopBar: Component {
  let words: Words
  let home: Address
  let exit: Address

  var view: some HTML {
    header(.class("bar")) {
      a(
        .class("exit"), .href(exit), .id("kith-exit"), .fixed("rel", "noreferrer nofollow"),
        .init("title", words[.exitHint])
      ) {
        span { words[.exit] }
        Markup(
          """
          <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
          focusable="false"><path d="M9 5H5v14h4M11 12h9m-4-4 4 4-4 4"/></svg>
          """)
      }
      a(.class("mark"), .href(home)) {
        Mark()
        span { words[.kith] }
      }
    }
  }
}
