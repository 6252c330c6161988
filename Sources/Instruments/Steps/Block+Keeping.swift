extension Block {
  /// The block with only the named items; `nil` if none is left.
  ///
  /// A row of a table stays as long as one of its cells does.
  func keeping(_ names: Set<String>) -> Block? {
    switch self {
    case .item(let item):
      return names.contains(item.name) ? self : nil
    case .grid(let grid):
      let items = grid.items.filter { names.contains($0.name) }
      return items.isEmpty
        ? nil : .grid(Grid(id: grid.id, text: grid.text, scale: grid.scale, items: items))
    case .table(let table):
      let rows = table.rows.filter { $0.cells.contains { names.contains($0.name) } }
      return rows.isEmpty
        ? nil : .table(Table(id: table.id, text: table.text, columns: table.columns, rows: rows))
    }
  }
}
