package ingot.base;

import java.util.List;

/// What cannot be built, as one clear paragraph: what, where, how it was reached, what to do.
///
/// @param code    stable code with a page in docs/errors, such as "IN0203"
/// @param message what is wrong, one line, with class, method and line where there are any
/// @param chain   how it was reached, outermost first; may be empty
/// @param advice  what to do; may be empty
public record Diagnostic(String code, String message, List<String> chain, String advice) {
    public Diagnostic {
        chain = List.copyOf(chain);
    }

    /// The paragraph as the command line prints it.
    public String text() {
        var text = new StringBuilder("error ").append(code).append(": ").append(message);
        if (!chain.isEmpty()) {
            text.append("\n  reached from  ").append(String.join(" -> ", chain));
        }
        if (!advice.isEmpty()) {
            text.append("\n  try           ").append(advice);
        }
        return text.toString();
    }
}
