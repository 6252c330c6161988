/// What is noted about one request: nothing that tells who asked or for whom.
public struct AccessEntry: Sendable, Equatable {
  /// The method: `GET`, `HEAD`, `POST` or `OTHER`.
  public var method: String
  /// The name of the route that answered, if any; never the address itself, which can carry a
  /// personal link.
  public var route: String?
  /// The status of the answer; `nil` if the other end went away before there was one.
  public var status: Int?
  /// The bytes of the body.
  public var bytes: Int
  /// The microseconds from the request line to the last byte sent.
  public var microseconds: Int
}

extension AccessEntry {
  /// Writes the entry as a line of JSON; `time` is written by the caller, once a second.
  func write(time: [UInt8], to buffer: inout [UInt8]) {
    buffer.put("{\"time\":\"")
    buffer += time
    buffer.put("\",\"method\":\"")
    buffer.put(word: method)
    buffer.put("\",\"route\":")
    if let route {
      buffer.put("\"")
      buffer.put(word: route)
      buffer.put("\"")
    } else {
      buffer.put("null")
    }
    buffer.put(",\"status\":")
    if let status { buffer.put(number: status) } else { buffer.put("null") }
    buffer.put(",\"bytes\":")
    buffer.put(number: bytes)
    buffer.put(",\"microseconds\":")
    buffer.put(number: microseconds)
    buffer.put("}\n")
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ literal: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes a name; what would have to be escaped in JSON cannot be in one and is left out.
  fileprivate mutating func put(word: String) {
    for byte in word.utf8
    where byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
      append(byte)
    }
  }

  fileprivate mutating func put(number: Int) {
    let start = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { append(UInt8(ascii: "-")) }
    self[start...].reverse()
  }
}
