// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Event;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class SoftmaxTrainerTest {

    private static final SoftmaxTrainer.Parameters PARAMETERS = new SoftmaxTrainer.Parameters(20, 1, 0.1, 0, 0.2, 0.02);

    private static GISModel train() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            // three of four after "in" are places
            events.add(new Event(i % 4 == 0 ? "other" : "location-start", new String[] {"before=in", "P=other"}));
            events.add(new Event("other", new String[] {"before=the", "P=other"}));
        }
        return new SoftmaxTrainer(PARAMETERS, "P=").train(events, new NullProgressMonitor());
    }

    @Test
    void probabilitiesAreShares() {
        GISModel model = train();
        double[] afterIn = model.eval(new String[] {"before=in", "P=other"});
        assertThat(afterIn[model.getIndex("location-start")]).isBetween(0.65, 0.85);
        double[] afterThe = model.eval(new String[] {"before=the", "P=other"});
        assertThat(afterThe[model.getIndex("other")]).isGreaterThan(0.95);
    }

    @Test
    void theSameEventsGiveTheSameModel() {
        assertThat(train().eval(new String[] {"before=in"})).isEqualTo(train().eval(new String[] {"before=in"}));
    }
}
