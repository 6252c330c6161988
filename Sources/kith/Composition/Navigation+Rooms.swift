internal import Design
internal import Exchange
internal import Identity
internal import Impact
internal import PeerLog
internal import Programme
internal import Reports
internal import Web
internal import Wording

extension Navigation {
  /// The main links: the same few on every page, in the same order.
  static let rooms = Navigation { visit in
    // While there is no programme, nothing else can be opened.
    if ProgrammeRoute(visit.request.segments)?.isSettingUp == true { return [] }
    var links: [Shell.Link] = []
    func add(_ phrase: Phrase, _ address: Address) {
      links.append(
        Shell.Link(visit.words[phrase], address, isCurrent: visit.request.path == address.text))
    }
    if visit.participant != nil {
      add("navigation.log", PeerLogRoute.log.address)
    }
    if visit.reach == .own {
      add("navigation.mirror", PeerLogRoute.mirror.address)
      add("navigation.ways", IdentityRoute.ways.address)
    }
    if visit.participant != nil || !visit.grants.isEmpty {
      add(.navigationFindings, ImpactRoute.findings(.programme).address)
      add(.navigationReports, ReportsRoute.list.address)
    }
    if visit.holdsAnywhere(.researcher) {
      add(.navigationResearch, ExchangeRoute.research.address)
    }
    if visit.account != nil {
      add("navigation.you", IdentityRoute.you.address)
    } else if visit.participant == nil {
      add("navigation.return", IdentityRoute.enterID.address)
      add("navigation.sign-in", IdentityRoute.signIn.address)
    }
    return links
  }
}
