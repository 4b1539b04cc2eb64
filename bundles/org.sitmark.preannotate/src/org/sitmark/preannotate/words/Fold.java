// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings comparable: small letters, no accents, one kind of hyphen and apostrophe. */
public final class Fold {

    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String APOSTROPHES =
            "'\u2018\u2019\u201B\u02BC\u02BB\u02BD\u02BE\u02BF\u0060\u00B4\u2032\uFF07";

    private Fold() {}

    /** Small letters without accents. */
    public static String fold(String word) {
        boolean plain = true;
        boolean small = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                plain = false;
                break;
            }
            small &= c < 'A' || c > 'Z';
        }
        if (plain) {
            return small ? word : word.toLowerCase(Locale.ROOT);
        }
        String result = withoutAccents(word).toLowerCase(Locale.ROOT);
        return result.length() == 1 ? String.valueOf(sign(result.charAt(0))) : result;
    }

    /** The same letters without accents, capitals kept. */
    public static String withoutAccents(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                String bare = Normalizer.normalize(word, Normalizer.Form.NFD);
                StringBuilder out = new StringBuilder(bare.length());
                bare.codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .forEach(c -> {
                            switch (c) {
                                case 'ł' -> out.append('l');
                                case 'Ł' -> out.append('L');
                                case 'ø' -> out.append('o');
                                case 'Ø' -> out.append('O');
                                case 'ı' -> out.append('i');
                                case 'đ' -> out.append('d');
                                case 'Đ' -> out.append('D');
                                case 'ß' -> out.append("ss");
                                case 'æ' -> out.append("ae");
                                default -> out.appendCodePoint(c);
                            }
                        });
                return out.toString();
            }
        }
        return word;
    }

    /** '-' for every hyphen, dash and minus, '\'' for every apostrophe, else the sign itself. */
    public static char sign(char c) {
        if (c < 0x80 && c != '`') {
            return c;
        }
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        return APOSTROPHES.indexOf(c) >= 0 ? '\'' : c;
    }
}
