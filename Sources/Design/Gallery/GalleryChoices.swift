internal import Web
internal import Wording

/// The questions with choices, unanswered, answered and with an error.
struct GalleryChoices: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.choices"]) {
      ChoiceList(
        "reminder", legend: words["gallery.reminder"], hint: words["gallery.reminder.hint"],
        choices: [
          Choice("email", words["gallery.reminder.email"]),
          Choice("text", words["gallery.reminder.text"]),
          Choice(
            "none", words["gallery.reminder.none"], hint: words["gallery.reminder.none.hint"]),
        ], chosen: "text")
      ChoiceList(
        "consent", legend: words["gallery.consent"], error: words["gallery.consent.error"],
        choices: [Choice("yes", words["gallery.yes"]), Choice("no", words["gallery.no"])])
      SeveralChoices(
        "doing", legend: words["gallery.doing"], hint: words["gallery.doing.hint"],
        choices: [
          Choice("work", words["gallery.doing.one"]),
          Choice("volunteer", words["gallery.doing.two"]),
          Choice("care", words["gallery.doing.three"]),
        ], chosen: ["volunteer", "care"])
    }
  }
}

/// The questions of a monthly log: scales and pairs of numbers.
struct GalleryMonth: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.scale"]) {
      Scale(
        "count-on", legend: words["gallery.scale.question"], hint: words["gallery.scale.hint"],
        points: points, chosen: "4")
      Scale(
        "enjoy", legend: words["gallery.scale.second"], hint: words["gallery.scale.hint"],
        error: words["gallery.scale.error"], points: points)
      Scale(
        "day-today", legend: words["gallery.scale.third"],
        points: (1...10).map { Choice(String($0), String($0)) },
        ends: .init(low: words["gallery.scale.low"], high: words["gallery.scale.high"]), chosen: "7"
      )
    }
    GallerySection(words["gallery.pairs"]) {
      p { words["gallery.pairs.intro"] }
      NumberPairs(
        gave: words["gallery.gave"], received: words["gallery.received"],
        rows: [
          row("informal", "gallery.pairs.informal", gave: "6", received: "4"),
          row("one-to-one", "gallery.pairs.one"),
          row(
            "groups", "gallery.pairs.group", gave: "2", received: "9000",
            error: words["gallery.pairs.error"]),
        ])
      NumberRows([
        .init(
          "informal-times", label: words["gallery.pairs.informal"],
          hint: words["gallery.pairs.informal.hint"], value: "3"),
        .init(
          "one-times", label: words["gallery.pairs.one"], error: words["gallery.pairs.error"],
          value: "9000"),
      ])
    }
  }

  private var points: [Choice] {
    (1...5).map { Choice(String($0), words[Phrase("gallery.scale.\($0)")]) }
  }

  private func row(
    _ name: String, _ key: String, gave: String = "", received: String = "", error: String? = nil
  ) -> NumberPairs.Row {
    NumberPairs.Row(
      words[Phrase(key)], hint: words[Phrase("\(key).hint")],
      gave: .init("\(name)-gave", value: gave),
      received: .init("\(name)-received", value: received, error: error))
  }
}
