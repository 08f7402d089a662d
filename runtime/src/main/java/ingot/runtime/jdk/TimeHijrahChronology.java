package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.IOException;
import java.io.InputStream;
import java.time.chrono.HijrahChronology;
import java.util.Properties;

/// The data of the one variant that java.base has, by a name that is known at build time. Others come from files of the JDK, which is not there at run time.
@TargetClass("java.time.chrono.HijrahChronology")
final class TimeHijrahChronology {
    private TimeHijrahChronology() {
    }

    @Substitute
    private static Properties readConfigProperties(String chronologyId, String calendarType) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = HijrahChronology.class.getResourceAsStream("hijrah-config-Hijrah-umalqura_islamic-umalqura.properties")) {
            properties.load(in);
        }
        return properties;
    }
}
