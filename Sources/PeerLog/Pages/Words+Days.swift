internal import Time
internal import Wording

extension Words {
  /// The name of a month counted from 1.
  func name(ofMonth month: Int) -> String { self[Phrase("month.\(month)")] }

  /// A day's month and year, such as "March 2026".
  func month(of day: Day) -> String {
    let (year, month, _) = day.parts
    return self[.monthYear, ["month": name(ofMonth: month), "year": String(year)]]
  }

  /// A day in words, such as "14 March 2026".
  func written(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return self[
      .dayWritten,
      ["day": String(number), "month": name(ofMonth: month), "year": String(year)]]
  }

  /// A day written `yyyy-mm-dd`, in words; as it is, if it is no day.
  func written(iso: String) -> String { Day(iso: iso).map(written) ?? iso }
}
