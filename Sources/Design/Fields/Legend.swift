internal import Web

/// How the question over a group of choices is shown.
public enum LegendStyle: Sendable {
  /// As a question among others.
  case question
  /// As the title of the page, when the page asks nothing else.
  case title
}

/// The question over a group of controls.
struct Legend: Component {
  let text: String
  let style: LegendStyle

  var view: some HTML {
    legend {
      switch style {
      case .question: Text(text)
      case .title: h1 { text }
      }
    }
  }
}
