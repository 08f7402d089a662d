package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.cldr.CLDRBaseLocaleDataMetaInfo;

import java.util.Set;

@TargetClass("sun.util.cldr.CLDRLocaleProviderAdapter")
final class LocaleCldrAdapter {
    @Alias
    private static CLDRBaseLocaleDataMetaInfo baseMetaInfo;

    private LocaleCldrAdapter() {
    }

    /// The image has the locales of java.base; the original adds those of jdk.localedata. The text begins with a space, so the first tag is empty: root.
    @Substitute
    protected Set<String> createLanguageTagSet(String category) {
        String tags = baseMetaInfo.availableLanguageTags("AvailableLocales");
        return tags == null ? Set.of() : Set.of(tags.split(" +"));
    }
}
