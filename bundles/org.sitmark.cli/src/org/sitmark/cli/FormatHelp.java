// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.OptionSpec;
import org.sitmark.core.extension.Sitmark;

/** Describes installed extensions and their options in the help of a command. */
public final class FormatHelp {

    private FormatHelp() {}

    /** The heading, a line for each extension and one for each of its options; nothing where the product is broken. */
    public static <T> List<String> of(String heading, Function<Sitmark, List<Extension<T>>> extensions) {
        List<String> lines = new ArrayList<>(List.of("", heading));
        try {
            for (Extension<T> extension : extensions.apply(Sitmark.installed())) {
                lines.add(String.format(Locale.ROOT, "  %-8s %s", extension.id(), extension.description())
                        .stripTrailing());
                for (OptionSpec option : extension.options()) {
                    lines.add("           " + option.name() + "=" + value(option) + "  " + option.description());
                }
            }
        } catch (RuntimeException | LinkageError broken) {
            return List.of(); // the command itself will tell what is broken
        }
        return lines;
    }

    private static String value(OptionSpec option) {
        return option.allowedValues().isEmpty() ? "…" : String.join("|", option.allowedValues());
    }
}
