// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.spi.Option;

/** Samples for OpenNLP's document categoriser: a report a line, its category and its tokens with spaces between. */
public final class DoccatExporter extends PartedExporter {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");

    @Option("What the category is: a key of what is known about the reports, such as state, source, topic")
    public String category = ReportInfo.STATE;

    private final SortedSet<String> categories = new TreeSet<>();

    @Override
    String file() {
        return "reports.doccat";
    }

    @Override
    void write(Prepared prepared, BufferedWriter out, List<String> remarks) throws IOException {
        String value = prepared.report().info(category);
        String name = value == null ? "" : SPACE.matcher(value.strip()).replaceAll("_");
        String text = prepared.samples().sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .map(t -> SPACE.matcher(t).replaceAll(" "))
                .collect(Collectors.joining(" "))
                .strip();
        if (name.isEmpty()) {
            remarks.add(prepared.report().name() + ": left out, it has no " + category);
        } else if (text.isEmpty()) {
            remarks.add(prepared.report().name() + ": left out, it has no words");
        } else {
            categories.add(name);
            out.append(name).append(' ').append(text).append('\n');
        }
    }

    @Override
    void writeLabels(SortedSet<String> types, Path target) throws IOException {
        Files.write(target.resolve("labels.txt"), categories);
    }
}
