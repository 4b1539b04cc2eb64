// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.robustness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.PreAnnotationException;
import org.sitmark.core.spi.RunContext;

/** All installed pre-annotators, as the workbench runs them on a report without a corpus. */
final class AllLayers {

    private static final PreAnnotation PIPELINE = new PreAnnotation(Sitmark.installed(), new RunContext() {
        @Override
        public Layers layers() {
            return Sitmark.installed().layers();
        }

        @Override
        public Optional<Path> corpusFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    });

    private AllLayers() {}

    static List<Suggestion> suggest(String text) throws PreAnnotationException {
        return suggest(text, new NullProgressMonitor());
    }

    static List<Suggestion> suggest(String text, IProgressMonitor monitor) throws PreAnnotationException {
        return PIPELINE.suggest(Report.of("nasty", text), monitor);
    }
}
