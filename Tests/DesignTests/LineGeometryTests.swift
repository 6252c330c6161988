import Testing

@testable import Design

@Suite("The geometry of a line figure")
struct LineGeometryTests {
  static let directions = [false, true]

  @Test(
    "Every value of every month lies inside the picture, even one outside the scale",
    arguments: directions)
  func inside(isRightToLeft: Bool) {
    for periods in 1...24 {
      let geometry = LineGeometry(range: 7...35, periods: periods, isRightToLeft: isRightToLeft)
      for period in 0..<periods {
        for value in stride(from: -10.0, through: 60, by: 3.5) {
          let point = geometry.point(period, value)
          #expect((0...LineGeometry.width).contains(point.x))
          #expect((LineGeometry.top...LineGeometry.height - LineGeometry.bottom).contains(point.y))
        }
      }
    }
  }

  @Test(
    "Months run in the direction of reading, and higher values stand higher", arguments: directions)
  func order(isRightToLeft: Bool) {
    let geometry = LineGeometry(range: 0...8, periods: 12, isRightToLeft: isRightToLeft)
    for period in 1..<12 {
      #expect((geometry.x(period) > geometry.x(period - 1)) != isRightToLeft)
    }
    for value in 1...8 { #expect(geometry.y(Double(value)) < geometry.y(Double(value - 1))) }
  }

  @Test("A scale of one value does not divide by nothing")
  func flatScale() {
    let geometry = LineGeometry(range: 3...3, periods: 1, isRightToLeft: false)
    #expect((0...LineGeometry.height).contains(geometry.y(3)))
  }

  @Test("A missing month breaks the line and loses no value")
  func runs() {
    let geometry = LineGeometry(range: 0...8, periods: 6, isRightToLeft: false)
    for mask in 0..<64 {
      let values = (0..<6).map { mask >> $0 & 1 == 1 ? Double($0) : nil }
      let runs = geometry.runs(values)
      #expect(runs.map(\.count).reduce(0, +) == values.compactMap(\.self).count)
      #expect(runs.allSatisfy { !$0.isEmpty })
      let breaks = zip(values, values.dropFirst()).filter { $0 != nil && $1 == nil }.count
      #expect(runs.count == breaks + (values.last.flatMap(\.self) == nil ? 0 : 1))
    }
  }

  @Test("Labels never cover each other, keep their order and stay in the picture")
  func labels() {
    let heights = Array(stride(from: 20, through: LineGeometry.height - 20, by: 15))
    for one in heights {
      for other in heights {
        let moved = LineGeometry.apart([one, other])
        #expect(abs(moved[0] - moved[1]) >= LineGeometry.lineHeight)
        #expect(moved.allSatisfy { (0...LineGeometry.height).contains($0) })
        if one != other { #expect((moved[0] < moved[1]) == (one < other)) }
      }
    }
  }
}
