// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;

/** Small gold for tests, written as {@code text with [Ann Example|entity=person] in it}; a sentence a line, words and signs as tokens. */
public final class Gold {

    public static final Layers LAYERS = new Layers(List.of(
            layer("entity", "kind", "person", "organisation", "location"),
            layer("equipment", "category", "tank", "ship"),
            layer("weather", null)));

    /** A sentence a line; words, with hyphens inside, and single signs are tokens. */
    public static final Segmenter SEGMENTER =
            text -> new Segmentation(spans("[^\\s][^\n]*", text), spans("[\\p{L}\\p{N}-]+|\\S", text));

    public static final RunContext CONTEXT = new RunContext() {
        @Override
        public Layers layers() {
            return LAYERS;
        }

        @Override
        public Optional<Path> corpusFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    };

    private static final Pattern MARK = Pattern.compile("\\[([^|\\]]*)\\|(\\w+)(?:=(\\w+))?]");

    private Gold() {}

    private static Layer layer(String id, @Nullable String kindFeature, String... kinds) {
        List<FeatureSpec> features = kindFeature == null
                ? List.of()
                : List.of(new FeatureSpec(kindFeature, FeatureSpec.Kind.STRING, List.of(kinds), ""));
        return new Layer(id, id, "test." + id, features, kindFeature, "#000000", "#000000", null, null, "test");
    }

    private static List<Span> spans(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(r -> new Span(r.start(), r.end()))
                .toList();
    }

    public static Report report(String name, String annotated) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(annotated);
        int last = 0;
        while (matcher.find()) {
            text.append(annotated, last, matcher.start());
            int begin = text.length();
            text.append(matcher.group(1));
            last = matcher.end();
            String layer = matcher.group(2);
            String kind = matcher.group(3);
            String feature = LAYERS.require(layer).kindFeature();
            marks.add(new Mark(
                    marks.size() + 1,
                    layer,
                    new Span(begin, text.length()),
                    kind == null || feature == null ? Features.NONE : Features.of(feature, kind),
                    null));
        }
        text.append(annotated.substring(last));
        return Report.of(name, text.toString(), Map.of(), marks);
    }

    private static final String[] FIRST = {"Ann", "Bob", "Carla", "Dmitri", "Eve", "Farid", "Gina", "Hans"};
    private static final String[] LAST = {"Example", "Sample", "Muster", "Placeholder", "Specimen", "Modell"};
    private static final String[] PLACE = {"Northtown", "Eastport", "Westfield", "Southbridge", "Midvale", "Oldham"};
    private static final String[] THING = {"T-1 tank", "T-2 tank", "patrol boat", "frigate"};

    /** Reports with persons, places and equipment in a few turns of phrase; no two alike. */
    public static List<Report> many(int count) {
        List<Report> reports = new ArrayList<>();
        Random random = new Random(99);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < 8; s++) {
                String person = pick(FIRST, random) + " " + pick(LAST, random);
                String place = pick(PLACE, random);
                String thing = pick(THING, random);
                String kind = thing.endsWith("tank") ? "tank" : "ship";
                text.append(
                        switch (random.nextInt(4)) {
                            case 0 ->
                                "General [" + person + "|entity=person] visited [" + place + "|entity=location] on day "
                                        + random.nextInt(30) + " .";
                            case 1 ->
                                "A [" + thing + "|equipment=" + kind + "] was seen near [" + place
                                        + "|entity=location] at " + random.nextInt(24) + " hours .";
                            case 2 ->
                                "[" + person + "|entity=person] said that nothing happened on day " + random.nextInt(30)
                                        + " .";
                            default -> "The weather was calm for " + random.nextInt(30) + " days .";
                        });
                text.append('\n');
            }
            reports.add(report(String.format(java.util.Locale.ROOT, "report%03d", i), text.toString()));
        }
        return reports;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
