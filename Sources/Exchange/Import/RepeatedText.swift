internal import EvidenceFiles

/// The text of a cell that mostly says what the row before said, so that it is made only when it does not.
struct RepeatedText {
  private var bytes: [UInt8] = []
  private var text = ""

  /// The text of these bytes; `make` makes it.
  mutating func text(_ now: Bytes, _ make: (Bytes) -> String) -> String {
    if !bytes.elementsEqual(now) { (bytes, text) = (Array(now), make(now)) }
    return text
  }
}
