package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// The names of the characters take a megabyte: \N{...} in patterns and Character.getName are refused instead of bringing it into every image that has a Pattern.
@TargetClass("java.lang.CharacterName")
final class LangCharacterName {
    private LangCharacterName() {
    }

    @Substitute
    public static LangCharacterName getInstance() {
        throw new UnsupportedOperationException("the names of the characters are not part of the image");
    }
}
