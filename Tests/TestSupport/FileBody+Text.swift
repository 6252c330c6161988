public import Foundation

@testable public import Web

extension FileBody {
  /// Everything in the file.
  public var data: Data {
    let handle = FileHandle(fileDescriptor: duplicate(), closeOnDealloc: true)
    try? handle.seek(toOffset: 0)
    return (try? handle.readToEnd()) ?? Data()
  }
}
