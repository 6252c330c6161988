public import Instruments
internal import Web

/// How answers and scores are kept: in the encoding in which forms arrive.
///
/// One line of text such as `wellbeing.useful=4&wellbeing.relaxed=3`; one parser reads the wire, the
/// draft and the log.
public enum AnswerEncoding {
  /// The fields as one line.
  public static func encode(_ pairs: [FieldPair]) -> String {
    FormEncoding.encode(Fields(pairs.map { Fields.Field($0.name, $0.value) }))
  }

  /// The fields of a line.
  public static func decode(_ line: String) -> [FieldPair] {
    pairs(FormEncoding.decode(line))
  }

  /// Fields as pairs.
  static func pairs(_ fields: Fields) -> [FieldPair] { fields.all.map { ($0.name, $0.value) } }

  /// Scores as one line, by the name of their measures; whole numbers without a decimal point.
  public static func encode(_ scores: Scores) -> String {
    encode(scores.measures.map { ($0, written(scores[$0] ?? 0)) })
  }

  /// The scores of a line.
  public static func scores(_ line: String) -> [String: Double] {
    var scores: [String: Double] = [:]
    for (name, value) in decode(line) { scores[name] = Double(value) }
    return scores
  }

  /// The scores of a line by the names of their measures, in the order of the names; NaN for what is not
  /// there.
  ///
  /// For counting very many logs: it makes no dictionary.
  public static func scores(_ line: String, of measures: [String]) -> [Double] {
    var scores = [Double](repeating: .nan, count: measures.count)
    for part in line.utf8.split(separator: UInt8(ascii: "&")) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = part[..<equals]
      for (index, measure) in measures.enumerated() where measure.utf8.elementsEqual(name) {
        scores[index] = Double(Substring(part[part.index(after: equals)...])) ?? .nan
      }
    }
    return scores
  }

  private static func written(_ score: Double) -> String {
    score == score.rounded() && abs(score) < 1e15 ? String(Int(score)) : String(score)
  }
}
