internal import LineJSON
internal import Wording

extension Codebook {
  /// The codebook as JSON: what the CSV says, and every label in every language it is written in.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.field("format", "kith-codebook-1")
      json.name("missing")
      json.list(MissingReason.allCases) { json, reason in
        json.object {
          $0.field("code", reason.rawValue)
          $0.name("spss")
          $0.literal(reason.number)
          $0.field("label", reason.label)
        }
      }
      json.name("logs")
      json.list(logs) { $1.write(to: &$0) }
      json.name("participants")
      json.list(people) { $1.write(to: &$0) }
    }
    return json.text + "\n"
  }
}

extension Column {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.field("column", name)
      json.field("kind", kind.rawValue)
      json.name("label")
      Self.write(label, to: &json)
      json.field("type", type.name)
      json.field("unit", unit)
      if let bounds {
        json.name("minimum")
        json.literal(bounds.low)
        json.name("maximum")
        json.literal(bounds.high)
      }
      writeCodes(to: &json)
      if !versions.isEmpty { json.field("asked_in", versions.joined(separator: " ")) }
      if let source { Self.write(source, to: &json) }
      json.field("direction", direction)
      json.field("role", role)
      json.field("spss_name", plainName)
    }
  }

  private func writeCodes(to json: inout JSONText) {
    if !type.codes.isEmpty {
      json.name("values")
      json.list(type.codes) { json, code in
        json.object { json in
          json.field("code", code.code)
          json.name("spss")
          json.literal(code.number)
          json.name("label")
          Self.write(code.label, to: &json)
        }
      }
    }
    if !missing.isEmpty {
      json.name("missing")
      json.list(missing) { $0.value($1.rawValue) }
    }
  }

  private static func write(_ source: Source, to json: inout JSONText) {
    json.name("source")
    json.object { json in
      json.field("instrument", source.instrument)
      json.name("version")
      json.literal(source.version)
      json.field("scale", source.scale)
      json.field("owner", source.owner)
      json.field("wording", source.wording)
      if !source.licence.isEmpty { json.field("licence", source.licence) }
      json.field("recall", source.recall)
    }
  }

  private static func write(_ text: LocalText, to json: inout JSONText) {
    json.object { json in
      for (language, line) in text.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        json.field(language.rawValue, line)
      }
    }
  }
}
