internal import Design
internal import Web

/// A picture of an easy-read report: a few shapes that say what the sentence beside it says.
struct PictureView: Component {
  let picture: ReportPicture
  let alternative: String

  var view: some HTML {
    svg(
      .class("picture"), .init("viewBox", "0 0 100 100"), .role("img"),
      .aria(.label, alternative)
    ) {
      circle(.fill(ReportInk.ground), .init("cx", "50"), .init("cy", "50"), .init("r", "48")) {}
      shapes
    }
  }

  @HTMLBuilder private var shapes: some HTML {
    switch picture {
    case .people:
      person(x: 30, y: 42, look: ReportInk.warm)
      person(x: 70, y: 42, look: ReportInk.main)
    case .writing:
      rect(
        .fill(ReportInk.paper), .init("stroke", ReportInk.dark), .init("stroke-width", fixed: "2"),
        .init("x", "30"), .init("y", "20"), .init("width", "40"),
        .init("height", "58"), .init("rx", "3")
      ) {}
      Stroke(path: "M37 34h26M37 46h26M37 58h16")
      path(.fill(ReportInk.warm), .init("d", "M62 78l18-26 7 5-18 26-9 4z")) {}
    case .giving:
      person(x: 26, y: 40, look: ReportInk.warm)
      person(x: 74, y: 40, look: ReportInk.main)
      Stroke(path: "M40 60h20m-6-6 6 6-6 6")
    case .feeling:
      circle(.fill(ReportInk.warm), .init("cx", "50"), .init("cy", "50"), .init("r", "28")) {}
      path(.fill(ReportInk.dark), .init("d", "M38 42h6v7h-6zM56 42h6v7h-6z")) {}
      Stroke(path: "M37 59q13 13 26 0")
    case .unsure:
      Stroke(path: "M36 38q0-16 15-16 14 0 14 13 0 10-14 15v10")
      circle(.fill(ReportInk.dark), .init("cx", "51"), .init("cy", "74"), .init("r", "4")) {}
    case .safe:
      path(.fill(ReportInk.main), .init("d", "M50 18l28 10v20q0 24-28 36-28-12-28-36V28z")) {}
      Stroke(path: "M37 50l10 10 18-20")
    }
  }

  @HTMLBuilder private func person(x: Int, y: Int, look: String) -> some HTML {
    circle(
      .fill(look), .init("cx", "\(x)"), .init("cy", "\(y)"), .init("r", "11")
    ) {}
    path(
      .fill(look),
      .init("d", "M\(x - 18) \(y + 38)v-8q0-16 18-16t18 16v8z")
    ) {}
  }
}

/// A line of a picture.
private struct Stroke: Component {
  let path: StaticString

  var view: some HTML {
    Element(
      "path",
      [
        .init("d", fixed: path), .init("fill", fixed: "none"), .init("stroke", ReportInk.dark),
        .init("stroke-width", fixed: "4"), .init("stroke-linecap", fixed: "round"),
        .init("stroke-linejoin", fixed: "round"),
      ], NoHTML())
  }
}
