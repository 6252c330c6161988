/// What the pass needs of one family: where its scratch lies, and the sums of everybody.
struct FamilyPass {
  /// The factors, by position among the plan's factor names; the exposure is the last.
  let factors: UnsafeBufferPointer<Int>
  let layout: Layout
  let slots: ParticipantScratch
  /// The sums of the participant being read.
  let scratch: UnsafeMutablePointer<Lanes>
  /// Everybody's sums, for a family without subgroups.
  let total: UnsafeMutablePointer<StratumStore>?
  /// Its position among the families with subgroups.
  let stratified: Int?

  init(_ family: Family, stratified: Int?) {
    let copy = UnsafeMutableBufferPointer<Int>.allocate(capacity: family.factors.count)
    _ = copy.initialize(from: family.factors)
    factors = UnsafeBufferPointer(copy)
    layout = family.layout
    slots = ParticipantScratch(factors: family.factors.count)
    scratch = .allocate(capacity: slots.count)
    scratch.initialize(repeating: .zero, count: slots.count)
    self.stratified = stratified
    if stratified == nil {
      let store = UnsafeMutablePointer<StratumStore>.allocate(capacity: 1)
      store.initialize(to: StratumStore(layout: layout))
      total = store
    } else {
      total = nil
    }
  }

  /// Gives the memory back.
  func free() {
    factors.deallocate()
    scratch.deallocate()
    guard let total else { return }
    total.pointee.free()
    total.deinitialize(count: 1)
    total.deallocate()
  }
}
