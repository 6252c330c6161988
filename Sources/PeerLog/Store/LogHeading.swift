internal import Glibc

/// The names of the fields of one version of the log, which are kept once rather than in every log.
///
/// Four fifths of a log in which a hundred questions were answered are their names. Under a heading a line
/// such as `wellbeing.clear=3&wellbeing.close=4` is kept as `!1,,,3,4`: the number of the heading, and then a
/// value or nothing for each of its names. Several values of one name stand between semicolons. None of
/// these signs is left in an encoded value (`PercentEncoding`), nor does an encoded line begin with one.
///
/// A heading never changes. When a version asks other questions, it gets another.
public final class LogHeading: Sendable {
  /// What of a log it is the heading of.
  public enum Part: String, CaseIterable, Sendable {
    /// What was answered.
    case answers
    /// What was worked out from it.
    case scores
  }

  /// The names, in the order in which lines have them.
  public let names: [String]
  let part: Part
  /// Counts the headings of one version and part from 1.
  let turn: Int
  /// What lines under it begin with.
  private let head: [UInt8]
  /// The names, each with the sign after it, and where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]

  private static let mark = UInt8(ascii: "!")
  /// Stands before the place of each name.
  public static let comma = UInt8(ascii: ",")
  /// Stands between several values of one name.
  public static let semicolon = UInt8(ascii: ";")

  /// What a line begins with, before the sign of its first name.
  public var start: String { String(decoding: head, as: UTF8.self) }

  init(_ part: Part, _ turn: Int, names: [String]) {
    (self.part, self.turn, self.names) = (part, turn, names)
    head = Array("!\(turn)".utf8)
    var bytes: [UInt8] = []
    ends = names.map { name in
      bytes += name.utf8
      bytes.append(UInt8(ascii: "="))
      return bytes.count
    }
    self.bytes = bytes
  }

  private func start(_ place: Int) -> Int { place > 0 ? ends[place - 1] : 0 }
}

extension LogHeading {
  /// The number of the heading that a line is kept under; `nil` if it is kept in full.
  static func turn(of kept: String) -> Int? {
    guard kept.utf8.first == mark else { return nil }
    return Int(kept.utf8.dropFirst().prefix { $0 != comma }.reduce(0) { $0 * 10 + Int($1) - 48 })
  }

  /// A line as it is kept under this heading; `nil` if it has another name, another order or an empty value,
  /// and so has to be kept in full.
  func shortened(_ line: String) -> String? {
    var line = line
    return line.withUTF8 { line in
      var fits = !line.isEmpty
      let kept = String(
        unsafeUninitializedCapacity: head.count + names.count + line.count + 1
      ) { room in
        var end = room.initialize(fromContentsOf: head)
        var place = -1
        var field = 0
        while fits, field < line.count {
          let rest = UnsafeBufferPointer(rebasing: line[field...])
          let isNext = place + 1 < names.count && begins(rest, with: place + 1)
          if !isNext, place >= 0, begins(rest, with: place) {
            room[end] = Self.semicolon
            end += 1
          } else {
            repeat {
              place += 1
              room[end] = Self.comma
              end += 1
            } while place < names.count && !begins(rest, with: place)
            guard place < names.count else {
              fits = false
              break
            }
          }
          let first = end
          field += ends[place] - start(place)
          while field < line.count, line[field] != UInt8(ascii: "&") {
            fits = fits && line[field] != Self.comma && line[field] != Self.semicolon
            room[end] = line[field]
            end += 1
            field += 1
          }
          fits = fits && end > first
          field += 1
        }
        // A line does not end with the sign between two fields.
        fits = fits && field == line.count + 1
        return end
      }
      return fits ? kept : nil
    }
  }

  private func begins(_ rest: UnsafeBufferPointer<UInt8>, with place: Int) -> Bool {
    let count = ends[place] - start(place)
    guard count <= rest.count, let base = rest.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { own in
      own.baseAddress.map { memcmp($0 + start(place), base, count) == 0 } ?? false
    }
  }

  /// The line in full that is kept as these bytes under this heading.
  func full(_ kept: UnsafeBufferPointer<UInt8>) -> String {
    var count = 0
    Self.each(kept) { place, value in
      count += ends[place] - start(place) + value.count + 1
      return true
    }
    return String(unsafeUninitializedCapacity: count) { room in
      var end = 0
      Self.each(kept) { place, value in
        if end > 0 {
          room[end] = UInt8(ascii: "&")
          end += 1
        }
        end = room[end...].initialize(fromContentsOf: bytes[start(place)..<ends[place]])
        end = room[end...].initialize(fromContentsOf: value)
        return true
      }
      return end
    }
  }

  /// Calls `body` with the place of each name that has a value and with the value, until it says `false`.
  ///
  /// - Returns: whether it never did.
  @discardableResult
  static func each(
    _ kept: UnsafeBufferPointer<UInt8>, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    guard var start = kept.firstIndex(of: comma).map({ $0 + 1 }) else { return true }
    var place = 0
    var end = start
    while end <= kept.count {
      let isLast = end == kept.count
      if isLast || kept[end] == comma || kept[end] == semicolon {
        if end > start {
          guard body(place, UnsafeBufferPointer(rebasing: kept[start..<end])) else { return false }
        }
        if !isLast, kept[end] == comma { place += 1 }
        start = end + 1
      }
      end += 1
    }
    return true
  }
}
