// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitmark.ui.guideline.Rendered.Run;
import org.sitmark.ui.guideline.Rendered.Section;
import org.sitmark.ui.guideline.Rendered.Style;

/**
 * Renders the Markdown of guidelines: headings, paragraphs, lists, strong, emphasis, code, and the square brackets that stand for marks. What it does
 * not know stays as it is written.
 */
final class Markdown {

    private static final Pattern INLINE =
            Pattern.compile("\\*\\*(?<strong>[^*]+)\\*\\*|(?<![\\w*])\\*(?<emphasis>[^*\\s][^*]*)\\*(?![\\w*])"
                    + "|`(?<code>[^`]+)`|\\[(?<mark>[^\\[\\]]+)\\](?:\\([^()\\s]*\\))?");
    private static final String BULLET = "\u2022 ";

    private final StringBuilder out = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean item;
    private String heading = "";
    private int headingBegin = -1;
    private int headingEnd;

    private Markdown() {}

    static Rendered render(String markdown) {
        var renderer = new Markdown();
        for (String line : markdown.split("\\R")) {
            renderer.line(line);
        }
        renderer.endParagraph();
        renderer.endSection();
        return new Rendered(renderer.out.toString(), renderer.runs, renderer.sections);
    }

    private void line(String line) {
        String content = line.strip();
        if (content.startsWith("#")) {
            endParagraph();
            heading(content);
        } else if (content.isEmpty()) {
            endParagraph();
        } else if (content.startsWith("- ") || content.startsWith("* ")) {
            endParagraph();
            item = true;
            paragraph.append(content.substring(2).strip());
        } else {
            // a line that begins with "In:" or "Out:" is a paragraph of its own, as its author meant it
            if (content.startsWith("In:") || content.startsWith("Out:")) {
                endParagraph();
            }
            if (!paragraph.isEmpty()) {
                paragraph.append(' ');
            }
            paragraph.append(content);
        }
    }

    private void heading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        endSection();
        if (!out.isEmpty()) {
            out.append('\n');
        }
        heading = line.substring(level).strip();
        headingBegin = out.length();
        out.append(heading.replace('_', ' ')).append('\n');
        headingEnd = out.length();
        runs.add(new Run(level == 1 ? Style.TITLE : Style.HEADING, headingBegin, headingEnd - 1));
    }

    private void endSection() {
        if (headingBegin >= 0) {
            sections.add(new Section(heading, headingBegin, headingEnd, out.length()));
        }
        headingBegin = -1;
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        if (item) {
            runs.add(new Run(Style.BULLET, out.length(), out.length() + BULLET.length()));
            out.append(BULLET);
        }
        inline(paragraph.toString());
        out.append('\n');
        paragraph.setLength(0);
        item = false;
    }

    private void inline(String text) {
        Matcher matcher = INLINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            out.append(text, from, matcher.start());
            from = matcher.end();
            for (Style style : new Style[] {Style.STRONG, Style.EMPHASIS, Style.CODE, Style.MARK}) {
                String inside = matcher.group(
                        switch (style) {
                            case STRONG -> "strong";
                            case EMPHASIS -> "emphasis";
                            case CODE -> "code";
                            default -> "mark";
                        });
                if (inside != null) {
                    int begin = out.length();
                    if (style == Style.CODE) {
                        out.append(inside);
                    } else {
                        inline(inside);
                    }
                    runs.add(new Run(style, begin, out.length()));
                }
            }
        }
        out.append(text, from, text.length());
    }
}
