package ingot.evaluator;

import ingot.world.ClassType;

import org.junit.jupiter.api.Test;

import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

class NativesTest {
    /// A body for a method that the JDK does not have would never run, and nobody would notice.
    @Test
    void everyBodyStandsForAMethodOfTheJdk() {
        var unknown = new TreeSet<String>();
        for (String key : new Natives().keys()) {
            int dot = key.indexOf('.');
            int end = key.indexOf('(') < 0 ? key.length() : key.indexOf('(');
            String name = key.substring(dot + 1, end);
            ClassType type = Programs.WORLD.find(key.substring(0, dot));
            if (type == null || type.methods().stream().noneMatch(m -> m.name().equals(name) && m.descriptor().startsWith(key.substring(end)))) {
                unknown.add(key);
            }
        }
        assertThat(unknown).isEmpty();
    }
}
