/// System.Logger where nobody configures it: what would be logged, and what is left out. Nothing is, for each line has the time.
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

class Loggers {
    private static int asked;

    private static String message() {
        asked++;
        return "never made";
    }

    public static void main(String[] args) {
        Logger logger = System.getLogger("com.acme");
        for (Level level : List.of(Level.ALL, Level.TRACE, Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR)) {
            System.out.println(logger.getName() + " " + level + " " + level.getSeverity() + " " + logger.isLoggable(level));
        }
        logger.log(Level.DEBUG, Loggers::message);
        logger.log(Level.TRACE, "left {0} {1}", "out", 1);
        System.out.println(asked + " " + System.getLogger("com.acme.inner").getName());
        try {
            logger.log(null, "no level");
        } catch (NullPointerException e) {
            System.out.println("no level");
        }
    }
}
