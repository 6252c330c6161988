import Identity
import PeerLog
import Programme
import TestSupport
import Testing
import Web

@testable import kith

@Suite struct RouteTests {
  @Test("Every address is read as it is printed", arguments: Route.samples)
  func roundTrip(route: Route) {
    #expect(Route(route.path) == route)
    #expect(!route.methods.isEmpty)
    #expect(!route.path.contains(""))
  }

  @Test("No two samples have one address, in one room or in two")
  func distinct() {
    var rooms: [String: String] = [:]
    for route in Route.samples {
      let address = route.address.text
      #expect(rooms[address] == nil, "\(address)")
      rooms[address] = route.name
    }
  }

  @Test(
    "Each room has a sample of every kind of address",
    arguments: [
      (
        "Sources/PeerLog/Room/PeerLogRoute.swift", "PeerLogRoute",
        Set(PeerLogRoute.samples.map(\.name))
      ),
      (
        "Sources/Programme/Routes/ProgrammeRoute.swift", "ProgrammeRoute",
        Set(ProgrammeRoute.samples.map(\.name))
      ),
      (
        "Sources/Identity/Room/IdentityRoute.swift", "IdentityRoute",
        Set(IdentityRoute.samples.map(\.name))
      ),
      (
        "Sources/kith/Composition/HouseRoom.swift", "HouseRoute",
        Set(HouseRoute.samples.map(\.name))
      ),
    ])
  func complete(file: String, type: String, sampled: Set<String>) throws {
    let source = try Repository.text(file)
    let start = try #require(source.firstRange(of: "enum \(type)")).upperBound
    let body = source[start...].prefix(while: { $0 != "}" })
    let cases = Set(
      body.matches(of: /\n  case ([a-zA-Z]+)/).map { String($0.output.1) })
    #expect(!cases.isEmpty)
    #expect(sampled == cases)
  }

  @Test("The steps of joining and of setting up are all there")
  func steps() {
    for step in JoinStep.allCases {
      #expect(PeerLogRoute.samples.contains(.joining(step)))
    }
  }

  @Test(
    "What is no address is read as none",
    arguments: [
      ["join", "nowhere"], ["join", "background", "0"], ["join", "background", "01"],
      ["join", "background", "-1"], ["join", "background", "99999999999999999999"],
      ["log", ""], ["log", "a", "b", "c"], ["mirror", ""], ["", ""], [""],
    ])
  func none(path: [String]) { #expect(Route(path) == nil) }

  @Test("A name in the access log has nothing particular in it", arguments: Route.samples)
  func names(route: Route) {
    #expect(route.name.allSatisfy { $0.isLetter })
  }
}
