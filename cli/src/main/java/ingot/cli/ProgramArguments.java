package ingot.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// `ingot run` leaves alone what follows the file, the class or the jar: it is the program's, even if it looks like an option.
final class ProgramArguments {
    private ProgramArguments() {}

    /// Puts `--` before the arguments of the program, so that picocli takes them as they are.
    static String[] protect(CommandLine ingot, String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            return arguments;
        }
        var options = ingot.getSubcommands().get("run").getCommandSpec().optionsMap();
        var result = new ArrayList<String>(List.of("run"));
        var named = false;
        var i = 1;
        while (i < arguments.length && !named) {
            var argument = arguments[i++];
            result.add(argument);
            if (argument.equals("--")) {
                break;
            }
            var option = options.get(argument);
            if (!argument.startsWith("-")) {
                named = true;
            } else if (option != null && option.arity().min() > 0 && i < arguments.length) {
                result.add(arguments[i++]);
                named = argument.equals("-jar");
            }
        }
        if (named && i < arguments.length) {
            result.add("--");
        }
        result.addAll(List.of(arguments).subList(i, arguments.length));
        return result.toArray(String[]::new);
    }
}
