package ingot.base;

import java.util.List;

/// What cannot be built or will not run, as one clear paragraph: what, where, how it was reached, what to do.
///
/// @param code    stable code with a page in docs/errors, such as "IN0203"
/// @param message what is wrong, one line, with class, method and line where there are any
/// @param chain   how it was reached, outermost first; may be empty
/// @param advice  what to do; may be empty
public record Diagnostic(String code, String message, List<String> chain, String advice) {
    public Diagnostic {
        chain = List.copyOf(chain);
    }

    /// The paragraph for what ends a build.
    public String error() {
        return paragraph("error ");
    }

    /// The paragraph for what a build says and goes on.
    public String warning() {
        return paragraph("warning ");
    }

    private String paragraph(String severity) {
        var text = new StringBuilder(severity).append(code).append(": ").append(message);
        if (!chain.isEmpty()) {
            text.append("\n  reached from  ").append(String.join(" -> ", chain));
        }
        if (!advice.isEmpty()) {
            text.append("\n  try           ").append(advice);
        }
        return text.toString();
    }
}
