// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.bracket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;

/**
 * Reads annotated reports from plain text with brackets, the notation of the sample corpus and of tests:
 *
 * <pre>
 * [At least 40|figure kind=count value=40 modifier=">=" of=@n] [shells|#n] hit the [depot in [Velm|entity kind=location]|#d].
 * </pre>
 *
 * <ul>
 * <li>A bracket holds the covered text and, each after a {@code |}, its annotations: {@code layer}, {@code layer#id} or, for a span that is only a
 * target of links, {@code #id}; then features as {@code name=value} or {@code name="several words"}, where {@code \"} and {@code \\} are literal.
 * <li>Brackets nest. {@code name=@id} links to the mark or bare span with that id, before or after; {@code name=@a,@b} is a list of links.
 * <li>{@code layer?} is an open suggestion with score 1, {@code layer?0.8} one with that score, {@code layer!} a rejected one; their source is
 * {@value #SOURCE}.
 * <li>{@code \[}, {@code \]}, {@code \|} and {@code \\} are literal in the text. Everything else, line ends too, is taken as it stands.
 * </ul>
 *
 * <p>Ids of marks are derived from their place ({@link Report#freeId}), so the same source always gives the same report. Stateless.
 */
public final class BracketParser {

    /** Source of the suggestions that a text in bracket notation holds. */
    public static final String SOURCE = "bracket";

    private static final Pattern HEADER_LINE = Pattern.compile("(\\w+):[ \\t]*(.*)");
    private static final String FIRST_KEY = "title:";

    private BracketParser() {}

    /**
     * Parses a text without a header.
     *
     * @param name of the report
     * @param source the text in bracket notation
     * @param layers to check layers, features and values against
     * @throws BracketSyntaxException if the notation is broken, an id is missing or stands twice, or a layer does not allow a feature or value
     */
    public static Report parse(String name, String source, Layers layers) {
        return new BracketReader(name, source, layers).report(0, source.length(), Map.of());
    }

    /** The same without layers to check against: every value is a string, or links where it begins with {@code @}. */
    public static Report parse(String name, String source) {
        return new BracketReader(name, source, null).report(0, source.length(), Map.of());
    }

    /**
     * Parses a file: where its first line begins with {@code title:}, the lines up to the first empty one are the report's info, {@code key: value}.
     * A byte order mark before and line ends after the text are left out.
     *
     * @param layers to check against, or null for none
     * @throws BracketSyntaxException as above
     */
    public static Report parseFile(String name, String content, @Nullable Layers layers) {
        int from = content.startsWith("\uFEFF") ? 1 : 0;
        Map<String, String> info = new LinkedHashMap<>();
        if (content.startsWith(FIRST_KEY, from)) {
            from = readHeader(name, content, from, info);
        }
        int to = content.length();
        while (to > from && (content.charAt(to - 1) == '\n' || content.charAt(to - 1) == '\r')) {
            to--;
        }
        return new BracketReader(name, content, layers).report(from, to, info);
    }

    private static int readHeader(String name, String content, int start, Map<String, String> info) {
        int from = start;
        while (from < content.length()) {
            int end = content.indexOf('\n', from);
            end = end < 0 ? content.length() : end;
            String line = content.substring(from, end).stripTrailing();
            if (line.isEmpty()) {
                return Math.min(end + 1, content.length());
            }
            var matcher = HEADER_LINE.matcher(line);
            if (!matcher.matches()) {
                throw new BracketSyntaxException(
                        name,
                        content,
                        from,
                        "\"" + line
                                + "\" is no header line; expected \"key: value\", or an empty line before the text");
            }
            if (info.put(matcher.group(1), matcher.group(2)) != null) {
                throw new BracketSyntaxException(name, content, from, "\"" + matcher.group(1) + "\" stands twice");
            }
            from = end + 1;
        }
        return content.length();
    }
}
