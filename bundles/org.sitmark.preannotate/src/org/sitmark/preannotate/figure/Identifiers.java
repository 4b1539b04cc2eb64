// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Numbers that name a thing: of reports, resolutions, flights, telephones, networks. */
final class Identifiers {

    private static final Set<String> NAMED_BY_NUMBER = WordList.of("""
            no nos nr number passcode passcodes pin password code codes extension ext account flights resolutions channels figs tables phases versions mmsi imo imei isbn resolution resolutions article articles section paragraph chapter annex flight channel room case page phase tier table fig
            figure route grade track block lot bulletin issue version reference ref id checkpoint post point category level zone sector protocol
            appendix volume vol alert note incident circular port gate terminal syndicate flight case decree order regulation directive update sitrep appeal pier gate berth item annexe schedule step stage form model
            """);

    private static final Set<String> VERSIONS = WordList.of("version versions release v firmware");
    private static final int LONGEST = 12;

    private final Words w;

    Identifiers(Words words) {
        this.w = words;
    }

    /** "S/2031/512", "CVE-2030-41877", "KA-31-166": capitals and at least two numbers. */
    @Nullable
    Figure code(int i) {
        if (!w.isAllCaps(i) && !(w.isCapital(i) && w.raw(i).length() == 1) || !w.spaceBefore(i) && !w.isSign(i - 1)) {
            return null;
        }
        int last = i;
        int numbers = 0;
        int longest = 0;
        while (last - i < LONGEST
                && (w.is(last + 1, '/') || w.is(last + 1, '-'))
                && !w.spaceBefore(last + 1)
                && !w.spaceBefore(last + 2)
                && (w.isNumber(last + 2)
                        || w.isAllCaps(last + 2)
                        || w.isCapital(last + 2) && w.raw(last + 2).length() == 1)) {
            last += 2;
            if (w.isNumber(last)) {
                numbers++;
                longest = Math.max(longest, w.raw(last).length());
                if (w.isCapital(last + 1) && !w.spaceBefore(last + 1)) {
                    last++;
                }
            }
        }
        return numbers > 1 && longest > 2
                ? Figure.single(
                        i, last, "identifier", w.span(i, last).of(w.text()), null, "number that names something")
                : null;
    }

    /** "Resolution 2249", "No. 14", "31/0447", telephone numbers. */
    @Nullable
    Figure number(int i) {
        if (w.is(i + 1, '/')
                && !w.spaceBefore(i + 1)
                && w.isNumber(i + 2)
                && !w.spaceBefore(i + 2)
                && (w.raw(i + 2).length() > 2
                        || w.raw(i).length() > 2
                        || w.is(i + 3, '/')
                        || w.raw(i + 2).startsWith("0"))
                && !(w.raw(i).equals("1") && w.raw(i + 2).matches("10{2,5}"))) {
            int last = i + 2;
            while (last - i < LONGEST && w.is(last + 1, '/') && w.isNumber(last + 2) && !w.spaceBefore(last + 2)) {
                last += 2;
            }
            return Figure.single(i, last, "identifier", w.span(i, last).of(w.text()), null, "number with slashes");
        }
        if (w.raw(i).startsWith("0")
                && w.raw(i).length() > 2
                && w.raw(i).indexOf('.') < 0
                && w.isNumber(i + 1)
                && w.begin(i + 1) - w.end(i) == 1) {
            return phone(i, i);
        }
        Figure dotted = dotted(i);
        if (dotted != null) {
            return dotted;
        }
        if (isDialled(i)) {
            return phone(i, i);
        }
        int before = w.is(i - 1, '.') || w.is(i - 1, '#') || w.is(i - 1, ':') ? i - 2 : i - 1;
        boolean named = NAMED_BY_NUMBER.contains(w.low(before))
                && w.sameSentence(before, i)
                && (!w.is(i - 1, '.')
                        || w.low(before).startsWith("no")
                        || w.low(before).length() <= 3)
                && (!w.low(before).equals("no") || w.is(i - 1, '.') || w.isCapital(before))
                && (!w.is(i - 1, ':')
                        || w.low(before).equals("id")
                        || w.low(before).equals("ref")
                        || w.low(before).equals("number"));
        if (w.low(before).equals("number")
                        && (w.low(before - 1).equals("the") || w.low(before - 1).equals("a"))
                || w.is(i + 1, '%')) {
            named = false;
        }
        if (!named || Units.get().behindNumber(w, i + 1) != null) {
            return null;
        }
        int last = i;
        while (last - i < LONGEST
                && (w.is(last + 1, '-') || w.is(last + 1, '/'))
                && !w.spaceBefore(last + 1)
                && !w.spaceBefore(last + 2)
                && (w.isNumber(last + 2) || w.isAllCaps(last + 2))) {
            last += 2;
        }
        return Figure.single(i, last, "identifier", w.span(i, last).of(w.text()), null, "number that names something");
    }

    /** "203.0.113.77", "2.5.11": an address or the number of a version. */
    private @Nullable Figure dotted(int i) {
        String raw = w.raw(i);
        boolean address = raw.matches("(?:\\d{1,3}\\.){3}\\d{1,3}");
        boolean version = VERSIONS.contains(w.low(i - 1)) && raw.matches("\\d{1,3}(?:\\.\\d{1,4}){1,4}");
        return address || version ? Figure.single(i, i, "identifier", raw, null, "number that names something") : null;
    }

    /** "888-847-6592": groups of three, three and four digits. */
    private boolean isDialled(int i) {
        return w.raw(i).matches("\\d{3}")
                && w.is(i + 1, '-')
                && w.is(i + 3, '-')
                && w.raw(i + 2).matches("\\d{3}")
                && w.raw(i + 4).matches("\\d{4}")
                && w.begin(i + 4) - w.end(i) == 5;
    }

    /** Three groups of digits and more, with one sign between them. */
    boolean isPhone(int i) {
        int last = i;
        while (last - i < LONGEST && w.isNumber(last + 1) && w.begin(last + 1) - w.end(last) == 1) {
            last++;
        }
        return last - i >= 2;
    }

    Figure phone(int first, int number) {
        int last = number;
        while (last - number < LONGEST
                && (w.isNumber(last + 1) && w.begin(last + 1) - w.end(last) == 1
                        || w.is(last + 1, '-') && w.isNumber(last + 2) && w.begin(last + 2) - w.end(last) == 1)
                && w.sameSentence(first, last + 1)) {
            last += w.isNumber(last + 1) ? 1 : 2;
        }
        return Figure.single(first, last, "identifier", w.span(first, last).of(w.text()), null, "telephone number");
    }
}
