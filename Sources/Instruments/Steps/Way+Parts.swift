public import Wording

/// The steps of one instrument that are shown: a part of a log, as a person sees it.
public struct Part: Sendable {
  /// The instrument's id.
  public let instrument: String

  /// What it is called.
  public let title: LocalText

  /// Its steps that are shown, in order; never empty.
  public let steps: [Step]
}

extension Way {
  /// The parts that are shown, in order.
  public var parts: [Part] {
    var parts: [Part] = []
    var rest = shown[...]
    while let first = rest.first {
      let steps = rest.prefix { $0.instrument == first.instrument }
      parts.append(
        Part(instrument: first.instrument, title: first.instrumentTitle, steps: Array(steps)))
      rest = rest.dropFirst(steps.count)
    }
    return parts
  }
}
