internal import Synchronization

/// The random text in a visitor's cookie, which marks the session and binds the form tokens.
///
/// Somebody who only reads gets no cookie: a secret that did not come with the request is sent only
/// if a form on the page used it.
final class VisitorSecret: Sendable {
  /// The text of the cookie.
  let text: String
  /// Whether the browser sent it.
  let came: Bool
  private let used: Atomic<Bool>
  private let replaced = Atomic(false)

  init(_ text: String, came: Bool) {
    self.text = text
    self.came = came
    used = Atomic(false)
  }

  /// The text, noting that the browser will have to carry it.
  func use() -> String {
    used.store(true, ordering: .relaxed)
    return text
  }

  /// Notes that the answer hands over another cookie, or takes this one away.
  func wasReplaced() { replaced.store(true, ordering: .relaxed) }

  /// Whether the answer has to hand the cookie over.
  var mustBeSent: Bool {
    !came && used.load(ordering: .relaxed) && !replaced.load(ordering: .relaxed)
  }
}
