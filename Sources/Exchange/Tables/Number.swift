/// How numbers stand in tables and in stored scores.
enum Number {
  /// The shortest text that reads back as the same number; whole numbers without a point.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
