extension NumberRule {
  /// Reads a typed number, forgiving in how it is written, strict in what it says.
  ///
  /// Space around it and the digits of any script are fine: 3, ３, ٣ and ۳ are the same. "2 times",
  /// "3-4" or "about 5" are not read, because a guess could be wrong.
  func read(_ value: String, mode: EntryMode) -> Reading {
    if value == AnswerValue.tickedCode {
      return mode == .paper && allowsTick ? .answer(.ticked) : .problem(.tickOnlyOnPaper)
    }
    var number = 0
    var isNegative = false
    var isHuge = false
    var hasSign = false
    var hasDigits = false
    var isOver = false
    var fraction = Fraction.none
    for scalar in value.unicodeScalars {
      if let digit = Self.digit(scalar) {
        if isOver { return .problem(.notANumber) }
        hasDigits = true
        if fraction != .none {
          fraction = .digits
        } else {
          let (product, over) = number.multipliedReportingOverflow(by: 10)
          let (sum, more) = product.addingReportingOverflow(digit)
          if over || more { isHuge = true } else { number = sum }
        }
      } else if Self.isSpace(scalar) {
        // Space inside a number would make "2 3" into 23.
        if hasDigits { isOver = true } else if hasSign { return .problem(.notANumber) }
      } else if Self.isPoint(scalar), hasDigits, fraction == .none, !isOver {
        fraction = .point
      } else if scalar == "+" || scalar == "-" || scalar == "\u{2212}", !hasDigits, !hasSign {
        hasSign = true
        isNegative = scalar != "+"
      } else {
        return .problem(.notANumber)
      }
    }
    guard hasDigits else { return hasSign ? .problem(.notANumber) : .blank }
    switch fraction {
    case .point: return .problem(.notANumber)
    case .digits: return .problem(.notWhole)
    case .none: break
    }
    if isNegative { number = -number }
    if isHuge { return .problem(isNegative ? .tooSmall(min: min) : .tooLarge(max: max)) }
    if number < min { return .problem(.tooSmall(min: min)) }
    if number > max { return .problem(.tooLarge(max: max)) }
    return .answer(.number(number))
  }

  private enum Fraction { case none, point, digits }

  /// The value of a decimal digit of any script (Unicode, general category Nd).
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  /// White space, and the invisible marks that set the direction of writing.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    if scalar.isASCII { return scalar.properties.isWhitespace }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  /// The decimal points in use, among them the Arabic one and the comma.
  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || scalar == "\u{066B}"
  }
}
