/// What ls -l, touch and chmod show and change: times, permissions, owners, attributes by name, the store a file lies in.
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

class Attributes {
    private static void times(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(981_173_106_789L));
        System.out.println(Files.getLastModifiedTime(file) + " " + Files.getLastModifiedTime(file).toMillis());
        BasicFileAttributeView view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
        view.setTimes(FileTime.from(10, TimeUnit.DAYS), FileTime.from(-5, TimeUnit.SECONDS), null);
        BasicFileAttributes read = view.readAttributes();
        System.out.println(view.name() + " " + read.lastModifiedTime() + " " + read.lastAccessTime() + " " + (read.creationTime().compareTo(FileTime.fromMillis(1_700_000_000_000L)) > 0));
        System.out.println(read.isRegularFile() + " " + read.isDirectory() + " " + read.isOther() + " " + read.size() + " " + (read.fileKey() != null));
        System.out.println(read.fileKey().equals(Files.readAttributes(Path.of("f"), BasicFileAttributes.class).fileKey()));
    }

    private static void permissions(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " " + Files.isExecutable(file));
        Set<PosixFilePermission> set = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Path made = Files.createFile(Path.of("private"), PosixFilePermissions.asFileAttribute(set));
        System.out.println(Files.getPosixFilePermissions(made) + " " + Files.getAttribute(made, "unix:mode"));
        Path folder = Files.createDirectory(Path.of("folder"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try {
            PosixFilePermissions.fromString("rwxrwxrw");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void owners(Path file) throws IOException {
        PosixFileAttributes read = Files.readAttributes(file, PosixFileAttributes.class);
        UserPrincipal owner = Files.getOwner(file);
        System.out.println(owner + " " + read.owner().equals(owner) + " " + read.group().getName() + " " + Files.getAttribute(file, "unix:uid"));
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        view.setOwner(owner);
        view.setGroup(read.group());
        Files.setOwner(file, owner);
        UserPrincipalLookupService users = file.getFileSystem().getUserPrincipalLookupService();
        System.out.println(users.lookupPrincipalByName("root") + " " + users.lookupPrincipalByName("12345") + " " + users.lookupPrincipalByGroupName("root"));
        try {
            users.lookupPrincipalByName("nobody in particular");
        } catch (UserPrincipalNotFoundException e) {
            System.out.println(e.getName() + " " + e.getMessage());
        }
    }

    private static void byName(Path file) throws IOException {
        Files.setAttribute(file, "lastModifiedTime", FileTime.fromMillis(0));
        Map<String, Object> all = new TreeMap<>(Files.readAttributes(file, "size,lastModifiedTime,isDirectory,isSymbolicLink"));
        System.out.println(all + " " + Files.getAttribute(file, "posix:permissions") + " " + Files.readAttributes(file, "unix:mode,nlink").size());
        System.out.println(new TreeMap<>(Files.readAttributes(file, "*", LinkOption.NOFOLLOW_LINKS)).keySet());
        System.out.println(new TreeMap<>(Files.readAttributes(file, "posix:*")).keySet());
        for (String name : new String[] {"none", "dos:hidden", "strange:x", "unix:none"}) {
            try {
                System.out.println(name + " " + Files.getAttribute(file, name));
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
                System.out.println(e);
            }
        }
    }

    private static void users(Path file) throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        System.out.println(view.name() + " " + view.list());
        view.write("mime", ByteBuffer.wrap("text/plain".getBytes(StandardCharsets.UTF_8)));
        ByteBuffer read = ByteBuffer.allocate(view.size("mime"));
        System.out.println(view.list() + " " + view.read("mime", read) + " " + new String(read.array(), StandardCharsets.UTF_8));
        view.delete("mime");
        try {
            view.size("mime");
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    private static void store(Path file) throws IOException {
        FileStore store = Files.getFileStore(file);
        System.out.println(store.isReadOnly() + " " + !store.type().isEmpty() + " " + !store.name().isEmpty() + " " + (store.getTotalSpace() > store.getUsableSpace())
            + " " + (store.getBlockSize() > 0) + " " + store.supportsFileAttributeView("posix") + " " + (store.getUnallocatedSpace() > 0));
        System.out.println(store.equals(Files.getFileStore(Path.of("folder"))) + " " + new java.util.TreeSet<>(file.getFileSystem().supportedFileAttributeViews()));
        int stores = 0;
        for (FileStore s : file.getFileSystem().getFileStores()) {
            stores += s.name() == null ? 0 : 1;
        }
        System.out.println(stores > 0);
    }

    public static void main(String[] args) throws IOException {
        Path file = Files.writeString(Path.of("f"), "12345");
        times(file);
        permissions(file);
        owners(file);
        byName(file);
        users(file);
        store(file);
        try {
            Files.setLastModifiedTime(Path.of("none"), FileTime.fromMillis(0));
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            Files.setPosixFilePermissions(Path.of("none"), Set.of());
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
