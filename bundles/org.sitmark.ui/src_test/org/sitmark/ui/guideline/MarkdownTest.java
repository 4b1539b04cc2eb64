// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.ui.guideline.Rendered.Style;

class MarkdownTest {

    @Test
    void joinsTheLinesOfAParagraph() {
        assertThat(Markdown.render("one\ntwo\n\nthree").text()).isEqualTo("one two\nthree\n");
    }

    @Test
    void keepsInAndOutApart() {
        assertThat(Markdown.render("In: this\nand that\nOut: those").text())
                .isEqualTo("In: this and that\nOut: those\n");
    }

    @Test
    void takesTheMarksOfMarkdownAway() {
        Rendered rendered = Markdown.render("Mark **every** name: [Ann Example], *cue*, `of`.");
        assertThat(rendered.text()).isEqualTo("Mark every name: Ann Example, cue, of.\n");
        assertThat(stretches(rendered)).containsExactly("STRONG every", "MARK Ann Example", "EMPHASIS cue", "CODE of");
    }

    @Test
    void marksMayHoldEmphasis() {
        Rendered rendered = Markdown.render("[nine *patients*]");
        assertThat(stretches(rendered)).containsExactlyInAnyOrder("MARK nine patients", "EMPHASIS patients");
    }

    @Test
    void hangsBulletsWithTheirContinuations() {
        Rendered rendered = Markdown.render("- first\n  goes on\n- second");
        assertThat(rendered.text()).isEqualTo("\u2022 first goes on\n\u2022 second\n");
        assertThat(rendered.runs()).extracting(Rendered.Run::style).containsExactly(Style.BULLET, Style.BULLET);
    }

    @Test
    void multiplicationIsNoEmphasis() {
        assertThat(Markdown.render("3*4*5").text()).isEqualTo("3*4*5\n");
    }

    @Test
    void knowsItsSections() {
        Rendered rendered = Markdown.render("# Layer\nintro\n## kind: small_arms\nguns\n## Out\nwars");
        Rendered.Section section = rendered.section("kind: small_arms");
        assertThat(section).isNotNull();
        assertThat(rendered.sections())
                .extracting(Rendered.Section::heading)
                .containsExactly("Layer", "kind: small_arms", "Out");
        assertThat(rendered.sections().stream()
                        .map(s -> rendered.text().substring(s.body(), s.end()).strip()))
                .containsExactly("intro", "guns", "wars");
    }

    private static List<String> stretches(Rendered rendered) {
        return rendered.runs().stream()
                .map(r -> r.style() + " " + rendered.text().substring(r.begin(), r.end()))
                .toList();
    }
}
