import Evidence
import EvidenceFiles
import Foundation

/// One input of libFuzzer: the first byte chooses the reader, the rest is what it reads.
///
/// A table is read from a file in memory and analysed; a summary file is read with and without its
/// checksum put right, and analysed where it is one.
@_cdecl("LLVMFuzzerTestOneInput")
public func readNonsense(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  if start[0] % 2 == 0 { readTable(bytes) } else { readSummary(bytes) }
  return 0
}

private let path = "/dev/shm/kith-fuzz-\(getpid()).csv"
private let plan = Plan(
  outcomes: ["a", "b"], exposures: [Exposure("c"), Exposure("d")], adjust: ["c"],
  groupings: [Grouping("g")])

private func readTable(_ bytes: [UInt8]) {
  let heading = Array("participant,date,a,b,c,d,g\n".utf8)
  guard (try? Data(heading + bytes).write(to: URL(filePath: path))) != nil else { return }
  if let analysis = try? Analysis(AnalysisOptions(logs: path, plan: plan)) {
    _ = analysis.summaries.analyse()
  }
}

private func readSummary(_ bytes: [UInt8]) {
  if let summaries = try? Summaries(file: bytes) { _ = summaries.analyse() }
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  let contents = Array("KITHSUM\n".utf8) + [1, 0, 0, 0] + bytes
  for byte in contents { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let sum = (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64(8 * $0)) }
  if let summaries = try? Summaries(file: contents + sum) { _ = summaries.analyse() }
}
