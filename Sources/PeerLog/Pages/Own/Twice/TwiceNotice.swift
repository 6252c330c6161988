internal import Design
internal import Web
internal import Wording

/// Says that two logs may be one, and leads to them.
struct TwiceNotice: Component {
  let words: Words

  var view: some HTML {
    Notice {
      p { words[.twiceNotice] }
      p { a(.href(OwnRoute.twice.address)) { words[.twiceLook] } }
    }
  }
}
