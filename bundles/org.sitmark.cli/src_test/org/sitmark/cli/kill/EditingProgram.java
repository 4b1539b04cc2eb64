// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.kill;

import java.io.IOException;
import java.nio.file.Path;
import org.sitmark.cli.kill.EditScript.Step;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.extension.Sitmark;

/** Edits a report for ever, as its script says, and prints {@code done N.} when a step is done. It is there to be killed. */
final class EditingProgram {

    private EditingProgram() {}

    /** @param arguments folder of the corpus, name of the report, seed of the script */
    public static void main(String[] arguments) throws IOException {
        try (Corpus corpus = Corpus.open(Path.of(arguments[0]), Sitmark.installed());
                ReportSession session = corpus.open(arguments[1])) {
            var script = new EditScript(Long.parseLong(arguments[2]));
            tell("ready");
            for (int step = 1; ; step++) {
                perform(script.next(session.report()), session);
                tell("done " + step);
            }
        }
    }

    private static void perform(Step step, ReportSession session) throws IOException {
        switch (step.action()) {
            case UNDO -> session.undo();
            case REDO -> session.redo();
            case SAVE -> session.save();
            default -> session.apply(step.edit());
        }
    }

    /** The full stop tells the reader that the line is whole. */
    private static void tell(String what) {
        System.out.print(what + ".\n");
        System.out.flush();
    }
}
