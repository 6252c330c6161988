internal import FoundationEssentials
public import Identity
public import Storage
public import Time
public import Web

/// Makes cuts for whoever asks for data through the program, notes each, and gives it out as a file.
///
/// The two tables of a cut belong together by its pseudonyms. Whoever has taken one takes the other by the
/// name of the cut, as long as nothing has changed since: a cut is of one moment.
public struct CutDesk: Sendable {
  /// Something on its way out.
  public struct Parcel: Sendable {
    /// The cut that it is, or belongs to.
    public let cut: Cut
    /// The file, which is in no folder any more.
    public let file: FileBody
  }

  /// What can be asked for.
  public enum Wish: Sendable {
    /// Both tables of a new cut with all that explains them, in one archive.
    case archive(ExportFormat)
    /// One table, of a new cut or of the one with this name.
    case table(ExportTable, ExportFormat, cut: String?)
  }

  /// Why nothing is given out.
  public enum Refusal: Error, Hashable, Sendable {
    /// Too much is waiting to be made.
    case busy
    /// This account has taken no cut of this name.
    case noSuchCut
    /// What is stored is no longer what the cut was made of.
    case changed
  }

  private let house: House
  private let exporter: Exporter
  private let folder: String
  /// Cuts are made one after the other, away from the threads that answer.
  private let workshop = Workshop(capacity: 8)

  /// A desk that makes its cuts in folders of their own below `folder`, and leaves nothing there.
  public init(_ house: House, exporter: Exporter, folder: String) {
    (self.house, self.exporter, self.folder) = (house, exporter, folder)
  }

  /// Makes what is asked for.
  ///
  /// - Parameters:
  ///   - wish: What.
  ///   - account: Who takes it.
  ///   - moment: When.
  ///   - answer: Called once, from any thread, with the parcel or a `Refusal`, `ExchangeError` or
  ///     `StorageError`. A new cut has been noted by then.
  public func take(
    _ wish: Wish, by account: AccountKey, at moment: Instant,
    answer: @escaping @Sendable (Result<Parcel, any Error>) -> Void
  ) {
    let isTaken = workshop.take {
      do {
        let former = try wish.cut.map { try cut($0, of: account) }
        let id = former?.id ?? Key<CutSubject>.random(house.randomness).rawValue
        let made = try make(wish, id, moment)
        if let former {
          guard former.content == made.cut.content else { throw Refusal.changed }
          return answer(.success(made))
        }
        house.stores.kith.write { connection in
          try CutStore.record(made.cut, by: account, at: moment, on: connection)
        } completion: { result in
          // Nobody is given what has not been noted.
          answer(result.map { made })
        }
      } catch {
        answer(.failure(error))
      }
    }
    if !isTaken { answer(.failure(Refusal.busy)) }
  }

  private func cut(_ name: String, of account: AccountKey) throws -> CutStore.Record {
    guard let cut = try house.stores.kith.read({ try CutStore.cut(name, on: $0) }),
      cut.account == account
    else { throw Refusal.noSuchCut }
    return cut
  }

  private func make(_ wish: Wish, _ id: String, _ moment: Instant) throws -> Parcel {
    // Not the name of the cut: the same one could be on its way twice.
    let place = "\(folder)/\(Key<CutSubject>.random(house.randomness).rawValue)"
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let cut = try exporter.write(
      wish.format, to: place, from: house.stores.kith, vault: house.vault, id: id,
      day: moment.day.iso)
    let path =
      switch wish {
      case .archive: try pack(cut, in: place)
      case .table(let table, let format, _): "\(place)/\(table.rawValue).\(format.rawValue)"
      }
    // Opened before the folder goes, so that it can be sent piece by piece.
    guard let file = FileBody(path: path) else {
      throw ExchangeError.unwritable(path, reason: "it is not there")
    }
    return Parcel(cut: cut, file: file)
  }

  /// Packs the files of a cut with what explains them, and says where.
  private func pack(_ cut: Cut, in place: String) throws -> String {
    let archive = try Archive("\(place)/cut.zip")
    for name in cut.files { try archive.add(name, at: "\(place)/\(name)") }
    for (name, text) in [
      ("codebook.csv", exporter.codebook.csv), ("codebook.json", exporter.codebook.json),
      ("manifest.json", cut.json),
    ] {
      try archive.add(name, text: text)
    }
    try archive.finish()
    return "\(place)/cut.zip"
  }

  /// What the name of a cut is the key of.
  private enum CutSubject {}
}

extension CutDesk.Wish {
  fileprivate var format: ExportFormat {
    switch self {
    case .archive(let format), .table(_, let format, _): format
    }
  }

  fileprivate var cut: String? {
    switch self {
    case .archive: nil
    case .table(_, _, let cut): cut
    }
  }
}
