import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.Locale;

public class Breaks {
    private static final String TEXT = "Mr. Smith paid $12.50 for 3.5 kg (of apples). \"Really?\" she asked... Yes! It's a well-known fact;\nthe e-mail x@y.org isn't it. "
        + "Cafe\u0301 na\u00efve \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 end\tof text\r\nNew line.";

    public static void main(String[] args) {
        show("words", BreakIterator.getWordInstance(Locale.ENGLISH));
        show("sentences", BreakIterator.getSentenceInstance(Locale.US));
        show("lines", BreakIterator.getLineInstance(Locale.ROOT));
        show("characters", BreakIterator.getCharacterInstance());
        backwards(BreakIterator.getWordInstance(Locale.UK));
        moves(BreakIterator.getSentenceInstance());
        BreakIterator words = BreakIterator.getWordInstance();
        BreakIterator other = BreakIterator.getWordInstance();
        words.setText("a b");
        other.setText("some more words");
        System.out.println(words.last() + " " + other.last() + " " + words.equals(other) + " " + words.clone().equals(words));
        try {
            BreakIterator.getWordInstance(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }

    static void show(String what, BreakIterator iterator) {
        iterator.setText(TEXT);
        StringBuilder parts = new StringBuilder(what);
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
            parts.append('|').append(TEXT, start, end);
        }
        System.out.println(parts);
    }

    static void backwards(BreakIterator iterator) {
        iterator.setText(new StringCharacterIterator(TEXT, 4, 60, 4));
        StringBuilder places = new StringBuilder();
        for (int at = iterator.last(); at != BreakIterator.DONE; at = iterator.previous()) {
            places.append(at).append(' ');
        }
        System.out.println(places);
    }

    static void moves(BreakIterator iterator) {
        iterator.setText(TEXT);
        System.out.println(iterator.following(10) + " " + iterator.preceding(60) + " " + iterator.isBoundary(47) + " " + iterator.current() + " " + iterator.next(2) + " " + iterator.next(-1));
        try {
            iterator.following(TEXT.length() + 5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
