// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.util.List;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.ExporterContract;
import org.sitmark.train.Gold;

class ConllExporterContractTest extends ExporterContract {

    @Override
    protected String id() {
        return "conll2003";
    }

    @Override
    protected List<Report> reports() {
        return Gold.many(3);
    }
}
