// The place of Programme.
