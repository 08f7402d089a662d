/// The kernel's interface: system calls, error numbers, the clock, memory mappings, UTF-8.
///
/// Flows in: nothing of the run-time but Machine and Memory. A raw call returns -errno; [Errno] is the one place that maps it to Java's exceptions.
/// Not here: what a file or a socket means to the JDK (jdk).
package ingot.runtime.sys;
