internal import Web

/// What every field has around its control: a hint, an error, and the ids that tie them to it.
///
/// WCAG 1.3.1 (info and relationships), 3.3.1 (error identification), 3.3.2 (labels or instructions).
struct FieldFrame: Sendable {
  let name: String
  let hint: String?
  let error: String?

  var hintID: String { "\(name)-hint" }
  var errorID: String { "\(name)-error" }

  /// The ids of hint and error for `aria-describedby`; `nil` if there is neither.
  var describedBy: String? {
    switch (hint, error) {
    case (nil, nil): nil
    case (_?, nil): hintID
    case (nil, _?): errorID
    case (_?, _?): "\(hintID) \(errorID)"
    }
  }

  /// `true` for `aria-invalid`; left out when all is well.
  var invalid: String? { error == nil ? nil : "true" }

  /// The hint and the error, in the order in which they are read.
  @HTMLBuilder var notes: some HTML {
    if let hint { p(.class("hint"), .id(hintID)) { hint } }
    if let error { ErrorMessage(id: errorID, text: error) }
  }

  /// The box around the field, marked when something is wrong.
  func box<Content: HTML>(@HTMLBuilder _ content: () -> Content) -> some HTML {
    Element("div", [error == nil ? .class("field") : .class("field wrong")], content())
  }

  /// The box around a group of controls with one question; `more` is the id of what else describes it.
  func group<Content: HTML>(
    legend: String, style: LegendStyle, describedBy more: String? = nil,
    @HTMLBuilder _ content: () -> Content
  ) -> some HTML {
    let described = [describedBy, more].compactMap { $0 }.joined(separator: " ")
    return box {
      fieldset(.aria(.describedby, described.isEmpty ? nil : described)) {
        Legend(text: legend, style: style)
        notes
        content()
      }
    }
  }
}

/// The sentence beside a field that says what is wrong and what to do.
///
/// A mark goes with the colour (WCAG 1.4.1, use of colour).
struct ErrorMessage: Component {
  let id: String
  let text: String

  var view: some HTML {
    p(.class("error"), .id(id)) {
      Markup(
        """
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
        focusable="false"><circle cx="12" cy="12" r="10"/><path d="M12 7v6m0 3.500v.5"/></svg>
        """)
      span { text }
    }
  }
}
