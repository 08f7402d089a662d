/// Exception classes of one's own: fields, generics, overridden methods, rethrow with precise types, sneaky throws, translation.
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

class CustomExceptions {
    static sealed abstract class ApiException extends Exception {
        private final int status;

        ApiException(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }

        @Override
        public String getMessage() {
            return status + ": " + super.getMessage();
        }
    }

    static final class NotFound extends ApiException {
        NotFound(String what) {
            super(404, what + " not found");
        }
    }

    static final class Denied extends ApiException {
        Denied() {
            super(403, null);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static void api(int n) throws ApiException {
        if (n == 0) {
            throw new NotFound("item");
        }
        if (n == 1) {
            throw new Denied();
        }
    }

    static void precise(int n) throws NotFound, Denied {
        try {
            api(n);
        } catch (final ApiException e) {
            switch (e) {
                case NotFound f -> throw f;
                case Denied d -> throw d;
            }
        }
    }

    static void io(int n) throws IOException {
        if (n == 0) {
            throw new FileNotFoundException("file");
        }
        if (n == 1) {
            throw new IOException("io", new Exception("root"));
        }
    }

    @SuppressWarnings("unchecked")
    static <X extends Throwable> void sneaky(Throwable t) throws X {
        throw (X) t;
    }

    static <T> T unchecked(Callable<T> c) {
        try {
            return c.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }

    public static void main(String[] args) {
        for (int n = 0; n < 3; n++) {
            try {
                precise(n);
                System.out.println("no exception");
            } catch (NotFound | Denied e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.status() + " " + e.getMessage() + " " + (e.getStackTrace().length > 0));
            }
        }
        for (int n = 0; n < 3; n++) {
            int k = n;
            try {
                System.out.println(unchecked(() -> {
                    io(k);
                    return "value";
                }));
            } catch (UncheckedIOException e) {
                System.out.println(e.getMessage() + " / " + e.getCause().getMessage() + " / " + e.getCause().getCause());
            }
        }
        try {
            CustomExceptions.<RuntimeException>sneaky(new Exception("checked in disguise"));
        } catch (Exception e) {
            System.out.println(e);
        }
        try {
            unchecked(() -> {
                throw new Exception("wrapped");
            });
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + " " + e.getCause().getMessage());
        }
        try {
            try {
                throw new Throwable("top of all");
            } catch (Exception e) {
                System.out.println("wrong");
            }
        } catch (Throwable t) {
            System.out.println(t.getClass() + " " + t.getMessage());
        }
    }
}
