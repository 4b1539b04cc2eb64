// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.palette.Palette;

/** What is written or drawn can be seen on its ground: AA of the Web Content Accessibility Guidelines, 4.5 for words and 3 for signs. */
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double SIGNS = 3;

    private static final Pattern RULE = Pattern.compile("([^{}/]+)\\{([^}]*)\\}");
    private static final Pattern COLOR = Pattern.compile("(?:^|[;\\s])color:\\s*(#[0-9a-fA-F]{6})");
    private static final Pattern GROUND = Pattern.compile("background-color:\\s*(#[0-9a-fA-F]{6})");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsCanBeReadOnEveryGround(boolean dark) {
        Palette p = Palette.of(dark);
        // text, tables and forms; headers, hover cards and key caps; selected text and rows
        for (Color ground : new Color[] {p.paper(), p.chrome(), p.selection()}) {
            readable("ink", p.ink(), ground, WORDS);
            readable("dim", p.dim(), ground, WORDS);
            readable("link", p.link(), ground, WORDS);
            readable("done", p.done(), ground, WORDS);
        }
        // warnings of the sheet of keys and what was learned, on the card
        readable("accent", p.accent(), p.paper(), WORDS);
        readable("accent", p.accent(), p.chrome(), WORDS);
        // labels to type
        readable("label", p.paper(), p.accent(), WORDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void marksAndTheirSignsCanBeSeen(boolean dark) {
        Palette p = Palette.of(dark);
        for (Layer layer : Sitmark.installed().layers()) {
            readable("text on " + layer.id(), p.ink(), p.fill(layer), WORDS);
            readable("dimmed text on " + layer.id(), p.dim(), p.faded(layer), WORDS);
            // heads of the features pane, names of links; lines of the text, bars of the overview
            readable("words of " + layer.id(), p.strong(layer), p.paper(), WORDS);
            readable("bar of the hover card for " + layer.id(), p.strong(layer), p.chrome(), SIGNS);
        }
        for (Color ground : new Color[] {p.paper(), p.chrome()}) {
            readable("the frame of the current one", p.accent(), ground, SIGNS);
        }
        readable("what was found", p.found(), p.paper(), SIGNS);
    }

    /** Of the rules that set both colours of a control. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theStyleSheetsOfTheWindowCanBeRead(String theme) throws IOException {
        URL sheet =
                Objects.requireNonNull(Platform.getBundle("org.sitmark.app")).getEntry("css/" + theme + ".css");
        String css;
        try (InputStream in = Objects.requireNonNull(sheet).openStream()) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher rules = RULE.matcher(css);
        int seen = 0;
        while (rules.find()) {
            Matcher color = COLOR.matcher(rules.group(2));
            Matcher ground = GROUND.matcher(rules.group(2));
            if (color.find() && ground.find()) {
                seen++;
                readable(rules.group(1).strip(), color(color.group(1)), color(ground.group(1)), WORDS);
            }
        }
        assertThat(seen).as("rules with both colours").isPositive();
    }

    private static Color color(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static void readable(String what, Color color, Color ground, double least) {
        assertThat(Palette.contrast(color, ground))
                .as("%s: %s on %s", what, color.getRGB(), ground.getRGB())
                .isGreaterThanOrEqualTo(least);
    }
}
