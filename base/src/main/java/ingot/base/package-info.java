/// Diagnostics, dense ids and the small things every room of the compiler shares. No knowledge of Java programs.
package ingot.base;
