// SPDX-License-Identifier: Apache-2.0
package org.sitmark.example.lexicon;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

/** Suggests words for weather. All that a pre-annotator needs: this class and an element in plugin.xml. */
public final class WeatherWords implements PreAnnotator {

    private static final Map<String, String> LEXICON = Map.ofEntries(
            entry("rain", "rain"),
            entry("showers", "rain"),
            entry("thunderstorm", "rain"),
            entry("snow", "snow"),
            entry("hail", "snow"),
            entry("fog", "fog"),
            entry("mist", "fog"),
            entry("gale", "wind"),
            entry("storm", "wind"));
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    @Option("Also suggest capitalised words, which may be names of operations")
    public boolean capitalised = false;

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        report.matches(WORD).forEach(word -> {
            String type = LEXICON.get(capitalised ? word.group().toLowerCase(Locale.ROOT) : word.group());
            if (type != null) {
                out.add(new Span(word.start(), word.end()), Features.of("type", type), 0.8, "word " + word.group());
            }
        });
    }
}
