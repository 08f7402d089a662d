/// File streams as cat, head, tail and cp use them: bytes, blocks, skipping, appending, descriptors, and what they throw.
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

class CopyStreams {
    private static void makeLines(String name, int lines) throws IOException {
        try (PrintWriter out = new PrintWriter(new BufferedWriter(new FileWriter(name)))) {
            for (int i = 0; i < lines; i++) {
                out.println("line " + i + " é€");
            }
        }
    }

    private static void bytes() throws IOException {
        try (FileOutputStream out = new FileOutputStream("bytes")) {
            for (int i = 0; i < 300; i++) {
                out.write(i);
            }
            out.write(new byte[] {1, 2, 3, 4}, 1, 2);
            out.write(new byte[0]);
        }
        try (FileOutputStream out = new FileOutputStream("bytes", true)) {
            out.write("tail".getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
            System.out.println(out.getFD().valid());
        }
        try (FileInputStream in = new FileInputStream("bytes")) {
            System.out.println(in.available() + " " + in.read() + " " + in.read() + " " + in.skip(254) + " " + in.read() + " " + in.available());
            System.out.println(in.skip(-1) + " " + in.read() + " " + in.readNBytes(3).length + " " + in.read(new byte[0]));
            byte[] block = new byte[100];
            System.out.println(in.read(block, 2, 50) + " " + block[2] + " " + new String(block, 44, 4, StandardCharsets.UTF_8) + " " + in.read() + " " + in.read(block));
            System.out.println(in.skip(5) + " " + in.available() + " " + in.read());
        }
        try (FileInputStream in = new FileInputStream("bytes"); FileOutputStream out = new FileOutputStream("copy")) {
            in.skip(300);
            System.out.println(in.transferTo(out) + " " + new File("copy").length());
        }
        try (FileInputStream in = new FileInputStream("copy")) {
            System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8).substring(2) + " " + in.readAllBytes().length);
            in.skipNBytes(1);
        } catch (EOFException e) {
            System.out.println("end");
        }
    }

    private static void text() throws IOException {
        makeLines("lines", 2000);
        long characters = 0;
        int lines = 0;
        String last = "";
        try (BufferedReader in = new BufferedReader(new FileReader("lines"))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines++;
                characters += line.length();
                last = line;
            }
        }
        System.out.println(lines + " lines, " + characters + " characters, " + new File("lines").length() + " bytes, last " + last);
        try (Scanner in = new Scanner(new File("lines"))) {
            System.out.println(in.next() + in.nextInt() + in.nextLine() + "|" + in.nextLine());
        }
        try (CheckedInputStream in = new CheckedInputStream(new FileInputStream("lines"), new CRC32())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            System.out.println("crc " + Long.toHexString(in.getChecksum().getValue()));
        }
        try (PrintStream out = new PrintStream("printed", StandardCharsets.UTF_8)) {
            out.printf("%5d|%s%n", 42, "x");
            out.println(out.checkError());
        }
        try (InputStream in = new FileInputStream("printed")) {
            System.out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void data() throws IOException {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream("data"))) {
            out.writeInt(-5);
            out.writeLong(1L << 40);
            out.writeDouble(2.5);
            out.writeUTF("naïve");
            out.writeBoolean(true);
        }
        try (DataInputStream in = new DataInputStream(new FileInputStream("data"))) {
            System.out.println(in.readInt() + " " + in.readLong() + " " + in.readDouble() + " " + in.readUTF() + " " + in.readBoolean());
            in.readByte();
        } catch (EOFException e) {
            System.out.println("EOFException " + e.getMessage());
        }
    }

    private static void failures() throws IOException {
        FileInputStream closed = new FileInputStream("bytes");
        closed.close();
        closed.close();
        try {
            closed.read();
        } catch (IOException e) {
            System.out.println(e.getMessage() + " " + closed.getFD().valid());
        }
        try (FileOutputStream out = new FileOutputStream("folder/none")) {
            out.write(1);
        } catch (FileNotFoundException e) {
            System.out.println(e.getMessage());
        }
        FileOutputStream shut = new FileOutputStream("shut");
        shut.close();
        try {
            shut.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try (FileInputStream in = new FileInputStream("bytes")) {
            in.read(new byte[4], 2, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try (FileInputStream in = new FileInputStream("bytes")) {
            in.skip(-1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            new FileDescriptor().sync();
        } catch (IOException e) {
            System.out.println(e.getClass().getName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException {
        bytes();
        text();
        data();
        failures();
        new PrintStream(new FileOutputStream(FileDescriptor.out)).println("through the descriptor");
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            System.out.println("input " + in.read());
        }
    }
}
