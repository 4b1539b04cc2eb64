// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** What the words around a bare number make of it: a pronoun, an age, a day of the month, one unit of time. */
final class SmallWords {

    private static final BigDecimal OLDEST = new BigDecimal(115);
    private static final Set<String> NO_ONE =
            WordList.of("no this that each every any some which the every another only");
    private static final Set<String> SPAN_CUES = WordList.of(
            "for in within after nearly almost about around least than over under once lasted last some every of just exactly half");
    private static final Set<String> AFTER_SPAN = WordList.of("ago later earlier before after long of in");
    private static final Set<String> TIME_WORDS =
            WordList.of("second minute hour day night week fortnight month year decade century millennium");

    private static final Set<String> ADJECTIVES = WordList.of(
            "first last next second third new newer latest previous other right wrong old older good better best big bigger small smaller main");
    private static final Set<String> MODALS = WordList.of("would should could can cannot must might may");
    private static final Set<String> BEFORE_NUMBER = WordList.of("only least just and or of than");

    private static final Set<String> WHOLE = WordList.of("full whole entire");
    private static final Set<String> SOME_DAY = WordList.of("that will would may might can could must to if");
    private static final Set<String> HARMED = WordList.of("""
            kill killed killing kills injure injured injuring injures wound wounded wounding wounds arrested arresting detained displaced displacing
            left
            """);

    private final Words w;
    private final BitSet people;

    /** @param people pieces of the names of persons */
    SmallWords(Words words, BitSet people) {
        this.w = words;
        this.people = people;
    }

    /** "since the 14th", "on the 3rd". */
    boolean isDayOfMonth(int i, Numeral numeral) {
        BigDecimal value = numeral.value();
        int next = numeral.last() + 1;
        boolean bare = next >= w.size() || !w.sameSentence(i, next) || w.isSign(next) && !w.is(next, '-');
        return value != null
                && value.signum() > 0
                && value.compareTo(new BigDecimal(31)) <= 0
                && w.raw(i).length() <= 2
                && bare
                && w.low(i - 1).equals("the")
                && w.sameSentence(i - 2, i)
                && w.low(i - 2).matches("on|since|by|until|from|before|after");
    }

    /** "aged 34", "aged 19 and 22", "Ann Example, 51," and "Ann Example (17)". */
    boolean isAge(int i, Numeral numeral) {
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        if (before.equals("aged") || before.equals("and") && w.low(i - 3).equals("aged")) {
            return true;
        }
        int next = numeral.last() + 1;
        BigDecimal value = numeral.value();
        boolean young = value != null && value.compareTo(OLDEST) < 0;
        boolean set = w.is(i - 1, ',') && (w.is(next, ',') || w.is(next, '.')) || w.is(i - 1, '(') && w.is(next, ')');
        return young && set && !numeral.words() && i > 1 && people.get(i - 2);
    }

    boolean isPronoun(int i) {
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        String behind = w.low(i + 1);
        boolean generic = MODALS.contains(behind) && !BEFORE_NUMBER.contains(before);
        if (generic || ADJECTIVES.contains(before) || before.equals("number")) {
            return true;
        }
        if (behind.equals("another") || behind.equals("'") || before.equals("no") || before.equals("anyone")) {
            return true;
        }
        boolean noun = w.isWord(i + 1)
                && w.sameSentence(i, i + 1)
                && !behind.equals("of")
                && !Set.of(
                                "is", "was", "that", "who", "which", "in", "on", "to", "can", "could", "would", "will",
                                "has", "had", "and", "or", "for", "at", "with", "by", "as")
                        .contains(behind);
        return NO_ONE.contains(before) && !noun || before.equals("the") && !noun;
    }

    /** "that one day peace will come": some day, not a duration. */
    boolean isSomeDay(int i) {
        return w.follows(i, "one", "day")
                && SOME_DAY.contains(w.low(i - 1))
                && w.sameSentence(i - 1, i)
                && !AFTER_SPAN.contains(w.low(i + 2));
    }

    /** "scores of people" and "killed scores", not "risk scores". */
    boolean isScores(int i) {
        return w.low(i + 1).equals("of") || w.low(i + 1).equals("more") || HARMED.contains(w.low(i - 1));
    }

    /** "for a year", "an hour later": one unit of time without a number. */
    @Nullable
    Figure oneOfTime(int i) {
        int noun = WHOLE.contains(w.low(i + 1)) ? i + 2 : i + 1;
        if (!TIME_WORDS.contains(w.low(noun)) || !w.sameSentence(i, noun) || !w.spaceBefore(noun)) {
            return null;
        }
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        String behind = w.sameSentence(i, noun + 1) ? w.low(noun + 1) : "";
        boolean rate =
                w.isNumber(i - 1) && !behind.equals("ago") && !behind.equals("earlier") && !behind.equals("later");
        boolean span = SPAN_CUES.contains(before) && !(before.equals("of") && !behind.equals("ago"))
                || AFTER_SPAN.contains(behind)
                        && !behind.equals("in")
                        && !behind.equals("of")
                        && !before.equals("times")
                        && !rate;
        Units.Match unit = Units.get().behindNumber(w, noun);
        if (!span || unit == null || w.low(noun).equals("second")) {
            return null;
        }
        return Figure.single(i, noun, "duration", "1", unit.unit().symbol(), "one unit of time");
    }
}
