import Foundation

/// Runs `body` on a thread of its own.
func onThread(_ body: @escaping @Sendable () -> Void) { Thread.detachNewThread(body) }
