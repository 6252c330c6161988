/// One measure over several periods, as a figure draws it.
public struct FigureSeries: Sendable {
  let name: String
  let values: [Double?]
  let shown: [String]

  /// A measure with a value for each period, or `nil` where there is none.
  ///
  /// `shown` are the values as a person reads them, one for each period; what is missing is taken from
  /// the value, rounded.
  public init(_ name: String, values: [Double?], shown: [String] = []) {
    self.name = name
    self.values = values
    self.shown = values.enumerated().map { index, value in
      if index < shown.count { return shown[index] }
      return value.map { String(Int($0.rounded())) } ?? ""
    }
  }

  /// The place of the last period that has a value.
  var last: Int? { values.lastIndex { $0 != nil } }

  /// The place of the first period that has a value.
  var first: Int? { values.firstIndex { $0 != nil } }
}
