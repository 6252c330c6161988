internal import Exchange
internal import Identity
internal import LineJSON
internal import Programme
internal import Storage
internal import Web

// Data for researchers, as the researcher's page gives it out and notes it; a table is sent from its file, so
// that it is never held in memory.
extension APIRoom {
  func export(_ name: String, _ call: Call) throws -> Answer {
    let account = try researcher(call)
    guard let table = ExportTable(rawValue: name) else { throw Problem(.absent) }
    let format = call.request.query["format"].flatMap(ExportFormat.init) ?? .csv
    let cut = call.request.query["cut"]
    return .later { respond in
      cuts.take(.table(table, format, cut: cut), by: account, at: call.now) { result in
        do {
          respond(Self.download(try result.get(), table, format))
        } catch CutDesk.Refusal.busy {
          respond(problem(Problem(.busy), call))
        } catch CutDesk.Refusal.noSuchCut {
          respond(problem(Problem(.noSuchCut), call))
        } catch CutDesk.Refusal.changed {
          respond(problem(Problem(.cutChanged), call))
        } catch {
          respond(problem(error, call))
        }
      }
    }
  }

  func codebook(_ call: Call) throws -> Response {
    _ = try researcher(call)
    let isCSV = call.request.query["format"] != "json"
    return Response(
      .ok,
      headers: [
        "Content-Type": isCSV ? "text/csv; charset=utf-8" : "application/json",
        "Cache-Control": "no-store",
      ], body: Bytes(isCSV ? forms.codebook.csv : forms.codebook.json))
  }

  /// Who calls as a researcher of the programme itself, as the researcher's page asks it.
  private func researcher(_ call: Call) throws -> AccountKey {
    let programme = try house.stores.kith.read { try PlacesStore.places($0)?.programme }
    guard case .account(let account, let grant) = call.caller, grant.place == programme else {
      throw Problem(.forbidden)
    }
    return account
  }

  private static func download(
    _ made: CutDesk.Parcel, _ table: ExportTable, _ format: ExportFormat
  ) -> Response {
    var response = Response(
      .ok,
      headers: [
        "Content-Type": format == .csv ? "text/csv; charset=utf-8" : "application/jsonl",
        "Cache-Control": "no-store",
        "Content-Disposition":
          "attachment; filename=\"\(table.rawValue).\(format.rawValue)\"",
        "Kith-Cut": made.cut.id, "Kith-Content": made.cut.content,
      ])
    response.file = made.file
    return response
  }
}
