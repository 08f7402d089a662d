import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.Locale;

/// Words in the order of a dictionary.
public class Collation {
    public static void main(String[] args) throws ParseException {
        String[] words = {"zebra", "Apple", "apple", "\u00e9clair", "eclair", "Zoo", "co-op", "coop", "1", "10", "2", "a\u0301", "\u00e1"};
        Collator collator = Collator.getInstance(Locale.ENGLISH);
        Arrays.sort(words, collator);
        System.out.println(Arrays.toString(words));
        for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
            collator.setStrength(strength);
            System.out.println(collator.compare("eclair", "\u00c9CLAIR") + " " + collator.compare("a", "b") + " " + collator.equals("x", "X") + " "
                + collator.compare("resume", "r\u00e9sum\u00e9"));
        }
        collator.setStrength(Collator.TERTIARY);
        CollationKey[] keys = Arrays.stream(words).map(collator::getCollationKey).toArray(CollationKey[]::new);
        Arrays.sort(keys);
        System.out.println(keys[0].getSourceString() + " " + keys[keys.length - 1].getSourceString() + " " + keys[3].compareTo(keys[4]));
        Collator own = new RuleBasedCollator("< c < b < a");
        System.out.println(own.compare("a", "b") + " " + own.compare("b", "c") + " " + own.compare("abc", "cba"));
        try {
            new RuleBasedCollator("< a < ");
        } catch (ParseException e) {
            System.out.println("refused at " + e.getErrorOffset());
        }
    }
}
