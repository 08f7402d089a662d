// stdin: first line\nsecond line with ünïcödé\n\nlast without newline
/// Bytes and lines from System.in.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

class ReadInput {
    public static void main(String[] args) throws IOException {
        System.out.println(System.in.read());
        byte[] some = new byte[4];
        System.out.println(System.in.read(some) + " " + new String(some));
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        String line;
        int count = 0;
        while ((line = reader.readLine()) != null) {
            System.out.println(++count + " [" + line + "] " + line.length());
        }
        System.out.println(reader.read() + " " + System.in.read());
    }
}
