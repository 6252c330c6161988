import Evidence
import EvidenceFiles
import Testing

/// Groups come from a table of people or from the logs themselves.
struct PeopleTests {
  private let people = Programme.people(80, seed: 31)

  private var groupedPlan: Plan {
    var plan = Table.plan
    plan.groupings = Programme.plan.groupings
    return plan
  }

  @Test func groupsFromEitherTableAreTheSame() throws {
    let rows = Table.rows(people)
    let logs = ([Table.heading] + rows).joined(separator: "\n")
    let table =
      (["area,participant,sex"]
      + people.enumerated().map { index, person in
        "\(person.groups[1] ?? ""),p\(index),\(person.groups[0] ?? "")"
      }).joined(separator: "\n")
    let wide =
      (["sex,\(Table.heading),area"]
      + rows.map { row in
        let index = Int(row.dropFirst().prefix { $0 != "," }) ?? 0
        return "\(people[index].groups[0] ?? ""),\(row),\(people[index].groups[1] ?? "NA")"
      }).joined(separator: "\n")
    let direct = Summaries(people, plan: groupedPlan).analyse()
    let joined = try Table.analyse(logs, people: table, plan: groupedPlan).summaries
    let inline = try Table.analyse(wide, plan: groupedPlan).summaries
    #expect(agree(joined.analyse(), direct, 1e-12))
    #expect(agree(inline.analyse(), direct, 1e-12))
  }

  @Test func manySpellingsOfAGroupAreOneGroup() throws {
    var plan = Table.plan
    plan.groupings = [
      Grouping("age", rule: .ageBand), Grouping("ethnicity", rule: .firstWordOfEthnicity),
      Grouping("ethnicity_detail", column: "ethnicity"),
    ]
    let words = ["White British", "White Irish", "Black African", "Arab", "Mixed", ""]
    let logs = ([Table.heading] + Table.rows(people)).joined(separator: "\n")
    let table =
      (["participant,age,ethnicity"]
      + people.indices.map { "p\($0),\(18 + $0 % 60),\(words[$0 % words.count])" })
      .joined(separator: "\n")
    let read = try Table.analyse(logs, people: table, plan: plan).summaries
    let direct = people.enumerated().map { index, person in
      let cells = ["\(18 + index % 60)", words[index % 6], words[index % 6]]
      return History(
        logs: person.logs, groups: zip(plan.groupings, cells).map { $0.label(of: $1) })
    }
    #expect(agree(read.analyse(), Summaries(direct, plan: plan).analyse(), 1e-12))
  }

  @Test func aPersonTwiceIsRefused() throws {
    let logs = ([Table.heading] + Table.rows(people)).joined(separator: "\n")
    let error = try #require(throws: TableError.self) {
      try Table.analyse(
        logs, people: "participant,sex,area\na,f,n\nb,f,n\na,m,n\n", plan: groupedPlan)
    }
    #expect(error.row == 4)
    #expect(error.file.hasSuffix("people.csv"))
  }

  @Test(arguments: [
    ("17", "<35"), ("34.9", "<35"), ("35", "35-54"), ("54", "35-54"), ("55", "55+"), ("<35", "<35"),
  ])
  func agesFallIntoBands(text: String, band: String) {
    #expect(Grouping("age", rule: .ageBand).label(of: text) == band)
  }

  @Test(arguments: ["", "NA", ".", "-3", "old"])
  func ageMayBeUnknown(text: String) {
    #expect(Grouping("age", rule: .ageBand).label(of: text) == nil)
  }

  @Test func ethnicityCollapsesToFour() {
    let grouping = Grouping("ethnicity", rule: .firstWordOfEthnicity)
    let labels = ["White Irish", "Black African", "asian: Indian", "Arab", "Mixed White & Asian"]
      .map { grouping.label(of: $0) }
    #expect(labels == ["White", "Black", "Asian", "Other", "Other"])
  }

  @Test func theProgrammesPlanHasItsModels() {
    #expect(Plan.programme.models.count == 7 * 11 + 7 * 3 * 11)
  }
}
