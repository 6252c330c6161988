public import Instruments
internal import Web

/// How answers and scores are kept: in the encoding in which forms arrive.
///
/// One line of text such as `wellbeing.useful=4&wellbeing.relaxed=3`; one parser reads the wire, the
/// draft and the log. The store leaves the names out where it can (``LogHeading``) and puts them back.
public enum AnswerEncoding {
  /// The fields as one line.
  public static func encode(_ pairs: [FieldPair]) -> String {
    FormEncoding.encode(Fields(pairs.map { Fields.Field($0.name, $0.value) }))
  }

  /// One value as it stands in a line.
  public static func encode(value: String) -> String { PercentEncoding.encode(value, plus: true) }

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

  private static func written(_ score: Double) -> String {
    score == score.rounded() && abs(score) < 1e15 ? String(Int(score)) : String(score)
  }
}
