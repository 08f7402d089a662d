package ingot.cli;

import java.util.List;

/// The figures of a finished build, for the summary and for tests.
///
/// @param segments           the file by segment, in file order; their sum is the size of the file
/// @param classes            types with a hub in the image
/// @param methods            methods compiled
/// @param libraryMethods     those of them from the class library
/// @param initialised        classes initialised at build time
/// @param lateFields         fields written at start
/// @param deferred           classes initialised at run time, with the reason
/// @param heap               the image heap by type, largest first
/// @param notes              warnings: missing classes, classes that do not verify, natives without a substitution
/// @param libraryNotes       look-ups inside the class library, on behalf of the program, that find only what is in the executable
public record Outcome(List<Share> segments, int classes, int methods, int libraryMethods, int initialised, int lateFields,
                      List<Deferred> deferred, List<Share> heap, List<String> notes, List<String> libraryNotes) {
    public Outcome {
        segments = List.copyOf(segments);
        deferred = List.copyOf(deferred);
        heap = List.copyOf(heap);
        notes = List.copyOf(notes);
        libraryNotes = List.copyOf(libraryNotes);
    }

    /// @param count objects of a type; 1 for a segment
    public record Share(String name, int count, long bytes) {}

    /// @param className binary name
    /// @param reason    one of the evaluator's closed list, with detail
    /// @param place     class.method:line that did it; may be empty
    public record Deferred(String className, String reason, String place) {}
}
