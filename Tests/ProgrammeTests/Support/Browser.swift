import Identity
import Programme
import TestSupport
import Web

extension Browser {
  /// A browser that has never been in this world.
  convenience init(_ world: World, peer: String = "127.0.0.1", host: String = "localhost:8080") {
    self.init(peer: peer, answering: world.answer)
    headers = ["host": host]
  }

  /// Asks for an address and follows where it leads; says how the address itself answered.
  @discardableResult
  func open(_ address: Address) -> Status {
    let response = get(address.text)
    follow(response)
    return response.status
  }

  @discardableResult
  func open(_ route: ProgrammeRoute) -> Status { open(route.address) }

  /// Sends the shown page's form for a route and follows where that leads; says how the form was answered.
  @discardableResult
  func press(_ route: ProgrammeRoute, _ typed: Fields) -> Status {
    let response = submit(route.address.text, typed)
    follow(response)
    return response.status
  }

  /// The hidden fields of the shown page's form that leads to an address.
  func carried(to address: String) -> Fields { filled(address, [:]) }

  /// What stands in a line that the page shows.
  func value(of field: String) -> String? {
    HTMLForm.all(in: page).lazy.compactMap { $0.filled[field] }.first
  }
}
