// The place of PeerLog.
