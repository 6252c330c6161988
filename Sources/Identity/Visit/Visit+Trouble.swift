internal import Storage
public import Web
internal import Wording

extension Visit {
  /// The page for something that went wrong, with everything typed carried along.
  public func trouble(_ error: any Error) -> Response {
    Response(.unavailable)
  }
}
