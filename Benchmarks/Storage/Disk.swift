import Foundation

/// How fast the disk itself makes bytes durable: the limit that no database can beat one at a time.
func syncs(in folder: URL, for time: Duration) -> (figures: Figures, total: Duration) {
  let path = folder.appending(path: "sync").path
  let file = open(path, O_RDWR | O_CREAT, 0o600)
  defer { close(file) }
  let page = [UInt8](repeating: 7, count: 4096)
  // Written once before, so that the file's size does not change while it is measured.
  for place in 0..<256 { pwrite(file, page, page.count, off_t(place * page.count)) }
  fsync(file)
  let clock = ContinuousClock()
  let start = clock.now
  var durations: [Duration] = []
  while clock.now - start < time {
    durations.append(
      clock.measure {
        pwrite(file, page, page.count, off_t(durations.count % 256 * page.count))
        fdatasync(file)
      })
  }
  return (Figures(durations), clock.now - start)
}
