// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.guideline.Rendered.Run;
import org.sitmark.ui.guideline.Rendered.Section;
import org.sitmark.ui.guideline.Rendered.Style;

/**
 * A layer's guideline with examples of a kind put into the section of that kind.
 *
 * @param rendered the text
 * @param section the section of the kind, or null where there is none
 * @param links where examples stand, in text order
 */
record GuidelineText(Rendered rendered, @Nullable Section section, List<Link> links) {

    /** The stretch of an example, which leads to its mark. */
    record Link(int begin, int end, Example example) {}

    static final String EXAMPLES = "In this corpus";

    static GuidelineText of(Layer layer, @Nullable String kind, List<Example> examples) {
        Rendered guideline = Guideline.of(layer);
        Section section = Guideline.section(guideline, layer, kind);
        if (examples.isEmpty()) {
            return new GuidelineText(guideline, section, List.of());
        }
        int at = section == null ? guideline.text().length() : endOfBody(guideline, section);
        var block = new StringBuilder();
        List<Run> runs = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        int heading = at + block.length();
        block.append(EXAMPLES).append('\n');
        runs.add(new Run(Style.STRONG, heading, at + block.length() - 1));
        for (Example example : examples) {
            int begin = at + block.length();
            block.append("\u2022 ");
            runs.add(new Run(Style.BULLET, begin, begin + 2));
            block.append(example.before());
            int marked = at + block.length();
            block.append(example.marked());
            runs.add(new Run(Style.MARK, marked, at + block.length()));
            block.append(example.after());
            links.add(new Link(begin, at + block.length(), example));
            block.append('\n');
        }
        return new GuidelineText(insert(guideline, at, block.toString(), runs), shifted(section, at, block), links);
    }

    private static int endOfBody(Rendered guideline, Section section) {
        int end = section.end();
        while (end > section.body() && guideline.text().charAt(end - 1) == '\n') {
            end--;
        }
        return Math.min(guideline.text().length(), end + 1);
    }

    private static @Nullable Section shifted(@Nullable Section section, int at, CharSequence block) {
        return section == null || section.end() < at
                ? section
                : new Section(section.heading(), section.begin(), section.body(), section.end() + block.length());
    }

    private static Rendered insert(Rendered guideline, int at, String block, List<Run> added) {
        List<Run> runs = new ArrayList<>();
        for (Run run : guideline.runs()) {
            int shift = run.begin() >= at ? block.length() : 0;
            runs.add(new Run(run.style(), run.begin() + shift, run.end() + shift));
        }
        runs.addAll(added);
        List<Section> sections = new ArrayList<>();
        for (Section section : guideline.sections()) {
            int shift = section.begin() >= at ? block.length() : 0;
            int grow = section.begin() < at && section.end() >= at ? block.length() : 0;
            sections.add(new Section(
                    section.heading(), section.begin() + shift, section.body() + shift, section.end() + shift + grow));
        }
        String text =
                guideline.text().substring(0, at) + block + guideline.text().substring(at);
        return new Rendered(text, runs, sections);
    }
}
