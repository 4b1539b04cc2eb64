// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.cmdline.CLI;
import opennlp.tools.namefind.NameSample;
import org.slf4j.LoggerFactory;

/** OpenNLP's own command line in a program of its own, with nothing of Sitmark on its class path. */
final class StockOpenNlp {

    private StockOpenNlp() {}

    /** {@code TokenNameFinder}: the names in each line of a file of tokens, empty lines included. */
    static List<NameSample> find(Path model, Path tokens) throws Exception {
        List<String> out = run(tokens, "TokenNameFinder", model.toString());
        int lines = Files.readAllLines(tokens).size();
        // the sentences stand before the statistics
        int end = out.size() - 1;
        while (end >= lines && !out.get(end).startsWith("Average: ")) {
            end--;
        }
        if (end < lines) {
            throw new IOException("Unexpected output: " + out);
        }
        List<NameSample> names = new ArrayList<>();
        for (String line : out.subList(end - lines, end)) {
            names.add(NameSample.parse(line, false));
        }
        return names;
    }

    /** {@code TokenNameFinderTrainer} with its default parameters. */
    static void train(Path samples, Path model) throws Exception {
        run(
                null,
                "TokenNameFinderTrainer",
                "-lang",
                "en",
                "-encoding",
                "UTF-8",
                "-data",
                samples.toString(),
                "-model",
                model.toString());
    }

    private static List<String> run(Path input, String... arguments) throws Exception {
        String classPath = Stream.of(CLI.class, LoggerFactory.class, Class.forName("org.slf4j.jul.JDK14LoggerFactory"))
                .map(StockOpenNlp::jar)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.SimpleFormatter.format=%5$s%n",
                "-cp",
                classPath,
                CLI.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("opennlp", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            if (input != null) {
                builder.redirectInput(input.toFile());
            }
            int code = builder.start().waitFor();
            List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException(command + " ended with " + code + ": " + lines);
            }
            return lines;
        } finally {
            Files.delete(output);
        }
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
