import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/// Charsets by name: of java.base by constants, aliases, and what there is not.
public class CharsetNames {
    public static void main(String[] args) throws UnsupportedEncodingException {
        Charset western = Charset.forName("windows-1252");
        System.out.println(western + " " + western.aliases().contains("cp1252") + " " + Arrays.toString("a\u20ac\u00e4".getBytes(western)));
        System.out.println(new String(new byte[] {(byte) 0xa4, 'x'}, "ISO-8859-15") + " " + Arrays.toString("\u0416".getBytes("KOI8-R")));
        System.out.println(Charset.forName("UTF-32LE") + " " + Charset.forName("latin2") + " " + Charset.isSupported("IBM850"));
        System.out.println(Charset.isSupported("no-such") + " " + Charset.forName("no-such", western));
        try {
            Charset.forName("no-such");
        } catch (UnsupportedCharsetException e) {
            System.out.println(e);
        }
        try {
            Charset.forName("not legal");
        } catch (IllegalCharsetNameException e) {
            System.out.println(e);
        }
        try {
            "x".getBytes("neither");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e);
        }
    }
}
