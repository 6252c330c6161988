// The place of Instruments.
