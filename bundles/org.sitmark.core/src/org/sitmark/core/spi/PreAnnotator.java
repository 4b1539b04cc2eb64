// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

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
     * Suggests annotations for one report. Checks the monitor on long texts.
     *
     * @throws Exception if the report cannot be processed; the run goes on with the next report and tells of this one
     */
    void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws Exception;
}
