extension ByteWriter {
  /// Writes a start tag.
  mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
    reserve(tag.utf8CodeUnitCount + 1)
    put(byte: UInt8(ascii: "<"))
    put(tag)
    // Through a pointer, because a loop over an array copies each attribute out of it.
    attributes.withUnsafeBufferPointer { attributes in
      for index in attributes.indices { attributes[index].write(to: &self) }
    }
    append(">")
  }

  /// Writes an end tag.
  mutating func close(_ tag: StaticString) {
    reserve(tag.utf8CodeUnitCount + 3)
    put(byte: UInt8(ascii: "<"))
    put(byte: UInt8(ascii: "/"))
    put(tag)
    put(byte: UInt8(ascii: ">"))
  }

  /// Writes one byte for which room has been reserved.
  @inline(__always)
  mutating func put(byte: UInt8) {
    (base + used).storeBytes(of: byte, as: UInt8.self)
    used += 1
  }

  /// Writes a literal for which room has been reserved.
  @inline(__always)
  mutating func put(_ literal: StaticString) {
    (base + used).copyMemory(from: literal.utf8Start, byteCount: literal.utf8CodeUnitCount)
    used += literal.utf8CodeUnitCount
  }
}
