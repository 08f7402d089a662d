/// Signals: what the kernel calls, on an alternate stack. A fault of an instruction in the implicit-check table becomes the NullPointerException of its check;
/// any other fault is the end, with a report. A signal that the program asked for is noted, and the thread is asked to stop.
///
/// Invariant: a handler never allocates, never waits, and returns to where the thread was, or to a helper that behaves as if it had been called there.
/// Read first: [Signals]. Sources: sigaction(2), sigaltstack(2), signal(7), the kernel's arch/x86/include/uapi/asm/sigcontext.h for the offsets.
package ingot.runtime.signal;
