package ingot.evaluator;

import ingot.world.ClassType;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// Raw attribute contents of a class file, which reflection hands to the JDK's own annotation parser (java.lang.classfile keeps them to
/// itself). Keys: "RuntimeVisibleAnnotations" of the class, "name descriptor RuntimeVisibleAnnotations" of a member.
final class ClassFileBytes {
    private final Map<String, byte[]> attributes = new HashMap<>();
    private final String[] texts;

    private ClassFileBytes(byte[] file) {
        var in = ByteBuffer.wrap(file);
        in.position(8); // magic, version
        texts = readPool(in);
        in.position(in.position() + 6); // flags, this, super
        in.position(in.position() + 2 * in.getChar(in.position()) + 2);
        readMembers(in);
        readMembers(in);
        readAttributes(in, "");
    }

    /// Null if World has no class file by that name (generated classes).
    static ClassFileBytes of(ClassType type) {
        byte[] file = type.origin() == ClassType.Origin.GENERATED ? null
                : type.world().resource(type.moduleName(), type.internalName() + ".class");
        return file == null ? null : new ClassFileBytes(file);
    }

    private static String[] readPool(ByteBuffer in) {
        var texts = new String[in.getChar()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.get();
            switch (tag) { // JVMS table 4.4-A
                case 1 -> {
                    var bytes = new byte[in.getChar()];
                    in.get(bytes);
                    texts[i] = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                }
                case 7, 8, 16, 19, 20 -> in.position(in.position() + 2);
                case 15 -> in.position(in.position() + 3);
                case 5, 6 -> {
                    in.position(in.position() + 8);
                    i++;
                }
                default -> in.position(in.position() + 4);
            }
        }
        return texts;
    }

    private void readMembers(ByteBuffer in) {
        for (int n = in.getChar(); n > 0; n--) {
            in.getChar();
            String name = texts[in.getChar()];
            readAttributes(in, name + " " + texts[in.getChar()] + " ");
        }
    }

    private void readAttributes(ByteBuffer in, String prefix) {
        for (int n = in.getChar(); n > 0; n--) {
            String name = texts[in.getChar()];
            var content = new byte[in.getInt()];
            in.get(content);
            if (name.startsWith("Runtime") || name.equals("AnnotationDefault")) {
                attributes.put(prefix + name, content);
            }
        }
    }

    /// Null if absent.
    byte[] attribute(String key) {
        return attributes.get(key);
    }
}
