/// The run-time library that Ingot compiles into every image. GPLv2 with the Classpath Exception (the rest of Ingot is Apache-2.0).
///
/// Flows in: the class files of this module, read by World like any other. Flows out: the helpers of `ingot.abi.Helper`, the start of the
/// program, and the substitutions for what the JDK leaves to its virtual machine.
///
/// Two dialects. The core (start, sys, mem, gc, thread, except) is static methods over primitives: no lambda, no string concatenation, no
/// allocation but that of the exceptions it throws; its mutable statics are primitive, its class initialisers run at build time. The substitutions
/// (jdk) are plain Java. Methods of the core are hidden in stack traces, and their prologues have no stack check: they run in the reserve.
///
/// Rules of the core:
/// - A collection can happen at every allocation and at no other place. Objects do not move, so an address taken from a live reference stays right as
///   long as the reference is used later; a raw address alone keeps nothing alive.
/// - [Machine#returnAddress] and [Machine#callerStackPointer] speak of the method that contains the call: such a method is never inlined.
///
/// Read first: [Machine], [Memory], then start, mem, gc, except, thread, jdk.
package ingot.runtime;
