internal import Web
internal import Wording

/// What every figure is made of: its title, what it says, how to read it, the picture, notes, and its table.
struct FigureFrame: Component {
  /// One sign and what it means.
  struct Sign: Sendable {
    let look: DrawingKey.Sign
    let name: String

    init(_ look: DrawingKey.Sign, _ name: String) {
      self.look = look
      self.name = name
    }
  }

  let words: Words
  let text: FigureText
  let content: FigureContent

  var view: some HTML {
    figure(.class("figure"), .id(text.id), .aria(.labelledby, "\(text.id)-title")) {
      figcaption {
        strong(.id("\(text.id)-title")) { text.title }
        p { text.summary }
      }
      if !content.signs.isEmpty { SignList(signs: content.signs) }
      if let lead = content.lead { p(.class("hint")) { lead } }
      div(.init("class", content.isPanels ? "panels" : nil)) {
        for (index, picture) in content.pictures.enumerated() {
          PictureView(
            picture: picture, title: text.title, saidBy: "\(text.id)-says-\(index + 1)",
            isMirrored: words.language.direction == .rightToLeft)
        }
      }
      for note in text.notes { p(.class("hint")) { note } }
      if let table = content.table { Disclosure(words[.figureTable]) { table } }
      if !text.links.isEmpty {
        p(.class("keep")) {
          for link in text.links {
            a(.href(link.address)) { link.text }
            " "
          }
        }
      }
    }
  }
}

/// One picture of a figure, and the words that tell the same.
struct FigurePicture: Sendable {
  /// What is told of this picture beside the figure's title; empty if there is only one.
  var name = ""
  /// The picture for a phone, or for a place in a row of panels.
  let narrow: Drawing
  /// The picture for more room; `nil` if the narrow one serves everywhere.
  var wide: Drawing?
  /// Every number of the picture in sentences.
  let says: [String]
}

/// A picture in both shapes, and what it says for those who see neither.
private struct PictureView: Component {
  let picture: FigurePicture
  let title: String
  let saidBy: String
  let isMirrored: Bool

  var view: some HTML {
    let name = picture.name.isEmpty ? title : "\(title): \(picture.name)"
    let narrow = isMirrored ? picture.narrow.mirrored : picture.narrow
    div {
      if let wide = picture.wide {
        DrawingView(drawing: narrow, shape: "chart narrow", name: name, saidBy: saidBy)
        DrawingView(
          drawing: isMirrored ? wide.mirrored : wide, shape: "chart wide", name: name,
          saidBy: saidBy)
      } else {
        DrawingView(drawing: narrow, shape: "chart", name: name, saidBy: saidBy)
      }
      p(.id(saidBy), .flag("hidden")) { picture.says.joined(separator: " ") }
    }
  }
}

/// How to read the signs of a figure.
private struct SignList: Component {
  let signs: [FigureFrame.Sign]

  var view: some HTML {
    ul(.class("key")) {
      for sign in signs {
        li {
          DrawingKey(sign: sign.look)
          span { sign.name }
        }
      }
    }
  }
}
