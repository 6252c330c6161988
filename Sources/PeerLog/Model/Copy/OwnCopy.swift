/// Everything that a person gave, in the words of their language, for them to keep.
///
/// It holds no key, ID, link or PIN: nothing in it opens anything.
struct OwnCopy: Sendable, Equatable {
  /// One question and the answer to it.
  struct Answer: Sendable, Equatable {
    /// The part of the questions that it belongs to.
    let part: String
    /// The question in words; its field, if it is no longer asked.
    let question: String
    /// The answer in words; `nil` for one that was left out.
    let answer: String?
    /// The name of its field, such as `wellbeing.hopeful`.
    let field: String
    /// What is stored.
    let stored: [String]
  }

  /// Something known about the person or a month.
  struct Fact: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// One answer to a statement to agree to.
  struct Agreement: Sendable, Equatable {
    let day: String
    let statement: String
    let version: Int
    let answer: String
  }

  /// What a log said before one change of it.
  struct Before: Sendable, Equatable {
    /// The day of the change.
    let changed: String
    /// The day that the log counted back from, if that was changed.
    let day: String?
    /// The answers that were changed, as they were.
    let answers: [Answer]
  }

  /// A sum of answers.
  struct Score: Sendable, Equatable {
    let name: String
    let about: String?
    let value: Double
    /// The ends of its scale; `nil` for an amount, which has none.
    let lowest: Double?
    let highest: Double?
  }

  /// One log, or one that was begun.
  struct Month: Sendable, Equatable {
    /// The day it counts back from, `yyyy-mm-dd`.
    let day: String
    let questionnaire: String
    /// How it was filled in; `nil` for one that was begun.
    var way: String?
    /// The language it was sent in.
    var language: String?
    /// The day it was sent; `nil` for one that was begun.
    var sent: String?
    var answers: [Answer]
    var scores: [Score] = []
    var before: [Before] = []
    /// Why it was set aside; `nil` for one that counts.
    var setAside: String?
  }

  /// Whose words the questions are in.
  struct Source: Sendable, Equatable {
    let part: String
    let scale: String
    let owner: String
    /// `working` for Kith's own words, `licensed` for the owner's.
    let wording: String
    let terms: String
    /// The licence under which licensed words are used.
    let licence: String?

    /// The terms, and the licence if there is one.
    var rights: String { [terms, licence].compactMap(\.self).joined(separator: " ") }
  }

  /// The day it was made, `yyyy-mm-dd`.
  let made: String
  /// The language of its words.
  let language: String
  /// What the programme is called.
  let programme: String?
  /// Name, contact, joining and place.
  let about: [Fact]
  let agreements: [Agreement]
  let background: [Answer]
  let months: [Month]
  /// The logs that were set aside for others.
  let setAside: [Month]
  let begun: [Month]
  /// The days on which a month was taken out.
  let takenOut: [String]
  let sources: [Source]
}
