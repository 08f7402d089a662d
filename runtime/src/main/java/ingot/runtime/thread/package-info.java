/// Threads, monitors, identity hashes.
///
/// One platform thread for now: a fast-locked object is locked by it, an inflated monitor is one whose owner's lock stack was full.
/// Read first: [Monitors].
package ingot.runtime.thread;
