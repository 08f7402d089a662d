/// The command line: build, run, inspect, why.
///
/// In: arguments, a class path or a .java source. Out: one executable, a summary, or one clear paragraph and exit status 1
/// (2 for bad usage). Nothing here knows how a program is cast: that is [ingot.cli.Pipeline], one method.
/// Read [ingot.cli.Main], then [ingot.cli.BuildCommand], then [ingot.cli.Sources].
package ingot.cli;
