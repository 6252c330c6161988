import TestSupport

extension Browser {
  /// Holds the main part of the shown page against its record; what is drawn by chance is left out.
  func record(_ name: String, _ language: String, filePath: String = #filePath) throws {
    let title = page.firstMatch(of: /<title>.*?<\/title>/).map { String($0.output) } ?? ""
    let main = page.firstMatch(of: /<main.*<\/main>/.dotMatchesNewlines()).map {
      String($0.output)
    }
    let plain = (title + (main ?? ""))
      .replacing(/(name="(?:form-token|once)" value=")[^"]*/) { $0.output.1 + "…" }
      .replacing(/((?:name="(?:counts|shown)"|id="counts[^"]*") value=")[0-9a-z]{26}/) {
        "\($0.output.1)…"
      }
      .replacing(/\/(log|mirror\/month|mirror\/twice)\/[0-9a-z]{26}/) { "/\($0.output.1)/…" }
      .replacing(/\/keying\/[0-9a-z]{26}/, with: "/keying/…")
      .replacing(/\/me\/[0-9a-z]{26}/, with: "/me/…")
      .replacing(/<code dir="ltr">[^<]*</, with: "<code dir=\"ltr\">…<")
    try golden(page: plain, named: "\(language)/\(name)", filePath: filePath)
  }
}
