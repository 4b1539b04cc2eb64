// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.classifiers;

import java.util.List;
import java.util.Set;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.TrainerContract;

class SpeakerTrainerContractTest extends TrainerContract {

    @Override
    protected String id() {
        return "org.sitmark.train.speakers";
    }

    @Override
    protected List<Report> gold() {
        return ClassifierGold.quotes(6);
    }

    @Override
    protected Set<String> layers() {
        return Set.of("quote");
    }
}
