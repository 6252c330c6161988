internal import Web

/// The colours of drawings in reports, as attributes of their shapes.
///
/// WeasyPrint does not look into style sheets for what is inside a drawing. They keep 4.5 to 1 on white and 3 to 1 on the ground.
enum ReportInk {
  static let main = "#0b5a5e"
  static let warm = "#b4531f"
  static let dark = "#16242a"
  static let ground = "#e3ebea"
  static let paper = "#ffffff"
}

extension Attribute {
  static func fill(_ colour: String) -> Attribute { .init("fill", colour) }
  static func across(_ name: StaticString, _ value: Int) -> Attribute { .init(name, String(value)) }
}
