internal import CSodium

/// One hash of everything in a cut that does not depend on its pseudonyms, order or file format.
///
/// For each person: BLAKE2b-256 over the line of the table of people and the lines of the table of logs, as
/// CSV writes them, each from after its first comma to its line end. The content is BLAKE2b-256 over these
/// hashes in ascending order. The same store gives the same hash each time, and anybody can work it out
/// from the CSV (`docs/exchange.md`).
public final class ContentHash {
  /// The library's state, of which it tells only the size; it wants to lie on a line of 64 bytes.
  private let memory = UnsafeMutableRawPointer.allocate(
    byteCount: crypto_generichash_statebytes(), alignment: 64)
  private var state: OpaquePointer { OpaquePointer(memory) }
  private var people: [Digest] = []
  private static let size = 32

  /// A hash as it lies in memory; compared by its bytes, without following a reference for each.
  private struct Digest: Comparable {
    var words = SIMD4<UInt64>.zero

    static func < (one: Digest, other: Digest) -> Bool {
      for place in 0..<4 where one.words[place] != other.words[place] {
        return one.words[place].bigEndian < other.words[place].bigEndian
      }
      return false
    }
  }

  deinit { memory.deallocate() }

  /// The hash of nobody.
  public init() {}

  /// Begins a person.
  public func begin() {
    crypto_generichash_init(state, nil, 0, Self.size)
  }

  /// Takes a line of the person.
  func add(_ line: UnsafeBufferPointer<UInt8>) {
    guard let comma = line.firstIndex(of: UInt8(ascii: ",")), let base = line.baseAddress else {
      return
    }
    crypto_generichash_update(
      state, base + comma + 1, UInt64(line.count - comma - 1))
  }

  /// Takes a text of the person; texts are told apart.
  public func add(_ text: String) {
    var (count, text) = ("\(text.utf8.count),", text)
    count.withUTF8 { _ = crypto_generichash_update(state, $0.baseAddress, UInt64($0.count)) }
    text.withUTF8 { _ = crypto_generichash_update(state, $0.baseAddress, UInt64($0.count)) }
  }

  /// Takes in everybody of another, who were read beside these.
  public func add(_ other: ContentHash) { people += other.people }

  /// Ends the person.
  public func end() {
    var digest = Digest()
    withUnsafeMutablePointer(to: &digest.words) { words in
      words.withMemoryRebound(to: UInt8.self, capacity: Self.size) {
        _ = crypto_generichash_final(state, $0, Self.size)
      }
    }
    people.append(digest)
  }

  /// The hash of everybody, as hexadecimal digits.
  public func finish() -> String {
    begin()
    people.sort()
    for digest in people {
      withUnsafePointer(to: digest.words) { words in
        words.withMemoryRebound(to: UInt8.self, capacity: Self.size) {
          _ = crypto_generichash_update(state, $0, UInt64(Self.size))
        }
      }
    }
    var digest = [UInt8](repeating: 0, count: Self.size)
    crypto_generichash_final(state, &digest, Self.size)
    return Self.hexadecimal(digest)
  }

  /// BLAKE2b-256 of a text, as hexadecimal digits.
  public static func of(_ text: String) -> String {
    var digest = [UInt8](repeating: 0, count: size)
    let bytes = Array(text.utf8)
    crypto_generichash(&digest, size, bytes, UInt64(bytes.count), nil, 0)
    return hexadecimal(digest)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
