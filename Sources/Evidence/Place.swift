// The place of Evidence.
