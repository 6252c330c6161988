import Dispatch
import Foundation
import Identity
import Programme
import Synchronization
import Web

/// A browser: it keeps cookies, sends the hidden fields of the page it shows, and goes where it is
/// sent.
final class Browser {
  private let world: World
  private let peer: String
  private let headers: Fields
  private var cookies: [String: String] = [:]
  /// The page it shows.
  private(set) var page = ""
  /// Where that page is.
  private(set) var address = ""
  /// The status of the last answer before any redirection.
  private(set) var status = Status.ok

  init(_ world: World, peer: String = "127.0.0.1", host: String = "localhost:8080") {
    self.world = world
    self.peer = peer
    headers = ["host": host]
  }

  /// Asks for an address and follows where it leads.
  @discardableResult
  func get(_ address: Address) -> Status {
    status = send(.get, address.text, [:])
    return status
  }

  @discardableResult
  func get(_ route: ProgrammeRoute) -> Status { get(route.address) }

  /// Sends a form with what is typed and what the page carries for this address, then follows.
  @discardableResult
  func submit(_ route: ProgrammeRoute, _ typed: Fields) -> Status {
    submit(route.address.text, typed)
  }

  @discardableResult
  func submit(_ address: String, _ typed: Fields) -> Status {
    status = send(.post, address, Fields(carried(to: address).all + typed.all))
    return status
  }

  /// The hidden fields of the form that leads to an address.
  func carried(to address: String) -> Fields {
    let pattern = "action=\"\(address)\""
    guard let start = page.firstRange(of: pattern)?.upperBound,
      let end = page[start...].firstRange(of: "</form>")?.lowerBound
    else { return [:] }
    let hidden = page[start..<end].matches(
      of: /type="hidden" name="([^"]*)" value="([^"]*)"/)
    return Fields(hidden.map { Fields.Field(String($0.output.1), Self.plain($0.output.2)) })
  }

  /// The value of a line that the page shows.
  func value(of field: String) -> String? {
    page.matches(of: /<input [^>]*>/).map { String($0.output) }
      .first { $0.contains("name=\"\(field)\"") && !$0.contains("type=\"hidden\"") }
      .flatMap { $0.firstMatch(of: /\svalue="([^"]*)"/) }
      .map { Self.plain($0.output.1) }
  }

  private func send(_ method: Web.Method, _ target: String, _ form: Fields) -> Status {
    let parts = target.split(separator: "?", maxSplits: 1)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.decode(String($0)) }.joined(separator: "/")
    let request = Request(
      method: method, path: path,
      query: parts.count > 1 ? FormEncoding.decode(String(parts[1])) : [:], form: form,
      cookies: Fields(cookies.map { Fields.Field($0, $1) }), headers: headers, peer: peer)
    let response = Self.wait(for: world.answer(request))
    for header in response.headers.values(of: "Set-Cookie") { keep(header) }
    address = String(parts[0])
    page = response.body?.text ?? ""
    if let next = response.headers["Location"] { _ = send(.get, next, [:]) }
    return response.status
  }

  private func keep(_ header: String) {
    let pair = header.prefix { $0 != ";" }.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    cookies[String(pair[0])] = header.contains("Max-Age=0") ? nil : String(pair[1])
  }

  private static func wait(for answer: Answer) -> Response {
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

  /// The text that escaped text stands for.
  static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
