// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.train.features.FeatureSet;

/** The value of {@code --features}. */
final class FeatureOption {

    private FeatureOption() {}

    /**
     * The trainer's option for it: a preset's name, or a file's place, whatever folder the command runs in.
     *
     * @throws CommandFailure with the mistakes in the file
     */
    static String checked(String nameOrFile, UnaryOperator<Path> resolve) throws CommandFailure {
        boolean preset = Arrays.stream(FeatureSet.Preset.values()).anyMatch(p -> p.id().equalsIgnoreCase(nameOrFile));
        String value = preset ? nameOrFile : resolve.apply(Path.of(nameOrFile)).toString();
        try {
            FeatureSet.of(value);
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        return value;
    }
}
