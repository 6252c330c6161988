import Dispatch
import Foundation
import Identity
import Synchronization
import Web

/// A browser: it keeps cookies, fills in the hidden fields of a page and sends its forms.
final class Browser {
  let door: FrontDoor
  let peer: String
  var headers: Fields = [:]
  var cookies: [String: String] = [:]
  /// The page it shows.
  private(set) var page = ""

  init(_ house: House, peer: String) {
    door = FrontDoor(house)
    self.peer = peer
  }

  /// Asks for an address, which may have a query.
  @discardableResult
  func get(_ address: String) -> Response { send(.get, address, [:]) }

  /// Sends a form with what is typed and the hidden fields of the form that the shown page sends to
  /// this address.
  @discardableResult
  func submit(_ address: String, _ typed: Fields = [:]) -> Response {
    let hidden = HTMLForm.all(in: page).first { $0.action == address }?.hidden ?? [:]
    return send(.post, address, Fields(hidden.all + typed.all))
  }

  /// Sends exactly these fields.
  @discardableResult
  func send(_ method: Web.Method, _ address: String, _ form: Fields) -> Response {
    let parts = address.split(separator: "?", maxSplits: 1)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.decode(String($0)) }.joined(separator: "/")
    let request = Request(
      method: method, path: path,
      query: parts.count > 1 ? FormEncoding.decode(String(parts[1])) : [:],
      form: form, cookies: Fields(cookies.map { Fields.Field($0, $1) }), headers: headers,
      peer: peer)
    let answer =
      door.answer(request, in: IdentityRoom()) ?? door.answer(request, in: TestRoom())
      ?? door.nowhere(request)
    let response = Self.wait(for: answer)
    keep(response.headers.values(of: "Set-Cookie"))
    page = response.body?.text ?? ""
    return response
  }

  private func keep(_ setCookies: [String]) {
    for header in setCookies {
      let pair = header.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = header.contains("Max-Age=0") ? nil : String(pair[1])
    }
  }

  static func wait(for answer: Answer) -> Response {
    switch answer {
    case .now(let response): return response
    case .later(let work):
      let done = DispatchSemaphore(value: 0)
      let slot = Mutex<Response?>(nil)
      work { response in
        slot.withLock { $0 = response }
        done.signal()
      }
      done.wait()
      return slot.withLock { $0 } ?? Response(.internalError)
    }
  }
}

/// A form as it stands on a page.
struct HTMLForm {
  let action: String
  let hidden: Fields
  let inputs: [String]

  static func all(in page: String) -> [HTMLForm] {
    page.matches(of: /<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines())
      .map { form in
        let tags = form.output.2.matches(of: /<input [^>]*>/).map { String($0.output) }
        let hidden = tags.filter { $0.contains("type=\"hidden\"") }
        return HTMLForm(
          action: plain(String(form.output.1)),
          hidden: Fields(
            hidden.map { Fields.Field(attribute("name", $0), attribute("value", $0)) }),
          inputs: tags.filter { !$0.contains("type=\"hidden\"") }.map { attribute("name", $0) })
      }
  }

  private static func attribute(_ name: String, _ tag: String) -> String {
    guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return "" }
    return plain(String(tag[start...].prefix { $0 != "\"" }))
  }

  /// The text that escaped text stands for.
  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
