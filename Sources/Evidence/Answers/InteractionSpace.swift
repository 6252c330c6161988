/// The interaction contrasts of a table of groups and levels in which some cells are empty.
///
/// They are the functions of the occupied cells' means that vanish whenever the means are a sum of an
/// effect of the group and an effect of the level.
struct InteractionSpace {
  /// A cell of the table.
  struct Cell: Hashable {
    let group: Int
    let level: Int
  }

  /// An orthonormal basis; each contrast gives cells their weights.
  let contrasts: [[(cell: Cell, weight: Double)]]

  /// The contrasts of a table; `occupied[group][level]` says which cells hold pairs.
  init(occupied: [[Bool]]) {
    let cells = occupied.indices.flatMap { group in
      occupied[group].indices.filter { occupied[group][$0] }.map { Cell(group: group, level: $0) }
    }
    var basis: [[Double]] = []
    /// Adds what is new in a vector to the basis; true when anything was.
    func extend(_ vector: [Double]) -> Bool {
      var rest = vector
      for _ in 0..<2 {
        for unit in basis {
          let part = dot(unit, rest)
          for index in rest.indices { rest[index] -= part * unit[index] }
        }
      }
      let size = dot(rest, rest).squareRoot()
      guard size > 1e-9 else { return false }
      basis.append(rest.map { $0 / size })
      return true
    }
    for group in occupied.indices { _ = extend(cells.map { $0.group == group ? 1 : 0 }) }
    for level in 0..<3 { _ = extend(cells.map { $0.level == level ? 1 : 0 }) }
    let additive = basis.count
    for index in cells.indices {
      _ = extend(cells.indices.map { $0 == index ? 1 : 0 })
    }
    contrasts = basis.dropFirst(additive).map { unit in
      zip(cells, unit).map { (cell: $0, weight: $1) }
    }
  }
}
