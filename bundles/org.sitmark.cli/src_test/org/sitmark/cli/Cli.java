// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sitmark.cli.console.Console;

/** Runs commands in this process, as if they were called in a folder. */
public final class Cli {

    private final Path directory;

    /** @param directory the caller's directory */
    public Cli(Path directory) {
        this.directory = directory;
    }

    /** What a command left behind. */
    public record Result(int code, String out, String err) {

        /** The one JSON object that it printed. */
        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** Runs a command line. */
    public Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                var errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            int code = new Program(new Console(outStream, errStream, directory, false)).run(arguments);
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** Runs a command line that must be done without a word on the error stream. */
    public Result done(String... arguments) {
        Result result = run(arguments);
        if (result.code() != 0 || !result.err().isEmpty()) {
            throw new AssertionError(
                    String.join(" ", arguments) + " ended with " + result.code() + ": " + result.err());
        }
        return result;
    }
}
