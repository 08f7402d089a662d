/// Streams of one's own: System.setOut, PrintStream over bytes, readers, writers, encodings, data streams.
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.PushbackReader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

class Redirected {
    public static void main(String[] args) throws IOException {
        PrintStream original = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        System.out.println("captured é世");
        System.out.printf("%d%n", 5);
        System.setOut(original);
        System.out.print(bytes.toString(StandardCharsets.UTF_8));
        System.out.println(bytes.size());
        StringWriter sw = new StringWriter();
        try (PrintWriter w = new PrintWriter(sw)) {
            w.print(1);
            w.print('c');
            w.println(2.5);
            w.append("app").append('x').write("written", 0, 3);
            System.out.println(w.checkError());
        }
        System.out.println(sw.toString().replace("\n", "|"));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DataOutputStream d = new DataOutputStream(data)) {
            d.writeInt(-2);
            d.writeLong(1L << 40);
            d.writeDouble(1.5);
            d.writeUTF("utf é");
            d.writeBoolean(true);
            d.writeShort(-3);
            d.writeChar('c');
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(data.toByteArray()));
        System.out.println(in.readInt() + " " + in.readLong() + " " + in.readDouble() + " " + in.readUTF() + " " + in.readBoolean() + " " + in.readShort() + " " + in.readChar() + " " + in.available());
        try {
            in.readInt();
        } catch (IOException e) {
            System.out.println(e);
        }
        byte[] utf16 = "é世\uD83D\uDE00".getBytes(StandardCharsets.UTF_16BE);
        System.out.println(utf16.length + " " + new String(utf16, StandardCharsets.UTF_16BE) + " " + "é世".getBytes(StandardCharsets.ISO_8859_1).length + " " + (char) "é世".getBytes(StandardCharsets.US_ASCII)[0]);
        System.out.println(new String(new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, 'a'}, StandardCharsets.UTF_8).length());
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStreamWriter w = new OutputStreamWriter(encoded, StandardCharsets.UTF_8)) {
            w.write("a\uD83D");
            w.write("\uDE00b");
        }
        System.out.println(encoded.size());
        BufferedReader r = new BufferedReader(new InputStreamReader(new SequenceInputStream(
            new ByteArrayInputStream("l1\nl2 \u00e9\r".getBytes(StandardCharsets.UTF_8)), new ByteArrayInputStream("\nl3".getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8));
        System.out.println(r.lines().map(l -> "[" + l + "]").toList());
        PushbackReader push = new PushbackReader(new StringReader("xyz"));
        int c = push.read();
        push.unread('A');
        System.out.println((char) c + "" + (char) push.read() + (char) push.read());
        PrintStream upper = new PrintStream(new FilterOutputStream(System.out) {
            @Override
            public void write(int b) throws IOException {
                super.write(Character.toUpperCase(b));
            }
        });
        upper.println("shouted");
        upper.flush();
        PrintStream failing = new PrintStream(new FilterOutputStream(System.out) {
            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                throw new IOException("disk full");
            }
        });
        failing.println("lost");
        System.out.println(failing.checkError());
        System.out.write('w');
        System.out.write("rite\n".getBytes());
        System.out.write(new byte[] {'a', 'b', '\n'}, 1, 2);
        System.out.append("appended").append('\n').flush();
    }
}
