/// A file of fixed-size records with an index behind them, as a small database keeps it: RandomAccessFile in all its modes.
import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

class RecordStore implements AutoCloseable {
    private static final int RECORD = 48;
    private final RandomAccessFile file;
    private final TreeMap<String, Integer> index = new TreeMap<>();

    RecordStore(String name, String mode) throws IOException {
        file = new RandomAccessFile(name, mode);
        if (file.length() == 0) {
            file.writeInt(0x53544f52);
            file.writeInt(0);
        } else if (file.readInt() != 0x53544f52) {
            throw new IOException(name + " is no store");
        } else {
            int count = file.readInt();
            for (int i = 0; i < count; i++) {
                index.put(name(i), i);
            }
        }
    }

    private String name(int i) throws IOException {
        file.seek(8 + (long) i * RECORD);
        byte[] bytes = new byte[file.readUnsignedByte()];
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void put(String name, long value, double weight) throws IOException {
        Integer at = index.get(name);
        if (at == null) {
            at = index.size();
            index.put(name, at);
            file.seek(4);
            file.writeInt(index.size());
            file.setLength(8 + (long) index.size() * RECORD);
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        file.seek(8 + (long) at * RECORD);
        file.write(bytes.length);
        file.write(bytes);
        file.seek(8 + (long) at * RECORD + 32);
        file.writeLong(value);
        file.writeDouble(weight);
    }

    String get(String name) throws IOException {
        Integer at = index.get(name);
        if (at == null) {
            return name + " is absent";
        }
        file.seek(8 + (long) at * RECORD + 32);
        return name + " " + file.readLong() + " " + file.readDouble() + " at " + file.getFilePointer();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static void lowLevel() throws IOException {
        try (RandomAccessFile f = new RandomAccessFile(new File("raw"), "rws")) {
            f.writeBytes("hello\nworld\r\nlast");
            f.writeChars("ab");
            f.writeShort(-2);
            f.writeUTF("ü");
            f.writeBoolean(false);
            f.writeFloat(0.5f);
            f.writeByte(200);
            long end = f.getFilePointer();
            f.seek(0);
            System.out.println(f.readLine() + "|" + f.readLine() + "|" + f.read() + f.read() + " " + f.skipBytes(2) + " " + f.readChar() + f.readChar());
            System.out.println(f.readShort() + " " + f.readUTF() + " " + f.readBoolean() + " " + f.readFloat() + " " + f.readByte() + " " + (f.getFilePointer() == end));
            System.out.println(f.read() + " " + f.read(new byte[3]) + " " + f.skipBytes(10) + " " + f.length());
            f.seek(100);
            f.write(new byte[] {1, 2, 3}, 1, 2);
            System.out.println(f.length() + " " + f.getFilePointer());
            f.setLength(50);
            System.out.println(f.length() + " " + f.getFilePointer());
            f.seek(1000);
            f.setLength(60);
            System.out.println(f.getFilePointer() + " " + f.getFD().valid());
            f.readInt();
        } catch (EOFException e) {
            System.out.println("EOFException " + e.getMessage());
        }
        try (RandomAccessFile f = new RandomAccessFile("raw", "rwd")) {
            f.seek(f.length());
            f.write(7);
            System.out.println(f.length());
        }
    }

    private static void failures() throws IOException {
        for (String mode : new String[] {"r", "rw", "w"}) {
            try (RandomAccessFile f = new RandomAccessFile("folder/none", mode)) {
                System.out.println(f.length());
            } catch (FileNotFoundException | IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        RandomAccessFile f = new RandomAccessFile("raw", "r");
        try {
            f.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            f.seek(-1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            f.setLength(5);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        f.close();
        try {
            f.length();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            f.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            f.getFilePointer();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException {
        try (RecordStore store = new RecordStore("store", "rw")) {
            for (int i = 0; i < 50; i++) {
                store.put("key" + i * 7 % 50, i * 1_000_000_007L, i / 8.0);
            }
            store.put("key3", -1, -0.0);
            System.out.println(store.get("key3") + ", " + store.get("key49") + ", " + store.get("key50"));
        }
        System.out.println(new File("store").length());
        try (RecordStore store = new RecordStore("store", "r")) {
            System.out.println(store.index.size() + " " + store.index.firstKey() + " " + store.get("key3") + ", " + store.get("key10"));
            store.put("new", 1, 1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        lowLevel();
        failures();
    }
}
