// SPDX-License-Identifier: Apache-2.0
package org.sitmark.example.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.testkit.TestReports.doc;
import static org.sitmark.testkit.TestReports.layers;
import static org.sitmark.testkit.TestReports.suggestionsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.PreAnnotatorContract;

/** The contract that every pre-annotator keeps to, and what is special to this one. */
class WeatherWordsTest extends PreAnnotatorContract {

    @Override
    protected String id() {
        return "org.sitmark.example.lexicon.weather";
    }

    @Override
    protected List<Report> reports() {
        return List.of(
                doc("Heavy rain fell on Velm."), doc("In the fog, [40|figure kind=count] trucks waited for snow."));
    }

    @Test
    void wordsForWeatherAreSuggestedWithTheirType() {
        assertThat(suggestionsOf(new WeatherWords(), "Fog, then snow and a gale."))
                .containsExactly("[10,14]weather(snow) (snow)", "[21,25]weather(wind) (gale)");
    }

    @Test
    void capitalisedWordsAreAnOption() {
        WeatherWords words = new WeatherWords();
        words.capitalised = true;

        assertThat(suggestionsOf(words, "Operation Storm")).containsExactly("[10,15]weather(wind) (Storm)");
    }

    @Test
    void theLayerComesFromItsDescriptor() {
        assertThat(layers().require("weather").kinds()).containsExactly("rain", "snow", "fog", "wind");
    }
}
