// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Suggests annotations. Contributed through the extension point {@code org.sitmark.core.preAnnotators}; the host makes a fresh instance for each
 * run and thread, sets its {@link Option} fields, calls {@link #prepare} once and {@link #suggest} for each report. A pre-annotator is
 * deterministic: the same report, options and context give the same suggestions, whatever was seen before.
 */
public interface PreAnnotator {

    /**
     * Loads what all reports of the run need: gazetteers, models.
     *
     * @throws Exception if something is missing or broken; the message is shown to people, says which file it is and what to do
     */
    default void prepare(RunContext context, IProgressMonitor monitor) throws Exception {
        // most need nothing
    }

    /**
     * What the suggestions depend on beside the report, a line each, so that a later run leaves out reports that nothing of it concerns: entries of
     * lists, fingerprints of files. Code, options, promoted models, decisions, settings and the corpus' {@code rules}, {@code engines} and
     * {@code models} are looked at by the host; only what else is read, such as {@code gazetteers}, has to be told. Called after {@link #prepare}.
     */
    default List<String> inputs(RunContext context) throws IOException {
        return List.of();
    }

    /**
     * Whether a line of {@link #inputs} that came or went may change what is suggested for a text. Says yes where in doubt. Used by several threads.
     */
    default boolean concerns(String input, String text) {
        return true;
    }

    /**
     * Suggests annotations for one report. Checks the monitor on long texts.
     *
     * @throws Exception if the report cannot be processed; the run goes on with the next report and tells of this one
     */
    void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws Exception;
}
