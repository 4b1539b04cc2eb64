// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quotes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.Event;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Report;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.train.model.Cards;
import org.sitmark.train.opennlp.ClassifierLearner;
import org.sitmark.train.opennlp.ModelFile;

/** Trains the speaker ranker that comes with Sitmark. */
public final class ShippedSpeakers {

    /** How the shipped model is learned. */
    public static final ClassifierLearner LEARNER = new ClassifierLearner(ClassifierLearner.Method.QN, 200, 0, 1.0);

    private ShippedSpeakers() {}

    /**
     * Trains on all reports and writes the model. The same reports, lists and rules give the same bytes.
     *
     * @param corpora from {@link QuoteCorpora#read}
     * @return what the card of the model tells
     */
    public static Map<String, String> train(
            Map<String, List<Report>> corpora, ClassifierLearner learner, Path file, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        List<SpeakerSamples.Sample> samples = new ArrayList<>();
        int reports = 0;
        for (List<List<SpeakerSamples.Sample>> corpus :
                SpeakerFolds.samples(corpora, progress.split(7)).values()) {
            reports += corpus.size();
            corpus.forEach(samples::addAll);
        }
        List<Event> events = SpeakerSamples.events(samples);
        try (OutputStream out = Files.newOutputStream(file)) {
            ModelFile.write(learner.learn(events, SpeakerRanker.TASK, "en", progress.split(3)), out);
        }
        TreeMap<String, String> told = new TreeMap<>();
        told.put("reports", Integer.toString(reports));
        told.put("quotes", Integer.toString(samples.size()));
        told.put("candidates", Integer.toString(events.size()));
        told.put("learner", learner.toString());
        told.put("bytes", Long.toString(Files.size(file)));
        told.put("sha256", Cards.sha256(Files.readAllBytes(file)));
        return told;
    }
}
