internal import LineJSON
internal import Wording

extension InstrumentReader {
  /// Reads a page with its blocks.
  mutating func readPage(_ entry: Entry) -> Page? {
    guard
      let fields = entry.fields(["id", "title", "introduction", "when", "items"], &findings)
    else { return nil }
    let id = fields.required("id", &findings).flatMap { readBlockName($0, prefix: "page ") }
    let title = fields.need("title", &findings) { $0.text(&$1) }
    let introduction = fields.maybe("introduction", &findings) { $0.text(&$1) }
    let when = fields["when"].flatMap { readCondition($0) }
    let blocks = fields.required("items", &findings)?.list(&findings).compactMap { readBlock($0) }
    guard let id, let title, let blocks else { return nil }
    return Page(id: id, title: title, introduction: introduction, when: when, blocks: blocks)
  }

  private mutating func readBlock(_ entry: Entry) -> Block? {
    guard case .object(let pairs) = entry.node.value else {
      findings.add(.wrongType(expected: "an item, a grid or a table in { }"), at: entry)
      return nil
    }
    switch pairs.first?.key {
    case "grid":
      return entry.fields(["grid"], &findings)?["grid"].flatMap { readGrid($0) }.map(Block.grid)
    case "table":
      return entry.fields(["table"], &findings)?["table"].flatMap { readTable($0) }
        .map(Block.table)
    default:
      return readItem(entry).map(Block.item)
    }
  }

  private mutating func readGrid(_ entry: Entry) -> Grid? {
    guard
      let fields = entry.fields(
        ["id", "text", "scale", "required", "prefer_not_to_say", "rows"], &findings)
    else { return nil }
    let id = fields.required("id", &findings).flatMap { readBlockName($0) }
    let text = fields.need("text", &findings) { $0.text(&$1) }
    let scale = fields.required("scale", &findings).flatMap { readScale($0) }
    let isRequired = fields["required"]?.bool(&findings) ?? false
    let refusal = fields["prefer_not_to_say"].flatMap { readRefusal($0) }
    let items = fields.required("rows", &findings)?.list(&findings).compactMap { row -> Item? in
      guard let fields = row.fields(["id", "text", "help", "when"], &findings),
        let id = fields.required("id", &findings).flatMap({ $0.name(&findings) }),
        let text = fields.need("text", &findings, { $0.text(&$1) }), let scale
      else { return nil }
      return keep(
        Item(
          id: id, name: "\(self.id).\(id)", text: text,
          help: fields.maybe("help", &findings) { $0.text(&$1) }, kind: .choice(scale),
          isRequired: isRequired, preferNotToSay: refusal,
          when: fields["when"].flatMap { readCondition($0) }), at: row)
    }
    guard let id, let text, let scale, let items else { return nil }
    return Grid(id: id, text: text, scale: scale, items: items)
  }

  private mutating func readTable(_ entry: Entry) -> Table? {
    guard let fields = entry.fields(["id", "text", "columns", "rows"], &findings) else {
      return nil
    }
    let id = fields.required("id", &findings).flatMap { readBlockName($0) }
    let text = fields.need("text", &findings) { $0.text(&$1) }
    var seen: Set<String> = []
    let columns = fields.required("columns", &findings)?.list(&findings).compactMap {
      entry -> TableColumn? in
      guard let fields = entry.fields(["id", "text"] + Self.kindFields, &findings),
        let idEntry = fields.required("id", &findings), let id = idEntry.name(&findings)
      else { return nil }
      if !seen.insert(id).inserted { findings.add(.duplicate(id), at: idEntry) }
      guard let text = fields.need("text", &findings, { $0.text(&$1) }),
        let kind = readKind(fields)
      else { return nil }
      return TableColumn(column: Table.Column(id: id, text: text), kind: kind)
    }
    guard let columns else { return nil }
    let rows = fields.required("rows", &findings)?.list(&findings).compactMap {
      readRow($0, columns)
    }
    guard let id, let text, let rows else { return nil }
    return Table(id: id, text: text, columns: columns.map(\.column), rows: rows)
  }

  private struct TableColumn {
    let column: Table.Column
    let kind: Item.Kind
  }

  private mutating func readRow(_ entry: Entry, _ columns: [TableColumn]) -> Table.Row? {
    guard let fields = entry.fields(["id", "text", "help", "when"], &findings),
      let id = fields.required("id", &findings).flatMap({ $0.name(&findings) }),
      let text = fields.need("text", &findings, { $0.text(&$1) })
    else { return nil }
    let help = fields.maybe("help", &findings) { $0.text(&$1) }
    let when = fields["when"].flatMap { readCondition($0) }
    let cells = columns.compactMap { column in
      let cell = "\(id)_\(column.column.id)"
      return keep(
        Item(
          id: cell, name: "\(self.id).\(cell)", text: text.joined(with: column.column.text),
          help: help, kind: column.kind, isRequired: false, preferNotToSay: nil, when: when),
        at: entry)
    }
    return Table.Row(id: id, text: text, help: help, cells: cells)
  }

  /// Reads the name of a page, grid or table, which must be free.
  private mutating func readBlockName(_ entry: Entry, prefix: String = "") -> String? {
    guard let name = entry.name(&findings) else { return nil }
    if !blockNames.insert(prefix + name).inserted { findings.add(.duplicate(name), at: entry) }
    return name
  }
}

extension LocalText {
  /// A row's heading and a column's heading as one label.
  fileprivate func joined(with column: LocalText) -> LocalText {
    let languages = Set(texts.keys).intersection(column.texts.keys)
    return LocalText(
      Dictionary(uniqueKeysWithValues: languages.map { ($0, "\(self[$0]): \(column[$0])") }))
  }
}
