import java.util.regex.Pattern;

/// The names of characters.
public class CharacterNames {
    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (int c : new int[] {'a', '\n', 7, 0xe9, 0x378, 0x4e00, 0xac00, 0xd800, 0xe000, 0x1f600, 0x10ffff}) {
            System.out.println(Integer.toHexString(c) + " " + Character.getName(c));
        }
        for (String name : new String[] {"WHITE SMILING FACE", "latin small letter a", "CJK UNIFIED IDEOGRAPHS 4E00", "BELL", "Line Feed (lf)"}) {
            System.out.println(name + " " + Integer.toHexString(Character.codePointOf(name)));
        }
        attempt(() -> Character.codePointOf("NO SUCH NAME"));
        attempt(() -> Character.getName(-1));
        int named = 0;
        for (int c = 0; c < 0x3000; c++) {
            String name = Character.getName(c);
            if (name != null && Character.codePointOf(name) == c) {
                named++;
            }
        }
        System.out.println(named);
        System.out.println(Pattern.compile("\\N{WHITE SMILING FACE}+").matcher("x\u263a\u263a").find());
    }
}
