// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.error.EvaluationException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number styles of the world after CLDR 32. A table of our own: the data in the JDK is newer, and changes with it.
 * A language stands for all its regions that are not listed themselves; what is not listed at all is written as in
 * English.
 */
final class NumberStyles {
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[_-][A-Za-z]{4})?[_-]([A-Za-z]{2})");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String APOSTROPHE = "\u2019";
    private static final String MINUS = "\u2212";
    /** With a mark that keeps it left of the number in a text that runs from right to left. */
    private static final String MARKED_HYPHEN = "\u200E-";

    private static final NumberStyle ENGLISH = new NumberStyle(",", ".", "-", 3);
    private static final Map<String, NumberStyle> STYLES = styles();

    private NumberStyles() {}

    /**
     * The style of a locale.
     *
     * @param tag a language and a country, such as {@code de_DE} or {@code de-de}
     */
    static NumberStyle of(String tag) {
        Matcher parts = TAG.matcher(tag);
        if (!parts.matches()) throw unknown(tag);
        String language = parts.group(1).toLowerCase(Locale.ROOT);
        String country = parts.group(2).toUpperCase(Locale.ROOT);
        boolean known = COUNTRIES.contains(country) && (language.length() == 3 || LANGUAGES.contains(language));
        if (!known) throw unknown(tag);
        return STYLES.getOrDefault(language + "-" + country, STYLES.getOrDefault(language, ENGLISH));
    }

    private static EvaluationException unknown(String tag) {
        return new EvaluationException("expected a locale with a country, such as en_US, but got " + tag);
    }

    private static Map<String, NumberStyle> styles() {
        Map<String, NumberStyle> styles = new HashMap<>();
        put(styles, ENGLISH, """
                es-BR es-BZ es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US ta-MY ta-SG""");
        put(styles, new NumberStyle(",", ".", "-", 2), """
                as bn brx ccp dz en-IN gu hi kok ml mr or pa ta te""");
        put(styles, new NumberStyle(",", ".", MARKED_HYPHEN, 3), "he");
        put(styles, new NumberStyle(".", ",", "-", 3), """
                ast az bs ca da de dsb el en-AT en-BE en-CH en-DE en-DK en-NL en-SI es fo fr-LU fy gl hr hsb id is it \
                jgo kkj kl km lb ln lo lu mgh mk ms-BN mua nl nnh pt qu-BO rn ro rw seh sg sr sw-CD tr vi wo""");
        put(styles, new NumberStyle(".", ",", MARKED_HYPHEN, 3), "ar-DZ ar-LB ar-LY ar-MA ar-MR ar-TN");
        put(styles, new NumberStyle(".", ",", MINUS, 3), "eu sl");
        put(styles, new NumberStyle(NO_BREAK_SPACE, ",", "-", 3), """
                af agq bas be bg br cs de-AT dua dyo en-FI en-SE en-ZA eo es-CR ewo ff fr hu hy ka kab kea kk ksf ky \
                lv nmg pl pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL ru sah shi sk smn sq tg tk \
                tt tzm uk uz yav zgh""");
        put(styles, new NumberStyle(NO_BREAK_SPACE, ",", MINUS, 3), "et fi lt nb nn se sv");
        put(styles, new NumberStyle(NO_BREAK_SPACE, ".", "-", 3), "dje khq mfe ses twq");
        put(styles, new NumberStyle(APOSTROPHE, ".", "-", 3), "de-CH de-LI it-CH");
        put(styles, new NumberStyle(APOSTROPHE, ".", MINUS, 3), "gsw rm");
        return Map.copyOf(styles);
    }

    private static void put(Map<String, NumberStyle> styles, NumberStyle style, String locales) {
        for (String locale : locales.split(" ")) styles.put(locale, style);
    }
}
