// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Console;
import org.sitmark.cli.console.Interrupts;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common. A fresh object runs once. */
public abstract class Command implements Callable<Integer> {

    /** What was asked for is done. */
    public static final int DONE = 0;
    /** It could not be done, or problems were found. */
    public static final int FAILED = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--json", description = "Print one JSON object for programs.")
    private boolean json;

    @Option(names = "--verbose", description = "Print where an error comes from, and what libraries log.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() throws Exception {
        Logging.set(verbose, console());
        IProgressMonitor monitor = console().newMonitor();
        try (Interrupts interrupts = Interrupts.watch()) {
            return run(interrupts.cancelling(monitor));
        } finally {
            monitor.done();
        }
    }

    /**
     * Does it.
     *
     * @param monitor shows progress and is cancelled by Ctrl-C
     * @return {@link #DONE} or {@link #FAILED}
     * @throws Exception with a sentence for people; see {@link org.sitmark.cli.console.Errors}
     */
    protected abstract int run(IProgressMonitor monitor) throws Exception;

    /** Lines at the end of its help that come from what is installed; made only when they are shown. */
    protected List<String> installedHelp() {
        return List.of();
    }

    final boolean verbose() {
        return verbose;
    }

    protected final boolean json() {
        return json;
    }

    protected final Console console() {
        return ((RootCommand) spec.root().userObject()).console();
    }

    protected final Path resolve(Path argument) {
        return console().resolve(argument);
    }

    protected final void print(String line) {
        console().out().println(line);
    }

    protected final void print(JsonNode node) throws IOException {
        print(JSON.writeValueAsString(node));
    }

    /** The command line is wrong in a way that only the command itself can see. */
    protected final ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Opens a corpus, which the caller closes. */
    protected final Corpus open(Path argument) throws IOException, CommandFailure {
        Path folder = resolve(argument);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    "There is no folder " + folder + "; make a corpus with: sitmark corpus create " + argument);
        }
        if (!Corpus.isCorpus(folder)) {
            throw new CommandFailure(
                    folder + " is no corpus (it has no corpus.json); make one with: sitmark corpus create " + argument);
        }
        return Corpus.open(folder, Sitmark.installed());
    }
}
