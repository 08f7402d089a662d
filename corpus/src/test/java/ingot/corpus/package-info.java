/// The differential tests: every program of corpus/programs runs on the pinned HotSpot, in the evaluator and as an
/// executable, and must print the same and end with the same status.
///
/// In: programs/<area>/Name.java, one file each, main class Name. A header of `// key: value` lines gives arguments, input,
/// expected status and flags. Out: one test a program. HotSpot's answer is kept below target/ under a hash of all it
/// depends on. Read [ingot.corpus.CorpusProgram], then [ingot.corpus.CorpusTest].
package ingot.corpus;
