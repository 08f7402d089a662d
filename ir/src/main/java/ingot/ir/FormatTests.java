package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.World;

import java.util.ArrayList;
import java.util.List;

/// Tests, before anything is formatted, that each argument is of a type its specifier takes without java.util.Formatter's help.
final class FormatTests {
    private static final List<String> INTEGERS = List.of("java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte");
    private final World world;
    private final CodePath path;
    /// Leads the current block to the slow way.
    private final Runnable slow;

    FormatTests(World world, CodePath path, Runnable slow) {
        this.world = world;
        this.path = path;
        this.slow = slow;
    }

    /// Afterwards the path's current block is where the argument fits; the argument is refined there.
    void admit(FormatArgument[] arguments, FormatString.Specifier specifier) {
        FormatArgument argument = arguments[specifier.argument()];
        switch (specifier.conversion()) {
            case 's' -> {
                if (argument.boxed() == null && !argument.isText() && !Nullness.isNull(argument.value())) {
                    rejectFormattable(argument);
                }
            }
            case 'd', 'x' -> {
                if (argument.boxed() == null) {
                    admitOnly(argument, INTEGERS);
                }
            }
            case 'c' -> {
                if (argument.boxed() == null) {
                    admitOnly(argument, List.of("java/lang/Character"));
                }
            }
            default -> {} // %b takes anything
        }
    }

    private void rejectFormattable(FormatArgument argument) {
        var test = path.test(argument.admitted(), world.require("java/util/Formattable"));
        slow.run();
        path.begin(test.missed());
        argument.admit(test.miss());
    }

    /// An instance of one of the classes, or null.
    private void admitOnly(FormatArgument argument, List<String> classes) {
        Block join = path.newBlock();
        var admitted = new ArrayList<Value>();
        Value rest = argument.admitted();
        var types = new ArrayList<ClassType>(classes.stream().map(world::require).toList());
        types.add(null);
        for (ClassType type : types) {
            var test = path.test(rest, type);
            path.jump(join);
            admitted.add(test.hit());
            path.begin(test.missed());
            rest = test.miss();
        }
        slow.run();
        path.begin(join);
        argument.admit(path.phi(join, Kind.REF, admitted));
    }
}
