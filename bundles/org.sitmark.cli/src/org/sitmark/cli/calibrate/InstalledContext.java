// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.calibrate;

import java.nio.file.Path;
import java.util.Optional;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.RunContext;

/** A run without a corpus: what is installed and nothing else. */
public final class InstalledContext implements RunContext {

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
}
