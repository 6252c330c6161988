internal import FoundationEssentials

/// The folder of content: what people read and answer, as files.
struct ContentFolder: Sendable {
  /// Where it is.
  let path: String

  /// Finds the folder: the one named, else `Content` here, else beside the program as it was built or
  /// installed.
  ///
  /// - Throws: `CommandError` if there is none.
  static func find(named path: String?, program: String) throws(CommandError) -> ContentFolder {
    let candidates = path.map { [$0] } ?? ["Content"] + beside(program)
    for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/wording")
    {
      return ContentFolder(path: candidate)
    }
    throw CommandError(
      "The content folder is not at \(candidates[0]). Run kith from its own folder, or name it with --content.",
      .configuration)
  }

  /// The files of one kind in a folder below, by name, in the order of their names.
  func files(in folder: String, ending: String) throws(CommandError) -> [(
    name: String, bytes: [UInt8]
  )] {
    let place = "\(path)/\(folder)"
    do {
      return try FileManager.default.contentsOfDirectory(atPath: place)
        .filter {
          $0.hasSuffix(ending) && !$0.hasPrefix(".")
            && !FileManager.default.isFolder("\(place)/\($0)")
        }
        .sorted()
        .map { ($0, [UInt8](try Data(contentsOf: URL(filePath: "\(place)/\($0)")))) }
    } catch {
      throw CommandError("The folder \(place) cannot be read.", .configuration)
    }
  }

  /// The folders in a folder below, in the order of their names.
  func folders(in folder: String) throws(CommandError) -> [String] {
    let place = "\(path)/\(folder)"
    do {
      return try FileManager.default.contentsOfDirectory(atPath: place)
        .filter { FileManager.default.isFolder("\(place)/\($0)") }
        .sorted()
    } catch {
      throw CommandError("The folder \(place) cannot be read.", .configuration)
    }
  }

  /// The places in which an installed or freshly built program has its content.
  private static func beside(_ program: String) -> [String] {
    let folder = URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent().path
    return ["\(folder)/../../../Content", "\(folder)/../share/kith/Content"]
  }
}

extension FileManager {
  fileprivate func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
