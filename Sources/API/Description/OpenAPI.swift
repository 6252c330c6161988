internal import Identity
internal import LineJSON
internal import Web
internal import Wording

/// The description of the API (OpenAPI 3.1.1), made from the routes and their operations.
struct OpenAPI {
  let operations: Operations
  let words: Words
  let settings: HouseSettings

  var json: JSON {
    [
      "openapi": "3.1.1",
      "info": [
        "title": "Kith", "version": "1",
        "summary": "Peer support logs, for programs.",
        "description": .text(Self.about),
        "license": ["name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"],
      ],
      "servers": [["url": .text(settings.baseAddress)]],
      "paths": .object(operations.all.map { (Self.path($0.route), path($0.route, $0.operation)) }),
      "components": [
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "A token made on the page of an account, with one of its roles.",
          ],
          "ownLink": [
            "type": "http", "scheme": "bearer",
            "description": "The secret of a person's own link.",
          ],
        ],
        "schemas": ["Problem": Problem.schema.json],
      ],
    ]
  }

  private static let about = """
    No cookies, no forms: a secret goes into the Authorization header. What went wrong is told by RFC 9457. \
    Words that are shown to people come in the language that Accept-Language asks for.
    """

  private static func path(_ route: APIRoute) -> String {
    "/" + route.path.joined(separator: "/")
  }

  private func path(_ route: APIRoute, _ operation: Operation) -> JSON {
    .object(
      route.methods.sorted { $0.rawValue < $1.rawValue }.map { method in
        (method.rawValue.lowercased(), self.operation(operation, route.access))
      })
  }

  private func operation(_ operation: Operation, _ access: Access) -> JSON {
    .members([
      "operationId": .text(operation.id),
      "summary": .text(operation.summary),
      "description": .text(operation.about),
      "security": security(access, operation),
      "parameters": operation.parameters.isEmpty
        ? nil : .list(operation.parameters.map(parameter)),
      "requestBody": operation.body.map { schema in
        ["required": true, "content": ["application/json": ["schema": schema.json]]]
      },
      "responses": .object(
        [(String(operation.success.status.rawValue), success(operation.success))]
          + problems(operation.problems(access))),
    ])
  }

  private func security(_ access: Access, _ operation: Operation) -> JSON {
    switch access {
    case .token: [["token": []]]
    case .ownLink: [["ownLink": []]]
    default: operation.takesOwnLink ? [["ownLink": []], [:]] : []
    }
  }

  private func parameter(_ parameter: Operation.Parameter) -> JSON {
    [
      "name": .text(parameter.name), "in": .text(parameter.place.rawValue),
      "required": .bool(parameter.isRequired), "schema": parameter.schema.json,
    ]
  }

  private func success(_ success: Operation.Success) -> JSON {
    .members([
      "description": .text(success.about),
      "headers": success.headers.isEmpty
        ? nil
        : .object(
          success.headers.map { name, about in
            (name, ["description": .text(about), "schema": ["type": "string"]])
          }),
      "content": .object(
        success.contents.map { type, schema in
          (type, .members(["schema": schema?.json]))
        }),
    ])
  }

  /// The problems that can come, by their statuses.
  private func problems(_ kinds: [Problem.Kind]) -> [(String, JSON)] {
    Dictionary(grouping: kinds, by: \.status).sorted { $0.key.rawValue < $1.key.rawValue }.map {
      status, kinds in
      let lines = kinds.map { "\($0.rawValue): \(words[$0.title])." }.sorted()
      return (
        String(status.rawValue),
        [
          "description": .text(lines.joined(separator: " ")),
          "content": [
            "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
          ],
        ]
      )
    }
  }
}
