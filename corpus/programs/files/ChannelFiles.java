/// File channels as a log, a cache and a copy use them: positions, gathering and scattering, transfers, locks, mappings, and their failures.
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class ChannelFiles {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
    }

    private static void positions(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            System.out.println(channel.write(bytes("0123456789")) + " " + channel.position() + " " + channel.size());
            System.out.println(channel.write(bytes("ab"), 4) + " " + channel.position(2).position());
            ByteBuffer five = ByteBuffer.allocate(5);
            System.out.println(channel.read(five) + " " + text(five) + " " + channel.position());
            ByteBuffer direct = ByteBuffer.allocateDirect(4);
            System.out.println(channel.read(direct, 7) + " " + text(direct) + " " + channel.read(ByteBuffer.allocate(1), 100) + " " + channel.position());
            direct.clear().put((byte) 'x').put((byte) 'y').flip();
            System.out.println(channel.write(direct) + " " + channel.write(bytes("end"), 15) + " " + channel.size());
            System.out.println(channel.truncate(12).size() + " " + channel.position(50).truncate(20).position() + " " + channel.truncate(8).position());
            channel.force(true);
            channel.force(false);
            System.out.println(channel.read(ByteBuffer.allocate(3)) + " " + channel.read(ByteBuffer.allocate(0)));
        }
        System.out.println(Files.readString(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            System.out.println(channel.write(bytes("+tail")) + " " + channel.position());
        }
        System.out.println(Files.readString(file));
    }

    private static void vectors(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer number = ByteBuffer.allocateDirect(8).order(ByteOrder.LITTLE_ENDIAN).putInt(42).putInt(-1).flip();
            System.out.println(channel.write(new ByteBuffer[] {bytes("head"), number, bytes("tail"), bytes("more")}, 0, 3));
            channel.position(0);
            ByteBuffer head = ByteBuffer.allocate(4);
            ByteBuffer middle = ByteBuffer.allocateDirect(8).order(ByteOrder.LITTLE_ENDIAN);
            ByteBuffer tail = ByteBuffer.allocate(10);
            System.out.println(channel.read(new ByteBuffer[] {head, middle, tail}) + " " + text(head) + " " + middle.flip().getInt() + " " + middle.getInt() + " " + text(tail));
        }
    }

    private static void transfers(Path file) throws IOException {
        Path big = Files.write(Path.of("big"), new byte[100_000]);
        try (FileChannel in = FileChannel.open(big); FileChannel out = FileChannel.open(Path.of("copy"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            System.out.println(in.transferTo(10, 99_999, out) + " " + out.transferFrom(in, 0, 500) + " " + in.position() + " " + out.size());
            System.out.println(out.transferFrom(in.position(1000), 100, 7) + " " + in.transferTo(200_000, 5, out) + " " + in.position());
        }
        try (FileChannel in = FileChannel.open(file); WritableByteChannel out = Channels.newChannel(new FileOutputStream("via"))) {
            System.out.println(in.transferTo(0, 3, out));
        }
        try (FileInputStream in = new FileInputStream("via"); FileOutputStream out = new FileOutputStream("via2"); FileChannel to = out.getChannel()) {
            System.out.println(to.transferFrom(Channels.newChannel(new java.io.ByteArrayInputStream(new byte[300])), 0, 1000) + " " + in.getChannel().size());
        }
        try (ReadableByteChannel in = Files.newByteChannel(file); SeekableByteChannel seek = Files.newByteChannel(file)) {
            ByteBuffer three = ByteBuffer.allocate(3);
            in.read(three);
            System.out.println(text(three) + " " + seek.position(1).position() + " " + Channels.newReader(seek, StandardCharsets.UTF_8).read(CharBuffer.allocate(2)));
        }
    }

    private static void mappings() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile("mapped", "rw"); FileChannel channel = file.getChannel()) {
            MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 3, 5000);
            map.put(0, (byte) 'a').putLong(8, 77).put(4999, (byte) 'z');
            map.force();
            System.out.println(channel.size() + " " + map.isDirect() + " " + map.capacity() + " " + map.load().isLoaded() + " " + map.get(4999));
            MappedByteBuffer own = channel.map(FileChannel.MapMode.PRIVATE, 0, 100);
            own.put(3, (byte) 'b');
            MappedByteBuffer read = channel.map(FileChannel.MapMode.READ_ONLY, 0, 100);
            System.out.println((char) own.get(3) + " " + (char) read.get(3) + " " + read.isReadOnly() + " " + read.getLong(11));
            file.seek(3);
            System.out.println((char) file.read() + " " + file.getFilePointer() + " " + channel.position());
            channel.map(FileChannel.MapMode.READ_ONLY, 0, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void locks(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ); FileLock lock = channel.lock(0, 10, false)) {
            System.out.println(lock.isValid() + " " + lock.isShared() + " " + lock.position() + " " + lock.size() + " " + lock.overlaps(9, 5));
            FileLock second = channel.tryLock(20, 5, true);
            System.out.println(second.isShared() + " " + second.isValid());
            second.release();
            System.out.println(second.isValid());
            channel.tryLock(5, 1, true);
        } catch (OverlappingFileLockException e) {
            System.out.println("overlaps");
        }
    }

    private static void failures(Path file) throws IOException {
        FileChannel reader = FileChannel.open(file, StandardOpenOption.READ);
        try {
            reader.write(bytes("x"));
        } catch (NonWritableChannelException e) {
            System.out.println("not for writing " + e.getMessage());
        }
        try {
            reader.position(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        reader.close();
        try {
            reader.size();
        } catch (ClosedChannelException e) {
            System.out.println("closed " + reader.isOpen());
        }
        try (FileChannel writer = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writer.read(ByteBuffer.allocate(1));
        } catch (NonReadableChannelException e) {
            System.out.println("not for reading");
        }
        try (FileChannel folder = FileChannel.open(Path.of(""), StandardOpenOption.READ)) {
            folder.read(ByteBuffer.allocate(1));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try (FileChannel folder = FileChannel.open(Path.of("none"), StandardOpenOption.READ)) {
            System.out.println(folder.size());
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of("log");
        positions(file);
        vectors(Path.of("vectors"));
        transfers(file);
        mappings();
        locks(file);
        failures(file);
    }
}
