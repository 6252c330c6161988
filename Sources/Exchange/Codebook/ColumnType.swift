public import Wording

/// What stands in the cells of a column.
public enum ColumnType: Sendable {
  /// Text as it was written.
  case text
  /// A day, `yyyy-mm-dd`.
  case date
  /// A whole number.
  case whole(ClosedRange<Int>?)
  /// A number with a point.
  case decimal(ClosedRange<Double>)
  /// One of these codes.
  case code([ColumnCode])
  /// Any of these codes, with `;` between them.
  case codes([ColumnCode])

  /// The word for it in the codebook.
  public var name: String {
    switch self {
    case .text: "text"
    case .date: "date"
    case .whole: "whole number"
    case .decimal: "number"
    case .code: "code"
    case .codes: "codes"
    }
  }

  /// The codes that can stand there, if it has any.
  public var codes: [ColumnCode] {
    switch self {
    case .code(let codes), .codes(let codes): codes
    case .text, .date, .whole, .decimal: []
    }
  }

  /// What stands between several codes of one cell.
  static let separator = ";"
}

/// One code of a column.
public struct ColumnCode: Sendable {
  /// What stands in the table.
  public let code: String
  /// What stands for it in SPSS: the code itself where all codes of the column are numbers, else its
  /// place from 1.
  public let number: Int
  /// What people read.
  public let label: LocalText

  /// Codes with their labels, numbered.
  static func numbered(_ codes: [(code: String, label: LocalText)]) -> [ColumnCode] {
    let numbers = codes.map { Int($0.code) }
    let areNumbers = numbers.allSatisfy { $0.map { $0 >= 0 } ?? false }
    return codes.enumerated().map { place, code in
      ColumnCode(
        code: code.code, number: areNumbers ? numbers[place] ?? 0 : place + 1, label: code.label)
    }
  }
}
