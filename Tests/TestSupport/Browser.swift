internal import Dispatch
public import Identity
internal import Synchronization
public import Web

/// A browser: it keeps cookies, fills in the hidden fields of a page and sends its forms.
///
/// It drives a front door and any rooms behind it, or the whole program, without a socket.
public final class Browser {
  /// Headers sent with every request, by lower-case name.
  public var headers: Fields = [:]
  /// The cookies it keeps, by name.
  public var cookies: [String: String] = [:]
  /// The page it shows.
  public private(set) var page = ""
  /// The status of the last answer.
  public private(set) var status: Status?
  /// Where it is, after the redirections it followed.
  public private(set) var address = ""

  private let answering: (Request) -> Answer
  private let peer: String

  /// A browser that has never been here.
  public init(peer: String = "192.0.2.1", answering: @escaping (Request) -> Answer) {
    self.answering = answering
    self.peer = peer
  }

  /// A browser at the door of a house, with the rooms that `answer` asks, in its order.
  public convenience init(
    _ house: House, peer: String = "192.0.2.1",
    rooms answer: @escaping (FrontDoor, Request) -> Answer?
  ) {
    let door = FrontDoor(house)
    self.init(peer: peer) { answer(door, $0) ?? door.nowhere($0) }
  }

  /// Asks for an address, which may have a query.
  @discardableResult
  public func get(_ address: String) -> Response { send(.get, address, [:]) }

  /// Asks for an address and follows where it leads.
  @discardableResult
  public func open(_ address: String) -> Response { follow(get(address)) }

  /// Sends the shown page's form for this address, with its hidden fields and what is typed, and
  /// follows where that leads.
  @discardableResult
  public func press(_ address: String, _ typed: Fields = [:]) -> Response {
    follow(submit(address, typed))
  }

  /// Sends the shown page's form for this address, with its hidden fields and what is typed.
  @discardableResult
  public func submit(_ address: String, _ typed: Fields = [:]) -> Response {
    send(.post, address, filled(address, typed))
  }

  /// The fields that `submit` would send.
  public func filled(_ address: String, _ typed: Fields) -> Fields {
    let hidden = HTMLForm.all(in: page).first { $0.action == address }?.hidden ?? [:]
    return Fields(hidden.all + typed.all)
  }

  /// Sends exactly these fields.
  @discardableResult
  public func send(_ method: Web.Method, _ address: String, _ form: Fields) -> Response {
    let response = Self.wait(for: answering(request(method, address, form)))
    keep(response.headers.values(of: "Set-Cookie"))
    self.address = address
    status = response.status
    page = response.body?.text ?? ""
    return response
  }

  /// The request that `send` would make, for tests that send many at once.
  public func request(_ method: Web.Method, _ address: String, _ form: Fields) -> Request {
    let parts = address.split(separator: "?", maxSplits: 1)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.decode(String($0)) }.joined(separator: "/")
    return Request(
      method: method, path: path,
      query: parts.count > 1 ? FormEncoding.decode(String(parts[1])) : [:],
      form: form, cookies: Fields(cookies.map { Fields.Field($0, $1) }), headers: headers,
      peer: peer)
  }

  /// Waits for an answer that comes later.
  public static func wait(for answer: Answer) -> Response {
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

  /// Goes where an answer leads, up to ten steps.
  @discardableResult
  public func follow(_ response: Response) -> Response {
    var response = response
    var hops = 0
    while response.status == .seeOther, let next = response.headers["Location"], hops < 10 {
      hops += 1
      response = get(next)
    }
    return response
  }

  private func keep(_ setCookies: [String]) {
    for header in setCookies {
      let pair = header.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = header.contains("Max-Age=0") ? nil : String(pair[1])
    }
  }
}
