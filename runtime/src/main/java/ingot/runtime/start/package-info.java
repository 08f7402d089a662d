/// From the kernel's entry to the program's main and to the exit; class initialisation at run time.
///
/// Read first: [Start].
package ingot.runtime.start;
