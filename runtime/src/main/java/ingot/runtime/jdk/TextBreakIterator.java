package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import sun.text.RuleBasedBreakIterator;
import sun.text.resources.BreakIteratorInfo;
import sun.util.locale.provider.BreakIteratorProviderImpl;
import sun.util.locale.provider.LocaleProviderAdapter;

/// The iterators over words, lines and sentences are made of their rules when the image is built, and a program has those it asks for. All locales but th share
/// them, for which the class library has dictionaries in a module of its own. The original asks the locale providers.
@TargetClass("java.text.BreakIterator")
final class TextBreakIterator {
    /// The class library's choices.
    private static final int CHARACTER = 0, WORD = 1, LINE = 2, SENTENCE = 3;

    private TextBreakIterator() {
    }

    @Substitute
    private static BreakIterator getBreakInstance(Locale locale, int type) {
        Objects.requireNonNull(locale);
        return switch (type) {
            case CHARACTER -> new BreakIteratorProviderImpl(LocaleProviderAdapter.Type.FALLBACK, Set.of()).getCharacterInstance(locale);
            case WORD -> (BreakIterator) Words.RULES.clone();
            case LINE -> (BreakIterator) Lines.RULES.clone();
            case SENTENCE -> (BreakIterator) Sentences.RULES.clone();
            default -> throw new IllegalArgumentException();
        };
    }

    private static BreakIterator made(String rules) {
        String file = new BreakIteratorInfo().getString(rules);
        try (InputStream data = Resources.ofModule("java.base", "sun/text/resources/".concat(file), null).stream()) {
            return new RuleBasedBreakIterator(file, data.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Words {
        static final BreakIterator RULES = made("WordData");
    }

    private static final class Lines {
        static final BreakIterator RULES = made("LineData");
    }

    private static final class Sentences {
        static final BreakIterator RULES = made("SentenceData");
    }
}
