// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class TextSearchTest {

    /** Enough of a stemmer for these tests. */
    private static String stem(String word) {
        return word.replaceFirst("pp(ed|ing)$", "p")
                .replaceFirst("(ies|ied|y)$", "i")
                .replaceFirst("(?<=...)(es|ing|ed|ors|s|e)$", "");
    }

    private static List<String> find(TextQuery query, String text) throws SearchException {
        return TextSearch.of(query, TextSearchTest::stem).find(text, 100, 2000, null).spans().stream()
                .map(s -> s.of(text))
                .toList();
    }

    private static TextQuery plain(String text) {
        return new TextQuery(text, false, false, false, false);
    }

    @Test
    void plainTextIsFoundInAnyCaseAndAcrossLineBreaks() throws SearchException {
        assertThat(find(plain("new york"), "New York, new\n  york, NewYork"))
                .containsExactly("New York", "new\n  york");
        assertThat(find(plain("a.b"), "a.b axb A.B")).containsExactly("a.b", "A.B");
        assertThat(find(plain("ärger"), "ÄRGER")).containsExactly("ÄRGER");
        assertThat(find(plain("  "), "   ")).isEmpty();
    }

    @Test
    void caseAndWholeWordsAreChecked() throws SearchException {
        var query = new TextQuery("tank", false, true, true, false);
        assertThat(find(query, "tank Tank tanks anti-tank tank's _tank")).containsExactly("tank", "tank", "tank");
        assertThat(find(TextQuery.exactly("U.S."), "the U.S. and U.S.A")).containsExactly("U.S.", "U.S.");
        assertThat(find(TextQuery.exactly("(x)"), "a(x)b")).containsExactly("(x)");
    }

    @Test
    void inflectedFormsOfTheLastWordAreFound() throws SearchException {
        var query = new TextQuery("battle tank", false, false, false, true);
        assertThat(find(query, "Battle tanks, the battle\ntank's gun, battles tank, battle tankers"))
                .containsExactly("Battle tanks", "battle\ntank");
        assertThat(find(new TextQuery("cities", false, false, false, true), "city Cities citizen"))
                .containsExactly("city", "Cities");
        assertThat(find(new TextQuery("stop", false, false, false, true), "stopped stopping stops stoppage"))
                .containsExactly("stopped", "stopping", "stops");
        assertThat(find(new TextQuery("operate", false, false, false, true), "operates operators operated"))
                .containsExactly("operates", "operated");
    }

    @Test
    void inflectionKeepsPunctuationAndHyphens() throws SearchException {
        assertThat(find(new TextQuery("T-62", false, true, false, true), "T-62s T-62M t-62 T 62"))
                .isEmpty();
        assertThat(find(new TextQuery("Anka-S drone", false, true, false, true), "Anka-S drones, Anka S drone"))
                .containsExactly("Anka-S drones");
        assertThat(find(new TextQuery("“tank", false, true, false, true), "“tanks and tanks"))
                .containsExactly("“tanks");
    }

    @Test
    void regularExpressionsFindWhatTheyFindButNothingEmpty() throws SearchException {
        assertThat(find(new TextQuery("\\d+|x*", true, false, false, false), "12 and 7"))
                .containsExactly("12", "7");
        assertThat(find(new TextQuery("^b", true, false, false, false), "a\nb")).containsExactly("b");
        assertThat(find(new TextQuery("a|b", true, true, true, false), "a ab b"))
                .containsExactly("a", "b");
    }

    @Test
    void aBrokenPatternSaysWhereItIsBroken() {
        assertThatThrownBy(() -> find(new TextQuery("ab(c", true, false, false, false), ""))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("at character 4")
                .hasMessageContaining("Unclosed group");
    }

    @Test
    void aPatternThatRunsAwayIsStopped() throws SearchException {
        TextSearch search = TextSearch.of(new TextQuery("(a+)+b", true, false, false, false), w -> w);
        String text = "a".repeat(5000) + "c";
        long before = System.nanoTime();
        assertThatThrownBy(() -> search.find(text, 10, 200, null))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("stopped after 200 ms");
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(5000);
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThatThrownBy(() -> search.find(text, 10, 60_000, cancelled))
                .isInstanceOf(OperationCanceledException.class);
    }

    @Test
    void aPatternThatNeedsTooMuchMemoryIsStopped() throws SearchException {
        TextSearch search = TextSearch.of(new TextQuery("(a|b)*c", true, false, false, false), w -> w);
        assertThatThrownBy(() -> search.find("ab".repeat(200_000), 10, 60_000, null))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("repeats too much");
    }

    @Test
    void theLimitIsTold() throws SearchException {
        TextSearch.Found found = TextSearch.of(plain("a"), w -> w).find("aaa", 2, 1000, null);
        assertThat(found.spans()).hasSize(2);
        assertThat(found.more()).isTrue();
    }
}
