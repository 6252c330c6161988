/// A form field: its name and its value.
public typealias FieldPair = (name: String, value: String)
