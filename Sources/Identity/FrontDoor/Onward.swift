internal import Design
internal import Storage
internal import Web
internal import Wording

/// What somebody was about to do when they were asked who they are.
struct Onward: Sendable, Equatable {
  /// The page they wanted, if they wanted a particular one.
  var next: ReturnAddress?
  /// What they had typed into a form for that page, if they sent one.
  var carried: Fields?

  static let nothing = Onward()

  init() {}

  /// What a request was about to do.
  init(of request: Request) {
    next = ReturnAddress(of: request)
    carried = request.method == .post ? CarriedForm.kept(request.form) : nil
  }

  /// Reads what `fields` wrote.
  init(_ fields: Fields) {
    next = ReturnAddress(fields[ReturnAddress.field])
    carried = next == nil ? nil : fields[Self.carriedField].map { FormEncoding.decode($0) }
  }

  /// The hidden fields that carry it through a form.
  var fields: Fields {
    var fields = Fields()
    if let next { fields.append(ReturnAddress.field, next.text) }
    if let carried { fields.append(Self.carriedField, FormEncoding.encode(carried)) }
    return fields
  }

  /// The part of it that may stand in an address: the page, and nothing that was typed.
  var query: Fields { next.map { [ReturnAddress.field: $0.text] } ?? [:] }

  private static let carriedField = "carried"
}

extension Visit {
  /// Begins a session and goes on with what the person was about to do, else to `home`.
  ///
  /// A form that was sent before is shown as ready to be sent again, never sent by itself.
  func arrive(
    as holder: SessionHolder, _ onward: Onward, home: Address, in connection: any Connection
  ) throws -> Response {
    try begin(holder, in: connection) { token in
      guard let next = onward.next else { return .seeOther(home) }
      guard let carried = onward.carried else { return .seeOther(next.address) }
      return .page(
        .ok,
        TroublePage(
          shell: shell, words: words, title: words[.nothingLostTitle],
          advice: words[.nothingLostAdvice],
          again: .form(CarriedForm(words, to: next.address, fields: carried, token: token)),
          home: "/"))
    }
  }
}
