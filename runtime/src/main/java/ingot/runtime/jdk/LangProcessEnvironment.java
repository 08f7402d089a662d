package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.start.Start;

@TargetClass("java.lang.ProcessEnvironment")
final class LangProcessEnvironment {
    private LangProcessEnvironment() {
    }

    /// Name, value, name, value: of the strings that have a '=' behind their first character.
    @Substitute
    private static byte[][] environ() {
        int count = 0;
        for (long at = Start.environment(); Memory.getLong(at) != 0; at += 8) {
            count += equalsSign(Memory.getLong(at)) > 0 ? 1 : 0;
        }
        byte[][] all = new byte[2 * count][];
        int n = 0;
        for (long at = Start.environment(); Memory.getLong(at) != 0; at += 8) {
            long text = Memory.getLong(at);
            int sign = equalsSign(text);
            if (sign > 0) {
                all[n++] = bytes(text, sign);
                int end = sign + 1;
                while (Memory.getByte(text + end) != 0) {
                    end++;
                }
                all[n++] = bytes(text + sign + 1, end - sign - 1);
            }
        }
        return all;
    }

    private static int equalsSign(long text) {
        for (int i = 1; Memory.getByte(text) != 0 && Memory.getByte(text + i) != 0; i++) {
            if (Memory.getByte(text + i) == '=') {
                return i;
            }
        }
        return 0;
    }

    private static byte[] bytes(long at, int length) {
        byte[] copy = new byte[length];
        for (int i = 0; i < length; i++) {
            copy[i] = Memory.getByte(at + i);
        }
        return copy;
    }
}
