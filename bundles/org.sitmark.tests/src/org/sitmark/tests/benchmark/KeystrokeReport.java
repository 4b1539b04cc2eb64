// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitmark.tests.benchmark.KeyCounts.Purpose;
import org.sitmark.tests.benchmark.Peers.Steps;
import org.sitmark.tests.benchmark.Peers.Sum;
import org.sitmark.tests.benchmark.Peers.Tool;

/** What the keystroke benchmark says, in Markdown. */
final class KeystrokeReport {

    private static final String TEMPLATE = """
            # Keys for each gold annotation

            Written by `releng/benchmarks/keystrokes.sh`; a test of the suite checks the steps below against the program.

            ## Counted
            A program opens the %d reports of the sample corpus, pre-annotated, in the real window and turns them into their gold, %d annotations, \
            with nothing but key events through the X server. At the end spans and kinds are exactly the gold's, else it fails. It knows the gold \
            and the keys, as an expert who need not think; it reads labels off the screen. Counted are strokes (a key with what is held down with \
            it) and presses (each modifier for itself). Not counted are the other features: values of figures, links, speakers, names and \
            identifiers stay as pre-annotation and the panes read them.

            %s
            The expert reads a sentence, mends and adds what is wrong or missing, then accepts the rest of the sentence by Space. Without Space, \
            every right suggestion is one stroke, Enter.

            ## Compared by calculation
            The same work by the keystroke-level model of Card, Moran and Newell (The keystroke-level model for user performance time with \
            interactive systems, CACM 23(7), 1980): K 0.28 s for a key (average typist), P 1.1 s for pointing, B 0.1 s for pressing or releasing \
            a button. Thinking (M) is left out, it is the same everywhere; so is moving the hand between keyboard and mouse (H), which favours the \
            tools that need both. A double click counts as one click, and selects where the text is one word. Layers and tags need no choosing, \
            since every tool is thought to have a key for each kind. All this favours the other tools.

            %s
            In INCEpTION the suggestions of a recommender wait for a decision, as in Sitmark. brat and the Cas Editor know annotations only, so \
            the work there begins with the bare text.

            ## Where suggestions are taken as true
            In every tool suggestions can be imported as annotations. Then what is right costs nothing, but nothing tells what a person has \
            looked at, and what was overlooked becomes gold. INCEpTION can also accept all of a recommender at once. For this way of working the \
            part of Sitmark's keys that mends is compared with the other tools' mending.

            %s
            Here the numbers are about the same, since a drag counts as much as a key; the time is half.

            ## Steps
            Where they are documented: INCEpTION user guide, "Recommenders" ("accepted by clicking once \u2026 to reject, use a double-click"), \
            "Spans" (drag with the mouse), "Layers" (key bindings of tags), "Navigation"; brat features and manual (select by dragging or by \
            double-clicking, dialog with type, OK, Delete, Move; keys for types in `kb_shortcuts.conf`); Cas Editor User's Guide of UIMA, "Annotation \
            editor" (mark text, Enter or Shift+Enter and the letter of the type, Delete), `plugin.xml` (keys for boundaries); OpenNLP sandbox, \
            `caseditor-opennlp-plugin` (Enter confirms a candidate).
            %s""";

    private KeystrokeReport() {}

    /** The keys that were counted. */
    static String measured(KeyCounts counts) {
        var out = new StringBuilder();
        out.append("| what | annotations | strokes | strokes each | presses with modifiers each |\n");
        out.append("|---|---:|---:|---:|---:|\n");
        row(out, "suggestion right", counts, Purpose.RIGHT);
        row(out, "suggestion to be corrected", counts, Purpose.CORRECTED);
        row(out, "made by hand", counts, Purpose.BY_HAND);
        row(out, "wrong suggestion rejected", counts, Purpose.REJECTED);
        out.append(String.format(
                Locale.ROOT,
                "| going on, and to the next of %d reports | | %d | | |%n",
                counts.reports,
                counts.strokes(Purpose.GOING)));
        out.append(String.format(
                Locale.ROOT,
                "| **all, for each gold annotation** | **%d** | **%d** | **%.2f** | **%.2f** |%n",
                counts.gold(),
                counts.strokes(),
                (double) counts.strokes() / counts.gold(),
                (double) counts.presses() / counts.gold()));
        return out.toString();
    }

    /** The same work with other tools, and how many times more it is. */
    static String compared(KeyCounts counts) {
        var out = new StringBuilder();
        out.append("| tool | keys | clicks and drags | both for each gold annotation | times Sitmark | pointings"
                + " | with pointings times Sitmark | seconds by the model | times Sitmark |\n");
        out.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        var own = new Sum(counts.strokes(), 0, 0, counts.presses() * Peers.KEY);
        line(out, "**Sitmark**, every sentence looked at and decided", own, counts, own);
        for (Tool tool : Peers.THREE) {
            line(out, tool.name(), Peers.sum(tool, counts), counts, own);
        }
        line(
                out,
                Peers.CAS_EDITOR_OPENNLP.name() + " (no rejecting)",
                Peers.sum(Peers.CAS_EDITOR_OPENNLP, counts),
                counts,
                own);
        return out.toString();
    }

    /** The work where suggestions are taken as true and only mended, with what Sitmark's keys for mending take. */
    static String mended(KeyCounts counts) {
        var out = new StringBuilder();
        out.append(
                "| tool | keys | clicks and drags | both | times Sitmark | pointings | with pointings times Sitmark | seconds by the model | times Sitmark |\n");
        out.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        int strokes = counts.strokes() - counts.strokes(Purpose.RIGHT);
        int presses = counts.presses() - counts.presses(Purpose.RIGHT);
        var own = new Sum(strokes, 0, 0, presses * Peers.KEY);
        row(out, "**Sitmark**, its keys for mending, adding, rejecting and going on", own, own);
        for (Tool tool : Peers.TAKEN_AS_TRUE) {
            row(out, tool.name(), Peers.sum(tool, counts), own);
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, Sum sum, KeyCounts counts, Sum own) {
        out.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.1f | %,.0f | %.1f | %,.0f | %.1f |%n",
                name,
                sum.keys(),
                sum.clicks(),
                sum.inputs() / counts.gold(),
                sum.inputs() / own.inputs(),
                sum.points(),
                (sum.inputs() + sum.points()) / own.inputs(),
                sum.seconds(),
                sum.seconds() / own.seconds()));
    }

    private static void row(StringBuilder out, String name, Sum sum, Sum own) {
        out.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %.1f | %,.0f | %.1f | %,.0f | %.1f |%n",
                name,
                sum.keys(),
                sum.clicks(),
                sum.inputs(),
                sum.inputs() / own.inputs(),
                sum.points(),
                (sum.inputs() + sum.points()) / own.inputs(),
                sum.seconds(),
                sum.seconds() / own.seconds()));
    }

    /** The steps of the other tools, which do not depend on what was counted. */
    static String steps() {
        var out = new StringBuilder();
        List<Tool> tools = new ArrayList<>(Peers.THREE);
        tools.add(Peers.CAS_EDITOR_OPENNLP);
        tools.addAll(Peers.TAKEN_AS_TRUE);
        for (Tool tool : tools) {
            out.append("\n**").append(tool.name()).append("**\n\n| for | steps | operators |\n|---|---|---|\n");
            String[] cases = {
                "a right suggestion",
                "another kind",
                "another boundary",
                "nothing suggested",
                "a wrong suggestion",
                "the next report"
            };
            for (int i = 0; i < cases.length; i++) {
                Steps steps = tool.all().get(i);
                out.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", cases[i], steps.what(), steps.operators()));
            }
        }
        return out.toString();
    }

    /** The whole document. */
    static String document(KeyCounts counts) {
        return String.format(
                Locale.ROOT,
                TEMPLATE,
                counts.reports,
                counts.gold(),
                measured(counts),
                compared(counts),
                mended(counts),
                steps());
    }

    private static void row(StringBuilder out, String what, KeyCounts counts, Purpose purpose) {
        int things = counts.things(purpose);
        out.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %.2f |%n",
                what,
                things,
                counts.strokes(purpose),
                counts.perThing(purpose),
                things == 0 ? 0 : (double) counts.presses(purpose) / things));
    }
}
