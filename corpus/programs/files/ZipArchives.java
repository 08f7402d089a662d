import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Archives: streams of entries, and files by name.
public class ZipArchives {
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 2, 29, 12, 34, 56);

    private static byte[] content(int n) {
        return "content of entry %d, ".formatted(n).repeat(1 + n * 40).getBytes(StandardCharsets.UTF_8);
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static byte[] archive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment("an archive, of all things: é");
            zip.setLevel(9);
            zip.putNextEntry(entry("empty/"));
            zip.closeEntry();
            for (int i = 0; i < 5; i++) {
                ZipEntry entry = entry("folder/file" + i + ".txt");
                entry.setComment("number " + i);
                entry.setExtra(new byte[] {(byte) 0xfe, (byte) 0xca, 1, 0, (byte) i});
                zip.putNextEntry(entry);
                zip.write(content(i));
                zip.closeEntry();
            }
            byte[] plain = content(2);
            ZipEntry stored = entry("stored ü.bin");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(plain.length);
            var crc = new CRC32();
            crc.update(plain);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(plain);
            zip.closeEntry();
            try {
                zip.putNextEntry(entry("folder/file1.txt"));
            } catch (ZipException e) {
                System.out.println(e);
            }
        }
        return out.toByteArray();
    }

    private static String describe(ZipEntry e) {
        return e.getName() + " " + e.isDirectory() + " " + e.getSize() + " " + (e.getCompressedSize() <= e.getSize() + 12) + " " + Long.toHexString(e.getCrc()) + " " + e.getMethod()
                + " " + e.getTimeLocal() + " " + e.getComment() + " " + (e.getExtra() == null ? 0 : e.getExtra().length);
    }

    private static void stream(byte[] archive) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                System.out.println(e + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8).length() + " " + describe(e));
            }
        }
        byte[] broken = archive.clone();
        broken[200] ^= 0x40;
        try (var in = new ZipInputStream(new ByteArrayInputStream(broken))) {
            int n = 0;
            while (in.getNextEntry() != null) {
                n += in.readAllBytes().length;
            }
            System.out.println(n);
        } catch (IOException e) {
            System.out.println(e.getClass());
        }
    }

    private static void file(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            System.out.println(zip.size() + " " + zip.getComment() + " " + new File(zip.getName()).getName());
            for (ZipEntry e : Collections.list(zip.entries())) {
                System.out.println(describe(e));
            }
            zip.stream().filter(e -> e.getName().endsWith("3.txt")).forEach(e -> {
                try (var in = zip.getInputStream(e)) {
                    System.out.println(in.available() + " " + in.read() + " " + in.skip(10) + " " + new String(in.readNBytes(7)));
                } catch (IOException x) {
                    System.out.println(x);
                }
            });
            System.out.println(zip.getEntry("none") + " " + zip.getEntry("empty") + " " + zip.getEntry("stored ü.bin"));
            System.out.println(new String(zip.getInputStream(zip.getEntry("stored ü.bin")).readAllBytes()).equals(new String(content(2))));
            zip.close();
            try {
                zip.getEntry("x");
            } catch (IllegalStateException e) {
                System.out.println(e);
            }
        }
        Files.write(path, new byte[] {1, 2, 3});
        for (File bad : new File[] {path.toFile(), new File("absent.zip")}) {
            try {
                new ZipFile(bad).close();
            } catch (IOException e) {
                System.out.println(e.getClass().getName() + " " + e.getMessage());
            }
        }
    }

    public static void main(String[] args) throws IOException {
        byte[] archive = archive();
        stream(archive);
        Path path = Path.of("archive.zip");
        Files.write(path, archive);
        file(path);
    }
}
