import Identity
import Storage
import Testing
import Web

@testable import Programme

struct RouteTests {
  @Test(arguments: ProgrammeRoute.samples)
  func everyAddressReadsAsItPrints(_ route: ProgrammeRoute) {
    #expect(ProgrammeRoute(route.path) == route)
    #expect(!route.methods.isEmpty)
  }

  @Test func noTwoSamplesHaveOneAddress() {
    let addresses = ProgrammeRoute.samples.map(\.address)
    #expect(Set(addresses).count == addresses.count)
  }

  @Test(arguments: [
    ["programme", ""], ["programme", "area"], ["programme", "area", ""], ["setup", ""],
    ["setup", "welcome"], ["setup", "code", "x"], ["programme", "people", "a", "king", "b", "end"],
    ["programme", "people", "a", "coordinator", "b"], ["programme", "project", "a", "delete"], [],
  ])
  func nothingElseIsAnAddress(_ path: [String]) { #expect(ProgrammeRoute(path) == nil) }

  @Test func onlySettingUpIsOpenToAnyone() {
    for route in ProgrammeRoute.samples where route.access == .anyone {
      #expect(route.path.first == "setup")
    }
  }
}
