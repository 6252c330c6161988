internal import Wording

/// The phrases of the figures.
enum FigurePhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  static let allPhrases: [Phrase] = [
    "link parts part.people part.support part.months part.changes part.groups people.lead",
    "support.lead months.lead changes.lead groups.lead groups.tentative waiting none",
    "none.logs usual file.csv file.png period period.month period.quarter joined.title",
    "joined.plain joined.text joined.areas.title joined.axis logs.title logs.plain",
    "logs.text logs.areas.title logs.axis areas.text areas.note who.title who.text",
    "who.text.all who.series share answer population.source both.title both.text both.axis",
    "age kinds.title kinds.text kinds.axis kind gave received course.outcomes.title",
    "course.outcomes.level course.exposures.title course.exposures.level course.text",
    "course.note course.steps course.step measure mean",
    "axis.points axis.number axis.times ways.title ways.text ways.note ways.axis",
    "ways.informal ways.one_to_one ways.group ways.online change.unclear change.text",
    "groups.unclear source nopicture.title nopicture.text nopicture.do who.plain both.plain",
    "kinds.same kinds.plain month.1 month.2 month.3 month.4 month.5 month.6 month.7 month.8",
    "month.9 month.10 month.11 month.12 areas.few who.title.beside who.age who.gender who.trans",
    "who.orientation who.ethnicity who.area who.services who.physical who.learning who.travel",
    "who.yes.services who.yes.physical who.yes.learning who.yes.travel course.outcomes.higher",
    "course.outcomes.lower course.exposures.higher course.exposures.lower",
  ].flatMap { $0.split(separator: " ") }.map { .figure(String($0)) }
}
