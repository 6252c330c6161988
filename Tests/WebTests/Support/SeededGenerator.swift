/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `count` characters in which those that mean something to a parser are common.
  mutating func text(upTo count: Int) -> String {
    let telling = Array("&=%+;,\"'<> \t\r\n\u{0}/?#aAzZ09.é۳字🙂".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      if Bool.random(using: &self) {
        text.append(telling[Int.random(in: 0..<telling.count, using: &self)])
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &self)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Up to `count` bytes in which those that mean something to a parser are common.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    let telling = Array("&=%+;,\"' 0aF\u{0}\r\n".utf8)
    return (0..<Int.random(in: 0...count, using: &self)).map { _ in
      Bool.random(using: &self)
        ? telling[Int.random(in: 0..<telling.count, using: &self)]
        : UInt8.random(in: 0...255, using: &self)
    }
  }
}
