/// More output than a pipe holds: whoever reads only its beginning breaks the pipe, and the program must notice and end all the same.
class ManyLines {
    private static final int LINES = 20_000;

    public static void main(String[] args) {
        long sum = 0;
        for (int i = 0; i < LINES; i++) {
            System.out.println("line " + i);
            sum += i * 31L;
        }
        System.out.flush();
        System.err.println(System.out.checkError() ? "nobody read all of it" : "all lines written");
        if (sum != 31L * LINES * (LINES - 1) / 2) {
            throw new IllegalStateException("sum " + sum);
        }
    }
}
