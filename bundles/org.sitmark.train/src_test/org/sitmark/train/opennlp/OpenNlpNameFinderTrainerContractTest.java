// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.util.List;
import java.util.Set;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.TrainerContract;
import org.sitmark.train.Gold;

class OpenNlpNameFinderTrainerContractTest extends TrainerContract {

    @Override
    protected String id() {
        return "org.sitmark.train.opennlp";
    }

    @Override
    protected List<Report> gold() {
        return Gold.many(6);
    }

    @Override
    protected Set<String> layers() {
        return Set.of("entity", "equipment");
    }
}
