// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitmark.cli.console.Console;
import org.sitmark.cli.console.Errors;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: its sub-commands, and how their errors are told. */
public final class Program {

    private final Console console;

    public Program(Console console) {
        this.console = console;
    }

    /**
     * Runs one command.
     *
     * @return 0 if it is done, 1 if it failed, 2 if the command line is wrong
     */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new RootCommand(console));
        Commands.addTo(line);
        line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(100);
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, Program::footer);
        line.setHelpSectionMap(sections);
        line.setOut(writer(console.out())).setErr(writer(console.err()));
        line.setExitCodeExceptionMapper(error -> Command.FAILED);
        line.setExecutionExceptionHandler((error, failed, parsed) -> failed(error, failed));
        line.setParameterExceptionHandler((error, args) -> wrong(error));
        int code = execute(line, arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) { // the command line tells exceptions only
            console.warn(Errors.sentence(e));
            if (List.of(arguments).contains("--verbose")) {
                e.printStackTrace(console.err());
            }
            return Command.FAILED;
        }
    }

    private static String footer(CommandLine.Help help) {
        StringBuilder lines = new StringBuilder(help.footer());
        if (help.commandSpec().userObject() instanceof Command command) {
            command.installedHelp().forEach(line -> lines.append(line).append(System.lineSeparator()));
        }
        return lines.toString();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private int failed(Exception error, CommandLine line) {
        if (error instanceof ParameterException wrong) {
            return wrong(wrong);
        }
        console.warn(Errors.sentence(error));
        if (line.getCommand() instanceof Command command && command.verbose()) {
            error.printStackTrace(console.err());
        }
        return Command.FAILED;
    }

    private int wrong(ParameterException error) {
        console.warn(error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, writer(console.err()));
        console.err().println("Try: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Command.USAGE;
    }
}
