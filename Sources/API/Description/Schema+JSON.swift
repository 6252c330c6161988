internal import LineJSON

extension Schema {
  /// The shape in JSON Schema 2020-12, which OpenAPI 3.1 uses.
  var json: JSON {
    var members = keywords
    if let about { members.append(("description", .text(about))) }
    return .object(members)
  }

  private var keywords: [(String, JSON)] {
    switch kind {
    case .text(let length, let pattern):
      [("type", "string"), ("minLength", .integer(length.lowerBound))]
        + [("maxLength", .integer(length.upperBound))]
        + (pattern.map { [("pattern", .text($0))] } ?? [])
    case .choice(let codes): [("type", "string"), ("enum", .list(codes.map { .text($0) }))]
    case .day: [("type", "string"), ("format", "date")]
    case .moment: [("type", "string"), ("format", "date-time")]
    case .whole(let range):
      [
        ("type", "integer"), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .number: [("type", "number")]
    case .bool: [("type", "boolean")]
    case .yes: [("type", "boolean"), ("const", true)]
    case .list(let element): [("type", "array"), ("items", element.json)]
    case .object(let members): object(members)
    case .map(let value): [("type", "object"), ("additionalProperties", value.json)]
    case .either(let schemas): [("anyOf", .list(schemas.map(\.json)))]
    case .variants(_, let schemas): [("oneOf", .list(schemas.map(\.schema.json)))]
    case .orNull(let schema): [("anyOf", [schema.json, ["type": "null"]])]
    case .foreign: [("type", "object")]
    }
  }

  private func object(_ members: [Member]) -> [(String, JSON)] {
    let required = members.filter(\.isRequired).map { JSON.text($0.name) }
    return [
      ("type", "object"),
      ("properties", .object(members.map { ($0.name, $0.schema.json) })),
    ] + (required.isEmpty ? [] : [("required", .list(required))])
      + [("additionalProperties", false)]
  }
}
