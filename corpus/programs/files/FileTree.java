/// java.io.File as a small find, mv, chmod and rm use it: makes a tree, lists it, changes it and takes it away.
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.util.Arrays;

class FileTree {
    private static void write(File file, String text) throws IOException {
        try (FileWriter out = new FileWriter(file)) {
            out.write(text);
        }
    }

    private static void list(File folder, String indent) {
        File[] files = folder.listFiles();
        Arrays.sort(files);
        for (File file : files) {
            System.out.println(indent + file.getName() + (file.isDirectory() ? "/" : " " + file.length()));
            if (file.isDirectory()) {
                list(file, indent + "  ");
            }
        }
    }

    private static int remove(File file) {
        int removed = 0;
        File[] inside = file.listFiles();
        if (inside != null) {
            for (File f : inside) {
                removed += remove(f);
            }
        }
        return removed + (file.delete() ? 1 : 0);
    }

    private static void facts(File file) {
        System.out.println(file + ": exists " + file.exists() + " file " + file.isFile() + " folder " + file.isDirectory() + " hidden " + file.isHidden()
            + " length " + (file.isFile() ? file.length() : 0) + " parent " + file.getParent());
    }

    private static void names() throws IOException {
        File here = new File("").getAbsoluteFile();
        System.out.println(here.equals(here.getCanonicalFile()) + " " + here.isAbsolute() + " " + new File("a//b/./c/").getPath());
        String canonical = new File("tree/./docs/../docs/none/x.txt").getCanonicalPath();
        System.out.println(canonical.substring(here.getPath().length()) + " " + new File("tree", "x").compareTo(new File("tree", "y")));
        System.out.println(new File("/usr/../usr/./none").getCanonicalPath() + " " + new File("/").getCanonicalPath() + " " + new File("/").getParent());
        System.out.println(new File("tree/docs").getAbsolutePath().equals(here + "/tree/docs"));
    }

    private static void permissions(File file) {
        System.out.println("read " + file.canRead() + " write " + file.canWrite() + " execute " + file.canExecute());
        System.out.println(file.setExecutable(true) + " " + file.canExecute() + " " + file.setExecutable(false, false) + " " + file.canExecute());
        System.out.println(file.setReadOnly() + " " + file.setWritable(true) + " " + file.setReadable(true, true) + " " + file.canWrite());
        System.out.println(new File("none").setWritable(true) + " " + new File("none").setReadOnly());
    }

    private static void times(File file) {
        System.out.println(file.setLastModified(1_234_567_890_000L) + " " + file.lastModified());
        System.out.println(new File("none").setLastModified(0) + " " + new File("none").lastModified() + " " + (new File("tree").lastModified() > 1_700_000_000_000L));
    }

    private static void space() {
        File root = new File("/");
        System.out.println((root.getTotalSpace() > 0) + " " + (root.getFreeSpace() <= root.getTotalSpace()) + " " + (root.getUsableSpace() >= 0)
            + " " + new File("none").getTotalSpace());
    }

    private static void temporary() throws IOException {
        File temp = File.createTempFile("pre", ".suffix", new File("tree"));
        System.out.println(temp.getName().startsWith("pre") + " " + temp.getName().endsWith(".suffix") + " " + temp.length() + " " + temp.delete());
        try {
            File.createTempFile("nope", null, new File("none"));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void failures() throws IOException {
        for (String name : new String[] {"none/x", "tree", "", "tree/a.txt/b"}) {
            try (FileReader in = new FileReader(name)) {
                System.out.println("opened " + in.read());
            } catch (FileNotFoundException e) {
                System.out.println(e.getMessage());
            }
        }
        try (FileWriter out = new FileWriter("tree/docs")) {
            out.write("x");
        } catch (FileNotFoundException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new File("none/file").createNewFile());
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            new File("a\0b").getCanonicalPath();
        } catch (IOException e) {
            System.out.println(e.getMessage() + " " + new File("a\0b").exists());
        }
    }

    public static void main(String[] args) throws IOException {
        System.out.println(new File("tree").mkdir() + " " + new File("tree").mkdir() + " " + new File("tree/docs/old/2001").mkdirs() + " " + new File("none/x").mkdir());
        write(new File("tree/a.txt"), "alpha\n");
        write(new File("tree/docs/b.txt"), "beta beta\n");
        write(new File("tree/docs/old/.hidden"), "");
        System.out.println(new File("tree/empty").createNewFile() + " " + new File("tree/empty").createNewFile());
        list(new File("tree"), "  ");
        facts(new File("tree/a.txt"));
        facts(new File("tree/docs"));
        facts(new File("tree/docs/old/.hidden"));
        facts(new File("none"));
        names();
        permissions(new File("tree/a.txt"));
        times(new File("tree/a.txt"));
        space();
        temporary();
        failures();
        System.out.println(new File("tree/a.txt").renameTo(new File("tree/docs/c.txt")) + " " + new File("none").renameTo(new File("tree/d")));
        System.out.println(Arrays.toString(sorted(new File("tree").list())) + " " + new File("none").list());
        System.out.println(Arrays.toString(sorted(new File("tree/docs").list((folder, name) -> name.endsWith(".txt")))));
        System.out.println(new File("tree").delete() + " " + new File("none").delete());
        File late = new File("late");
        late.deleteOnExit();
        System.out.println(late.createNewFile());
        System.out.println("removed " + remove(new File("tree")) + ", left " + new File("tree").exists());
    }

    private static String[] sorted(String[] names) {
        Arrays.sort(names);
        return names;
    }
}
