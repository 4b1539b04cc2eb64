// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Where a command reads its paths from and writes to: results to {@code out}, everything else to {@code err}, so that a pipe gets results only.
 * Always UTF-8, whatever the locale.
 *
 * @param out takes results
 * @param err takes errors, warnings and progress
 * @param directory the caller's directory, against which relative paths are resolved
 * @param terminal whether a person watches {@code err}; progress is shown only then
 */
public record Console(PrintStream out, PrintStream err, Path directory, boolean terminal) {

    /** The caller's directory, given by the start script, since the product may run in another one. */
    public static final String DIRECTORY_PROPERTY = "sitmark.cwd";

    /** {@code true} or {@code false}, given by the start script, which can ask whether the error stream is a terminal. */
    public static final String TERMINAL_PROPERTY = "sitmark.terminal";

    /** The streams of this process. */
    public static Console ofProcess() {
        String directory = System.getProperty(DIRECTORY_PROPERTY, "");
        String terminal = System.getProperty(TERMINAL_PROPERTY);
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Path.of(directory).toAbsolutePath().normalize(),
                terminal == null ? System.console() != null : Boolean.parseBoolean(terminal));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The path that an argument of the command line means. */
    public Path resolve(Path argument) {
        return directory.resolve(argument).normalize();
    }

    /** A monitor that shows progress where a person watches. */
    public IProgressMonitor newMonitor() {
        return terminal ? new TerminalProgress(err) : new NullProgressMonitor();
    }

    public void warn(String sentence) {
        err.println("sitmark: " + sentence);
    }
}
