/// The substitutions: what the JDK's classes leave to their virtual machine, one file a JDK class, named by package and class (LangThread is
/// java.lang.Thread). Written from Javadoc and specifications.
///
/// A native method without a body here is a build-time diagnosis where it can be reached.
package ingot.runtime.jdk;
