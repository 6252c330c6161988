internal import LineJSON

extension OwnCopy {
  /// The copy as JSON (RFC 8259), each thing that was given on a line of its own.
  var json: String {
    var json = JSONText()
    json.object { json in
      json.field("format", "kith-own-copy-1")
      json.field("made", made)
      json.field("language", language)
      json.field("programme", programme)
      json.name("about")
      json.list(about) { $0.value(["name": .text($1.name), "value": .text($1.value)]) }
      json.name("agreements")
      json.list(agreements) { $0.value($1.json) }
      json.name("background")
      json.list(background) { $0.value($1.json) }
      json.name("months")
      json.list(months) { $1.write(to: &$0) }
      json.name("setAside")
      json.list(setAside) { $1.write(to: &$0) }
      json.name("begun")
      json.list(begun) { $1.write(to: &$0) }
      json.name("takenOut")
      json.list(takenOut) { $0.value($1) }
      json.name("sources")
      json.list(sources) { $0.value($1.json) }
    }
    return json.text + "\n"
  }
}

extension OwnCopy.Month {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.field("day", day)
      json.field("questionnaire", questionnaire)
      json.field("way", way)
      json.field("language", language)
      json.field("sent", sent)
      json.field("setAside", setAside)
      json.name("answers")
      json.list(answers) { $0.value($1.json) }
      json.name("scores")
      json.list(scores) { $0.value($1.json) }
      json.name("before")
      json.list(before) { $0.value($1.json) }
    }
  }
}

extension OwnCopy.Answer {
  fileprivate var json: JSON {
    .members([
      "part": .text(part), "question": .text(question), "answer": answer.map { .text($0) },
      "field": .text(field), "stored": .list(stored.map { .text($0) }),
    ])
  }
}

extension OwnCopy.Agreement {
  fileprivate var json: JSON {
    [
      "day": .text(day), "statement": .text(statement), "version": .integer(version),
      "answer": .text(answer),
    ]
  }
}

extension OwnCopy.Before {
  fileprivate var json: JSON {
    .members([
      "changed": .text(changed), "day": day.map { .text($0) },
      "answers": .list(answers.map(\.json)),
    ])
  }
}

extension OwnCopy.Score {
  fileprivate var json: JSON {
    .members([
      "name": .text(name), "about": about.map { .text($0) }, "value": .number(value),
      "lowest": lowest.map { .number($0) }, "highest": highest.map { .number($0) },
    ])
  }
}

extension OwnCopy.Source {
  fileprivate var json: JSON {
    .members([
      "part": .text(part), "scale": .text(scale), "owner": .text(owner),
      "wording": .text(wording), "terms": .text(terms), "licence": licence.map { .text($0) },
    ])
  }
}
