import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/// java.util.logging with the JDK's configuration: loggers, levels, handlers, sources of records.
public class Logging {
    private static final Logger LOGGER = Logger.getLogger("com.example.part");

    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord r) {
            return r.getLevel() + " " + r.getLoggerName() + " " + r.getSourceClassName() + "." + r.getSourceMethodName() + ": " + formatMessage(r)
                    + (r.getThrown() == null ? "" : " " + r.getThrown()) + "\n";
        }
    }

    private static void work(int n) {
        LOGGER.entering("Logging", "work", n);
        LOGGER.log(Level.FINE, "working on {0}, {1}", new Object[] {n, "again"});
        LOGGER.finest(() -> "never made");
        LOGGER.log(Level.SEVERE, "broken", new IllegalStateException("at " + n));
        LOGGER.throwing("Logging", "work", new Error());
    }

    public static void main(String[] args) {
        System.out.println(LOGGER.getLevel() + " " + LOGGER.getUseParentHandlers() + " " + LOGGER.isLoggable(Level.INFO) + LOGGER.isLoggable(Level.CONFIG));
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            System.out.println(handler.getClass().getName() + " " + handler.getLevel() + " " + handler.getFormatter().getClass().getName() + " " + (handler instanceof ConsoleHandler));
            root.removeHandler(handler);
        }
        var handler = new StreamHandler(System.out, new Plain());
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        LOGGER.info("begins");
        work(1);
        Logger.getLogger("com.example").setLevel(Level.FINER);
        work(2);
        handler.setFilter(r -> r.getLevel().intValue() < Level.SEVERE.intValue());
        work(3);
        Logger.getAnonymousLogger().warning("anonymous");
        handler.flush();
        System.out.println(LOGGER.getParent().getName() + " " + Level.parse("CONFIG") + " " + Level.parse("850").getName() + " " + LogManager.getLogManager().getProperty(".level"));
        System.getLogger("a.logger").log(System.Logger.Level.DEBUG, "not shown");
    }
}
