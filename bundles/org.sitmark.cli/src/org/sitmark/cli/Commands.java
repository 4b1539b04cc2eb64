// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import org.sitmark.cli.calibrate.CalibrateCommand;
import org.sitmark.cli.chart.ChartCommand;
import org.sitmark.cli.corpus.CorpusCommand;
import org.sitmark.cli.datasets.DataSetCommand;
import org.sitmark.cli.datasets.LearningCurveCommand;
import org.sitmark.cli.features.FeaturesCommand;
import org.sitmark.cli.find.FindCommand;
import org.sitmark.cli.model.ModelCommand;
import org.sitmark.cli.names.NamesCommand;
import org.sitmark.cli.queue.NextCommand;
import org.sitmark.cli.queue.SimulateCommand;
import org.sitmark.cli.rules.RulesCommand;
import org.sitmark.cli.speech.SpeechCommand;
import org.sitmark.cli.start.BootstrapCommand;
import org.sitmark.cli.tour.TourCommand;
import org.sitmark.cli.train.CompareCommand;
import org.sitmark.cli.train.CrossValidateCommand;
import org.sitmark.cli.train.ErrorsCommand;
import org.sitmark.cli.train.EvaluateCommand;
import org.sitmark.cli.train.PromoteCommand;
import org.sitmark.cli.train.ScoreCommand;
import org.sitmark.cli.train.TrainCommand;
import org.sitmark.cli.transfer.AnnotateCommand;
import org.sitmark.cli.transfer.ExportCommand;
import org.sitmark.cli.transfer.TryCommand;
import picocli.CommandLine;

/** The sub-commands. */
final class Commands {

    private Commands() {}

    static void addTo(CommandLine line) {
        line.addSubcommand(new TourCommand());
        line.addSubcommand(new CorpusCommand());
        line.addSubcommand(new FindCommand());
        line.addSubcommand(new AnnotateCommand());
        line.addSubcommand(new TryCommand());
        line.addSubcommand(new NextCommand());
        line.addSubcommand(new ExportCommand());
        line.addSubcommand(new DataSetCommand());
        line.addSubcommand(new BootstrapCommand());
        line.addSubcommand(new TrainCommand());
        line.addSubcommand(new CrossValidateCommand());
        line.addSubcommand(new FeaturesCommand());
        line.addSubcommand(new SimulateCommand());
        line.addSubcommand(new EvaluateCommand());
        line.addSubcommand(new LearningCurveCommand());
        line.addSubcommand(new ErrorsCommand());
        line.addSubcommand(new CompareCommand());
        line.addSubcommand(new PromoteCommand());
        line.addSubcommand(new ModelCommand());
        line.addSubcommand(new ChartCommand());
        line.addSubcommand(new RulesCommand());
        line.addSubcommand(new ScoreCommand());
        line.addSubcommand(new CalibrateCommand());
        line.addSubcommand(new NamesCommand());
        line.addSubcommand(new SpeechCommand());
    }
}
