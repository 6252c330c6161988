extension InstrumentLibrary {
  /// What a measure can be, from its least to its most; nil when no instrument has it.
  public func range(of measure: String) -> ClosedRange<Double>? {
    instruments.values.lazy.flatMap(\.measures).first { $0.id == measure }?.range
  }
}
