internal import Web
internal import Wording

/// Headings, text, lists, a quotation, a personal ID.
struct GalleryType: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.type"]) {
      p(.class("lead")) { words["gallery.type.lead"] }
      p { words["gallery.type.text"] }
      h3 { words["gallery.type.sub"] }
      ul {
        li { words["gallery.type.one"] }
        li { words["gallery.type.two"] }
        li { words["gallery.type.three"] }
      }
      p { a(.href("/design")) { words["gallery.type.link"] } }
      blockquote { p { words["gallery.type.quote"] } }
      PersonalCode(words["gallery.type.id"], "KF7M-2PQ9")
    }
    GallerySection(words["gallery.buttons"]) {
      PostForm(to: "/design") {
        Actions {
          Button(words["gallery.continue"])
          Button(words["gallery.later"], .secondary, name: "go", value: "later")
          ButtonLink(words["gallery.skip"], "/design", .quiet)
        }
      }
    }
  }
}

/// The notices and the summary of errors.
struct GalleryNotices: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.notices"]) {
      Notice { p { words["gallery.notice.info"] } }
      Notice(.success) { p { words["gallery.notice.success"] } }
      Notice(.warning) { p { words["gallery.notice.warning"] } }
      ErrorSummary(
        words,
        [
          FieldError("id-2", words["gallery.id.error"]),
          FieldError("groups-received", words["gallery.pairs.error"]),
        ], takesFocus: false)
    }
  }
}

/// The drawings.
struct GalleryDrawings: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.drawings"]) {
      Illustration.chairs
      Illustration.way
    }
  }
}
