// The place of Design.
