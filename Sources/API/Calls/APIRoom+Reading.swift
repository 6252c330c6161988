internal import FHIR
internal import Identity
internal import Instruments
internal import LineJSON
internal import PeerLog
internal import Web
internal import Wording

// What anybody may read: the description, what people agree to, and the questions.
extension APIRoom {
  func describe(_ call: Call) -> Response {
    json(
      OpenAPI(operations: operations, words: call.words, settings: house.settings).json, call)
  }

  func explain(_ name: String, _ call: Call) throws -> Response {
    guard let kind = Problem.Kind(rawValue: name) else { throw Problem(.absent) }
    return json(
      [
        "kind": .text(kind.rawValue), "title": .text(call.words[kind.title]),
        "status": .integer(kind.status.rawValue), "detail": .text(call.words[kind.advice]),
      ], call)
  }

  func consent(_ call: Call) -> Response {
    let form = forms.forms.consent
    let language = call.words.language
    return json(
      [
        "version": .integer(forms.consentVersion),
        "introduction": .text(
          form.instruments.map { $0.introduction[language] }.joined(separator: "\n")),
        "statements": .list(
          forms.statements.map { name, item in
            [
              "name": .text(name), "text": .text(item.text[language]),
              "needed": .bool(forms.needed.contains(item.name)),
            ]
          }),
      ], call)
  }

  func versions(_ call: Call) -> Response {
    let schedule = forms.forms.schedule
    return json(
      [
        "questionnaires": .list(
          forms.versions.map { version in
            [
              "questionnaire": .text(version.id),
              "title": .text(version.title[call.words.language]),
              "minutes": version.minutes.map { .integer($0) } ?? .null,
              "occasion": .text(schedule.occasion(of: version.id).rawValue),
              "length": .text((schedule.length(of: version.id) ?? .full).rawValue),
            ]
          })
      ], call)
  }

  func version(_ id: String, _ call: Call) throws -> Response {
    guard let form = forms.fhir.form(id, in: call.words.language) else { throw Problem(.absent) }
    return Response(
      .ok,
      headers: ["Content-Type": "application/fhir+json", "Cache-Control": "no-store"],
      body: Bytes(form.questionnaireResource + "\n"))
  }
}
