// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.nio.file.Path;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.Importer;

/** A file or folder and what it is read as. */
public record ImportSource(Path file, Extension<Importer> format) {}
