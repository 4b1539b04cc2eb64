// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;

/** Searches the reports of a corpus. */
public final class CorpusSearch {

    /**
     * What was found.
     *
     * @param hits in the order of the reports, then of the text
     * @param searched how many reports were searched
     * @param more whether the search ended at the limit
     * @param failures reports that could not be searched, a sentence each
     */
    public record Result(List<Hit> hits, int searched, boolean more, List<String> failures) {

        public Result {
            hits = List.copyOf(hits);
            failures = List.copyOf(failures);
        }

        /** In how many reports something was found. */
        public int reports() {
            return (int) hits.stream().map(Hit::report).distinct().count();
        }
    }

    private CorpusSearch() {}

    /**
     * Searches these reports as they are now, with edits that are not saved yet. A report that cannot be read is told of; the others are searched.
     *
     * @param limit how many hits at most
     * @throws SearchException if the pattern is broken or takes too long in a report
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static Result run(
            Corpus corpus, Collection<String> names, SearchQuery query, int limit, @Nullable IProgressMonitor monitor)
            throws SearchException {
        ReportSearch search = new ReportSearch(query, corpus.sitmark());
        SubMonitor progress = SubMonitor.convert(monitor, "Searching", names.size());
        List<Hit> hits = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        int searched = 0;
        for (String name : names) {
            if (hits.size() > limit) {
                break;
            }
            SubMonitor step = progress.split(1);
            try {
                hits.addAll(search.in(corpus.read(name), limit + 1 - hits.size(), step));
                searched++;
            } catch (IOException e) {
                failures.add(name + " cannot be read: " + e.getMessage());
            } catch (SearchException e) {
                throw new SearchException("Report " + name + ": " + e.getMessage(), e);
            }
        }
        boolean more = hits.size() > limit;
        return new Result(more ? hits.subList(0, limit) : hits, searched, more, failures);
    }
}
