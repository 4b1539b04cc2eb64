// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads a feature description that a person may have written and tells each mistake with its line: OpenNLP itself says little of them, or only
 * when the model is used. No class that it names is loaded.
 */
public final class DescriptorCheck {

    /** Where all generators live. */
    static final String PACKAGE = "opennlp.tools.util.featuregen.";

    private static final String SUFFIX = "FeatureGeneratorFactory";

    /**
     * A mistake.
     *
     * @param line from 1
     * @param sentence for people
     */
    public record Problem(int line, String sentence) {}

    /** The settings of a generator by name; those with "?" may be left out, "generator" is another generator inside. */
    private static final Map<String, Map<String, String>> KNOWN = new TreeMap<>();

    static {
        known("Aggregated", "generator", "any");
        known("BigramName");
        known("CharacterNgram", "min", "int", "max", "int");
        known("Definition");
        known("Dictionary", "dict", "str");
        known("DocumentBegin");
        known("POSTaggerName", "model", "str");
        known("Prefix", "length", "int?");
        known("PreviousMap");
        known("Sentence", "begin", "bool?", "end", "bool?");
        known("Suffix", "length", "int?");
        known("TokenClass", "wordAndClass", "bool?");
        known("Token", "lowercase", "bool?");
        known("TokenPattern", "generator", "any?");
        known("TrigramName");
        known("Window", "prevLength", "int", "nextLength", "int", "generator", "any");
    }

    private static void known(String name, String... settings) {
        Map<String, String> types = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            types.put(settings[i], settings[i + 1]);
        }
        KNOWN.put(PACKAGE + name + SUFFIX, types);
    }

    /** A generator that is being read. */
    private record Open(String type, int line, Set<String> seen) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> resources = new TreeSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int generators;

    private DescriptorCheck() {}

    /** All mistakes in the order of their lines; empty where there is none. */
    public static List<Problem> problems(byte[] description) {
        DescriptorCheck check = new DescriptorCheck();
        check.read(description);
        return List.copyOf(check.problems);
    }

    /** What its generators call lists and taggers. */
    static Set<String> resources(byte[] description) {
        DescriptorCheck check = new DescriptorCheck();
        check.read(description);
        return check.resources;
    }

    /** Names of the generators without package and suffix, for people. */
    static List<String> names() {
        return KNOWN.keySet().stream().map(DescriptorCheck::shortName).toList();
    }

    private void read(byte[] description) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(description));
            try {
                read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            problems.add(new Problem(
                    line,
                    "it is no XML: "
                            + String.valueOf(e.getMessage())
                                    .replaceFirst("(?s).*Message: ", "")
                                    .strip()));
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        boolean root = true;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.DTD) {
                problems.add(new Problem(line, "a DOCTYPE is not allowed"));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String element = reader.getLocalName();
                if (root) {
                    root = false;
                    if (!element.equals("featureGenerators")) {
                        problems.add(new Problem(line, "the outermost element is featureGenerators, not " + element));
                        return;
                    }
                } else if (element.equals("generator")) {
                    start(reader.getAttributeValue(null, "class"), line);
                } else {
                    setting(reader, element, line);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("generator")) {
                end();
            } else if (event == XMLStreamConstants.END_DOCUMENT && generators == 0) {
                problems.add(new Problem(Math.max(1, line), "there is no generator"));
            }
        }
    }

    private void start(@Nullable String type, int line) {
        generators++;
        Open around = open.peek();
        if (around != null) {
            around.seen().add("generator");
            Map<String, String> settings = KNOWN.get(around.type());
            if (settings != null && !settings.containsKey("generator")) {
                problems.add(new Problem(line, shortName(around.type()) + " takes no generator inside"));
            }
        }
        String named = type == null ? "" : type;
        open.push(new Open(named, line, new HashSet<>()));
        if (named.isBlank()) {
            problems.add(new Problem(line, "the generator has no class"));
        } else if (named.contains("BrownCluster") || named.contains("WordCluster")) {
            problems.add(new Problem(
                    line,
                    "OpenNLP 2.5 can neither write nor read a model with " + shortName(named)
                            + ": it closes the file behind the clusters; use POSTaggerName with a list instead"));
        } else if (named.equals(PACKAGE + "Cached" + SUFFIX)) {
            problems.add(new Problem(line, "write cache=\"true\" in featureGenerators instead of Cached"));
        } else if (!KNOWN.containsKey(named)) {
            problems.add(new Problem(line, "there is no generator " + named + nearest(named)));
        }
    }

    private static String nearest(String named) {
        String best = "";
        int distance = 6;
        for (String known : KNOWN.keySet()) {
            int d = Math.min(distance(known, named), distance(shortName(known), named));
            if (d < distance) {
                distance = d;
                best = known;
            }
        }
        return best.isEmpty() ? "; there are " + String.join(", ", names()) : "; did you mean " + best + "?";
    }

    private void setting(XMLStreamReader reader, String element, int line) throws XMLStreamException {
        Open generator = open.peek();
        String name = reader.getAttributeValue(null, "name");
        if (generator == null
                || !Set.of("int", "long", "float", "double", "str", "bool").contains(element)) {
            problems.add(new Problem(line, "element " + element + " has no place here"));
            return;
        }
        String value = reader.getElementText();
        Map<String, String> settings = KNOWN.get(generator.type());
        if (settings == null) {
            return; // told already
        }
        String type = settings.get(name == null ? "" : name);
        if (type == null || name == null || name.equals("generator")) {
            problems.add(new Problem(
                    line, shortName(generator.type()) + " has no setting " + name + "; it has " + said(settings)));
            return;
        }
        generator.seen().add(name);
        String plain = type.replace("?", "");
        if (!plain.equals(element)) {
            problems.add(new Problem(line, name + " is written as <" + plain + " name=\"" + name + "\">"));
        } else if (plain.equals("int") && !value.strip().matches("\\d{1,3}")) {
            problems.add(new Problem(line, name + " is a number, not '" + value + "'"));
        } else if (plain.equals("int") && !value.equals(value.strip())) {
            problems.add(new Problem(line, name + " must stand without white space around it"));
        } else if (plain.equals("bool") && !Set.of("true", "false").contains(value)) {
            problems.add(new Problem(line, name + " is true or false, not '" + value + "'"));
        } else if (plain.equals("str")) {
            if (value.matches("[\\w][\\w-]*\\.[\\w]+")) {
                resources.add(value);
            } else {
                problems.add(new Problem(
                        line, "'" + value + "' is no name of a list; it has a name and an ending, as in x.dictionary"));
            }
        }
    }

    private static String said(Map<String, String> settings) {
        return settings.isEmpty() ? "none" : String.join(", ", settings.keySet());
    }

    private void end() {
        Open generator = open.pop();
        new HashMap<>(KNOWN.getOrDefault(generator.type(), Map.of())).forEach((name, type) -> {
            if (!type.endsWith("?") && !generator.seen().contains(name)) {
                problems.add(new Problem(
                        generator.line(),
                        shortName(generator.type())
                                + (name.equals("generator")
                                        ? " needs a generator inside"
                                        : " needs <" + type + " name=\"" + name + "\">")));
            }
        });
    }

    private static String shortName(String type) {
        return type.replace(PACKAGE, "").replaceFirst(SUFFIX + "$", "");
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
