public import Wording

/// One question.
///
/// A class, because a question never changes and every page handles dozens of them: passing one on
/// costs one count, where a structure would cost one for each of its texts.
public final class Item: Sendable {
  /// A short name, unique in the instrument, that never changes.
  public let id: String

  /// The name of its form field, `instrument.item`, under which its answer is also stored.
  public let name: String

  /// The question; in a table, the row's and the column's heading together.
  public let text: LocalText

  /// A line that helps to answer.
  public let help: LocalText?

  /// What can be answered.
  public let kind: Kind

  /// Whether it must be answered; nearly everything may be skipped.
  public let isRequired: Bool

  /// The words of "prefer not to say", where that is offered as an answer.
  public let preferNotToSay: LocalText?

  /// Ask it only when this holds; otherwise its answer counts as not given.
  public let when: Condition?

  /// The first version of its definition in which it means what it means now.
  ///
  /// An answer to an earlier version is not an answer to it: a statement to agree to is then asked again.
  public let since: Int

  init(
    id: String, name: String, text: LocalText, help: LocalText?, kind: Kind, isRequired: Bool,
    preferNotToSay: LocalText?, when: Condition?, since: Int = 1
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.help = help
    self.kind = kind
    self.isRequired = isRequired
    self.preferNotToSay = preferNotToSay
    self.when = when
    self.since = since
  }

  /// What can be answered to a question.
  public enum Kind: Sendable {
    /// One option of a scale.
    case choice(AnswerScale)

    /// Any number of options.
    case choices(AnswerScale)

    /// A whole number.
    case number(NumberRule)

    /// Own words.
    case text(TextRule)

    /// Yes or no; the scale holds their words, with the codes `yes` and `no`.
    case yesNo(AnswerScale)
  }

  /// The options to choose from, if it has any.
  public var scale: AnswerScale? {
    switch kind {
    case .choice(let scale), .choices(let scale), .yesNo(let scale): scale
    case .number, .text: nil
    }
  }
}

/// Which whole numbers a question takes.
public struct NumberRule: Hashable, Sendable {
  /// The smallest.
  public let min: Int

  /// The largest that is believable.
  public let max: Int

  /// What is counted, such as "times".
  public let unit: LocalText?

  /// Whether a mark on paper in place of a number is kept, as ``AnswerValue/ticked``.
  ///
  /// In the evaluation people ticked on 373 of about 1,026 paper logs. Such a mark says that there
  /// was some support, not how much; it is never turned into 1.
  /// Source: digest of the peer support log, section 4.
  public let allowsTick: Bool
}

/// How much text a question takes.
public struct TextRule: Hashable, Sendable {
  /// The most Unicode scalars it takes.
  public let max: Int

  /// Whether to offer room for several lines.
  public let isLong: Bool
}
