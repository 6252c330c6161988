/// A count kept as a floating-point number, as a whole number; zero when it cannot be one.
func whole(_ value: Double) -> Int {
  let rounded = value.rounded()
  return abs(rounded) < 9_007_199_254_740_992 ? Int(rounded) : 0
}
