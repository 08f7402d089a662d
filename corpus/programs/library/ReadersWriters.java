// stdin: alpha beta\ngamma\n\n12 34 56\nlast line
/// Readers and tokenizers over System.in: LineNumberReader, StreamTokenizer, CharArrayReader, PrintWriter, StringReader, InputStream methods.
import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

class ReadersWriters {
    static final class Upper extends Writer {
        private final Writer out;

        Upper(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                out.write(Character.toUpperCase(buffer[i]));
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    public static void main(String[] args) throws IOException {
        LineNumberReader in = new LineNumberReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.mark(100);
        System.out.println(in.readLine() + " " + in.getLineNumber());
        in.reset();
        char[] five = new char[5];
        System.out.println(in.read(five) + " " + new String(five) + " " + in.skip(1) + " " + (char) in.read());
        System.out.println(in.readLine() + " " + in.readLine() + " [" + in.readLine() + "] " + in.getLineNumber());
        StreamTokenizer tokens = new StreamTokenizer(in);
        StringBuilder b = new StringBuilder();
        while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
            b.append(tokens.ttype == StreamTokenizer.TT_NUMBER ? "n" + tokens.nval : "w" + tokens.sval).append('@').append(tokens.lineno()).append(' ');
        }
        System.out.println(b);
        CharArrayWriter chars = new CharArrayWriter();
        try (PrintWriter w = new PrintWriter(new Upper(chars))) {
            w.println("shouted");
            w.print(1.5);
            w.print(new char[] {'a', 'b'});
            w.append("cd").append("efgh", 1, 3);
            w.write('z');
            w.printf("%d%%", 5);
        }
        System.out.println(chars.toString().replace('\n', '/') + " " + chars.size());
        Reader r = new CharArrayReader("abcdef".toCharArray(), 1, 4);
        CharBuffer buffer = CharBuffer.allocate(3);
        System.out.println(r.read(buffer) + " " + buffer.flip() + " " + (char) r.read() + " " + r.read() + " " + r.ready());
        Reader s = new StringReader("one two");
        System.out.println(s.skip(4) + " " + (char) s.read() + " " + s.transferTo(chars) + " " + chars.toString().length());
        s.close();
        try {
            s.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, -1});
        System.out.println(bytes.read() + " " + bytes.readNBytes(2).length + " " + bytes.skip(1) + " " + bytes.available() + " " + bytes.readAllBytes()[1] + " " + bytes.read());
        try {
            throw new UncheckedIOException("wrapped", new IOException("inner"));
        } catch (UncheckedIOException e) {
            System.out.println(e.getMessage() + " " + e.getCause().getMessage());
        }
        System.out.println(System.in.read() + " " + in.readLine());
    }
}
