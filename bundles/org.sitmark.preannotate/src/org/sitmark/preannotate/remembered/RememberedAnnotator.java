// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.remembered;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.bulk.RuleMatcher;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;

/** Suggests what a person remembered with a bulk change: the rules of the corpus, see {@link org.sitmark.core.bulk.Rules}. */
public final class RememberedAnnotator implements PreAnnotator {

    private @Nullable RuleMatcher rules;

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        rules = context.corpusFolder().isEmpty()
                ? null
                : RuleMatcher.of(context.corpusFolder().get(), context.layers(), new OpenNlpSegmenter()::stem);
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws SearchException {
        RuleMatcher matcher = rules;
        if (matcher != null) {
            matcher.suggest(
                    report.text(),
                    (span, rule) -> out.add(
                            rule.rule().layer(),
                            span,
                            rule.features(),
                            1,
                            "remembered: \u201c" + rule.rule().query().text() + "\u201d"),
                    monitor);
        }
    }
}
