// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.Report;
import org.sitmark.train.datasets.Assignment.Entry;
import org.sitmark.train.datasets.Candidates.Candidate;

/**
 * The data sets of a corpus: {@code datasets/NAME.json}, and beside it {@code NAME.looks.jsonl}, which has a line for each time that somebody measured
 * on the test part. A test part is locked once it is written: its reports stay in it, and no other enters unless that is asked for.
 *
 * <p>Thread-safe. A file is written whole or not at all.
 */
public final class DataSets {

    private static final String FOLDER = "datasets";
    private static final String ENDING = ".json";
    private static final String LOOKS = ".looks.jsonl";
    /** One lock for all stores: two windows of this program may show one corpus. */
    private static final Object LOCK = new Object();

    private static final ObjectMapper LINES =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Corpus corpus;
    private final Path folder;
    private final Clock clock;

    public DataSets(Corpus corpus) {
        this(corpus, Clock.systemUTC());
    }

    DataSets(Corpus corpus, Clock clock) {
        this.corpus = corpus;
        this.folder = corpus.folder().resolve(FOLDER);
        this.clock = clock;
    }

    /** All data sets, by name. A broken file is not among them; see {@link #problems}. */
    public List<DataSet> list() throws IOException {
        List<DataSet> sets = new ArrayList<>();
        for (String name : names()) {
            try {
                sets.add(DataSetJson.read(file(name)));
            } catch (IOException expected) {
                // told by problems()
            }
        }
        return sets;
    }

    /** What is wrong with files of data sets, a sentence each. */
    public List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String name : names()) {
            try {
                DataSetJson.read(file(name));
            } catch (IOException e) {
                problems.add("Data set " + name + " cannot be used: " + e.getMessage());
            }
        }
        return problems;
    }

    /** @throws IOException with a sentence for people if there is no such data set or its file is broken */
    public DataSet require(String name) throws IOException {
        if (!isName(name) || !Files.isRegularFile(file(name))) {
            throw new NoSuchFileException("There is no data set '" + name + "' in " + corpus.folder()
                    + (names().isEmpty() ? "; none was made yet" : "; there are " + String.join(", ", names())));
        }
        return DataSetJson.read(file(name));
    }

    /** Whether there is a data set of this name. */
    public boolean contains(String name) {
        return isName(name) && Files.isRegularFile(file(name));
    }

    /**
     * What a data set would be, without writing it. Reading the reports is left to the caller, who may look at many selections of them.
     *
     * @param taken what the selection takes; see {@link Candidates}
     * @param before the data set that it would replace, whose test part stays; null for a new one
     * @throws IllegalArgumentException with a sentence for people if there are too few reports for the parts
     */
    public static DataSet draft(
            String name, String note, Selection selection, SplitRule rule, Candidates taken, @Nullable DataSet before) {
        Map<String, Part> locked = new TreeMap<>();
        if (before != null) {
            before.of(Part.TEST).keySet().forEach(n -> locked.put(n, Part.TEST));
        }
        return assigned(name, note, selection, rule, taken, locked, false, before);
    }

    private static DataSet assigned(
            String name,
            String note,
            Selection selection,
            SplitRule rule,
            Candidates found,
            Map<String, Part> known,
            boolean grow,
            @Nullable DataSet before) {
        SortedMap<String, Candidate> taken = found.taken();
        List<Entry> entries = new ArrayList<>();
        taken.values()
                .forEach(c -> entries.add(new Entry(
                        Report.of(c.report().name(), c.whole(), c.report().info(), List.of()), c.partial())));
        // a locked report that does not fit any more still has a text that a new one may repeat
        found.others().values().stream()
                .filter(r -> known.containsKey(r.name()))
                .forEach(r -> entries.add(new Entry(r, false)));
        Assignment assignment = Assignment.of(entries, known, rule, grow);
        Map<Part, List<String>> names = new EnumMap<>(Part.class);
        assignment.parts().forEach((report, part) -> names.computeIfAbsent(part, p -> new ArrayList<>())
                .add(report));
        Map<Part, SortedMap<String, String>> reports = new EnumMap<>(Part.class);
        reports.putAll(Contents.of(selection, names, taken).digests());
        SortedMap<String, String> aside = new TreeMap<>();
        names.getOrDefault(Part.ASIDE, List.of())
                .forEach(n -> aside.put(n, Digests.of(taken.get(n).report(), selection.layers())));
        reports.put(Part.ASIDE, aside);
        String fingerprint = Digests.of(selection, reports);
        DataSet made = new DataSet(name, 1, note, selection, assignment.rule(), reports, fingerprint);
        if (before == null) {
            return made;
        }
        DataSet same =
                new DataSet(name, before.version(), note, selection, assignment.rule(), made.reports(), fingerprint);
        boolean equal = same.reports().equals(before.reports())
                && selection.equals(before.selection())
                && same.split().equals(before.split());
        return equal
                ? same
                : new DataSet(
                        name, before.version() + 1, note, selection, assignment.rule(), made.reports(), fingerprint);
    }

    /**
     * Makes a data set and writes it.
     *
     * @throws IllegalArgumentException with a sentence for people if the name, the selection or the split does not do
     * @throws FileAlreadyExistsException if there is one of this name
     */
    public DataSet create(
            String name, String note, Selection selection, SplitRule rule, @Nullable IProgressMonitor monitor)
            throws IOException {
        checkFree(name);
        DataSet made = draft(name, note, selection, rule, Candidates.of(corpus, selection, monitor), null);
        synchronized (LOCK) {
            checkFree(name);
            write(made);
        }
        return made;
    }

    private void checkFree(String name) throws IOException {
        checkName(name);
        if (Files.exists(file(name))) {
            throw new FileAlreadyExistsException("There is a data set '" + name + "' already");
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence for people if a data set cannot have this name
     */
    public static void checkName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name
                    + "' cannot be the name of a data set; it is made of letters a to z, digits, hyphens and"
                    + " underscores, at most 80");
        }
    }

    /** Writes a draft of {@link #draft} that was looked at, as it is. */
    public void save(DataSet draft) throws IOException {
        checkName(draft.name());
        synchronized (LOCK) {
            write(draft);
        }
    }

    /**
     * Selects and splits anew; the test part stays.
     *
     * @return the next version, or the same where nothing changed but the note
     */
    public DataSet edit(
            String name, String note, Selection selection, SplitRule rule, @Nullable IProgressMonitor monitor)
            throws IOException {
        DataSet before = require(name);
        DataSet made = draft(name, note, selection, rule, Candidates.of(corpus, selection, monitor), before);
        save(made);
        return made;
    }

    /**
     * Takes in what changed in the corpus: new reports get a part by the rule, all others keep theirs.
     *
     * @param grow whether new reports may enter the test part; what was measured on it before is then no longer comparable
     * @return the next version, or the same where nothing changed
     */
    public DataSet update(String name, boolean grow, @Nullable IProgressMonitor monitor) throws IOException {
        DataSet next = next(require(name), grow, monitor);
        save(next);
        return next;
    }

    private DataSet next(DataSet before, boolean grow, @Nullable IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        Candidates found = Candidates.of(corpus, before.selection(), progress.split(9));
        Map<String, Part> known = new TreeMap<>();
        before.parts().forEach((report, part) -> {
            if (part == Part.TEST || found.taken().containsKey(report)) {
                known.put(report, part);
            }
        });
        return assigned(before.name(), before.note(), before.selection(), before.split(), found, known, grow, before);
    }

    /** Deletes a data set and the count of looks at its test part. */
    public void delete(String name) throws IOException {
        synchronized (LOCK) {
            require(name);
            Files.delete(file(name));
            Files.deleteIfExists(looksFile(name));
        }
    }

    /** The reports of a data set as they are now. */
    public Contents contents(DataSet set, @Nullable IProgressMonitor monitor) throws IOException {
        Map<Part, Collection<String>> names = new EnumMap<>(Part.class);
        set.reports().forEach((part, of) -> names.put(part, of.keySet()));
        return Contents.of(corpus, set.selection(), names, monitor);
    }

    /** What changed in the corpus since a data set was written. */
    public Changes changes(DataSet set, @Nullable IProgressMonitor monitor) throws IOException {
        return Changes.between(set, next(set, false, monitor));
    }

    /** Says that somebody measures on the test part; to be called before the score is shown. */
    public TestLook look(DataSet set, String what) throws IOException {
        TestLook look =
                new TestLook(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), set.version(), what);
        synchronized (LOCK) {
            Files.createDirectories(folder);
            Files.writeString(
                    looksFile(set.name()),
                    LINES.writeValueAsString(look) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return look;
    }

    /** All looks at the test part of a data set, the oldest first. */
    public List<TestLook> looks(String name) throws IOException {
        synchronized (LOCK) {
            List<TestLook> looks = new ArrayList<>();
            if (Files.exists(looksFile(name))) {
                for (String line : Files.readAllLines(looksFile(name), StandardCharsets.UTF_8)) {
                    if (line.endsWith("}")) { // a crash may have left half a line
                        looks.add(LINES.readValue(line, TestLook.class));
                    }
                }
            }
            return looks;
        }
    }

    private void write(DataSet set) throws IOException {
        Files.createDirectories(folder);
        SafeFile.write(file(set.name()), DataSetJson.bytes(set));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private Path looksFile(String name) {
        return folder.resolve(name + LOOKS);
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_-]{1,80}");
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    name = name.substring(0, name.length() - ENDING.length());
                    if (isName(name)) {
                        names.add(name);
                    }
                }
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }
}
