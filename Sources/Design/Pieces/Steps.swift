public import Web
public import Wording

/// The parts of a longer walk: what is done, where one is, and what comes.
///
/// WCAG 1.3.1 (an ordered list), 1.4.1 (each state in words too).
public struct Steps: Component {
  /// How far a part has come.
  public enum State: Sendable {
    case done
    case current
    case later
  }

  /// One part of the walk.
  public struct Step: Sendable {
    let title: String
    let state: State
    let address: Address?

    /// A part; with an address one can go there.
    public init(_ title: String, _ state: State, _ address: Address? = nil) {
      self.title = title
      self.state = state
      self.address = address
    }
  }

  let words: Words
  let steps: [Step]

  /// The parts in their order.
  public init(_ words: Words, _ steps: [Step]) {
    self.words = words
    self.steps = steps
  }

  public var view: some HTML {
    ol(.class("steps")) {
      for step in steps {
        li(.init("class", step.state.look), .aria(.current, step.state == .current ? "step" : nil))
        {
          if let address = step.address {
            a(.href(address)) { step.title }
          } else {
            span { step.title }
          }
          if let phrase = step.state.phrase { small { words[phrase] } }
        }
      }
    }
  }
}

extension Steps.State {
  fileprivate var look: String? {
    switch self {
    case .done: "done"
    case .current: "current"
    case .later: nil
    }
  }

  fileprivate var phrase: Phrase? {
    switch self {
    case .done: .stepDone
    case .current: .stepCurrent
    case .later: nil
    }
  }
}
