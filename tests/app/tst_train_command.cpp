// SPDX-License-Identifier: GPL-3.0-or-later
// Training as a shell runs it: its figures and logs, seeds, threads, validation, signals.
#include "app/exit_code.h"
#include "tests/support/event_file.h"
#include "tests/support/program.h"
#include "tests/support/whole_file.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace inkling;
using namespace inkling::test;

class TestTrainCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ProgramOutcome m_training; ///< of the model in m_folder/model, 100 batches

    QString path(const QString& name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_training = run(words("train --json --save model"), m_folder.path());
        QCOMPARE(m_training.error, "");
        QCOMPARE(m_training.exitCode, 0);
    }

    void without_words_or_display_it_trains_the_tutorial() {
        const auto [exitCode, output, error] = run({});

        QCOMPARE(error, "");
        QCOMPARE(exitCode, 0);
        const auto text = QString::fromUtf8(output);
        QVERIFY2(text.startsWith("5,994 parameters, 100 batches of 64, learning rate 0.15, seed 1\n"
                                 "MNIST: 60,000 training and 10,000 test images\n"),
                 output);
        QVERIFY2(text.contains("\nTest accuracy "), output);
        QVERIFY2(text.contains("Weights SHA-256 " + m_training.json()["weightsSha256"].toString()), output);
    }

    void training_says_its_figures_in_json() {
        const auto json = m_training.json();

        QCOMPARE(json.object().keys(),
                 (QStringList{"arithmeticRevision", "batches", "samples", "samplesPerSecond", "seconds",
                              "testAccuracy", "testCount", "testLoss", "testSeconds", "weightsSha256"}));
        QCOMPARE(json["batches"].toInt(), 100);
        QCOMPARE(json["samples"].toInt(), 6400);
        QCOMPARE(json["testCount"].toInt(), 10'000);
        QCOMPARE_GT(json["testAccuracy"].toDouble(), 0.8);
        QCOMPARE_LT(json["testLoss"].toDouble(), 0.7);
        QCOMPARE_GT(json["seconds"].toDouble(), 0.0);
        QCOMPARE_GT(json["testSeconds"].toDouble(), 0.0);
        QCOMPARE_LT(std::abs(json["samplesPerSecond"].toDouble() * json["seconds"].toDouble() - 6400), 1.0);
        QVERIFY(QRegularExpression{"^[0-9a-f]{64}$"}.match(json["weightsSha256"].toString()).hasMatch());
    }

    void progress_is_shown_to_a_person_only() {
        // given a terminal for stderr
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const QByteArray name = ::ptsname(terminal);
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.setStandardErrorFile(QString::fromUtf8(name));
        const int slave =
            ::open(name.constData(), O_RDWR | O_NOCTTY); // keeps what was written until it is read

        process.start(INKLING_PROGRAM, words("train --batches 20 --json"));
        const auto outcome = outcomeOf(process);

        QByteArray seen(65'536, '\0');
        ::fcntl(terminal, F_SETFL, O_NONBLOCK);
        seen.resize(
            std::max<qsizetype>(0, ::read(terminal, seen.data(), static_cast<std::size_t>(seen.size()))));
        ::close(slave);
        ::close(terminal);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(seen.contains("batch 20 of 20  loss "), seen);
        QVERIFY2(seen.endsWith("\r\033[K"), seen); // it is wiped away at the end
        // m_training had none: its stderr was empty
        QCOMPARE(m_training.error, "");
    }

    void a_log_has_a_line_for_every_batch() {
        const auto outcome =
            run(words("train --batches 7 --test-every 3 --test-size 100 --log run.jsonl --json"),
                m_folder.path());

        QCOMPARE(outcome.exitCode, 0);
        const auto lines = contentOf(path("run.jsonl")).split('\n');
        QCOMPARE(lines.size(), 8); // the last one is empty: each line ends with a new line
        QCOMPARE(lines[7], "");
        for (int batch = 0; batch < 7; ++batch) {
            const auto line = QJsonDocument::fromJson(lines[batch]).object();
            QCOMPARE(line["batch"].toInt(-1), batch);
            QVERIFY(line["loss"].isDouble() && line["accuracy"].isDouble());
            QCOMPARE(line.contains("testLoss"), batch % 3 == 0);
            QCOMPARE(line.contains("testAccuracy"), batch % 3 == 0);
            QVERIFY2(lines[batch].startsWith("{\"batch\":"), lines[batch]);
        }
    }

    void all_logs_tell_of_the_same_run() {
        const QStringList line =
            words("train --batches 7 --test-every 3 --test-size 100 --schedule cosine --json "
                  "--tensorboard board/run --log");

        const auto csv = run(line + QStringList{"run.csv"}, m_folder.path());
        const auto json = run(line + QStringList{"again.jsonl"}, m_folder.path());

        QCOMPARE(csv.error + json.error, "");
        QCOMPARE(csv.exitCode, 0);
        const auto rows = contentOf(path("run.csv")).trimmed().split('\n');
        const auto lines = contentOf(path("again.jsonl")).trimmed().split('\n');
        QCOMPARE(rows.size(), 8);
        QVERIFY2(rows[0].startsWith("batch,seconds,train_loss,train_accuracy,"), rows[0]);
        // Every run has a file of its own.
        const QDir board{path("board/run")};
        const auto names = board.entryList({"events.out.tfevents.*.v2"}, QDir::Files);
        QCOMPARE(names.size(), 2);
        const auto events = eventsIn(contentOf(board.filePath(names[0])));
        QCOMPARE(events.size(), 8);
        for (int batch = 0; batch < 7; ++batch) {
            const auto cells = rows[batch + 1].split(',');
            const auto object = QJsonDocument::fromJson(lines[batch]).object();
            QCOMPARE(cells[0].toInt(), batch);
            QCOMPARE(cells[2].toFloat(), static_cast<float>(object["loss"].toDouble()));
            QCOMPARE(cells[5].isEmpty(), batch % 3 != 0);
            QCOMPARE(cells[11].toDouble(), object["learningRate"].toDouble());
            const auto& event = events[batch + 1];
            QCOMPARE(event.step, batch);
            QCOMPARE(event.scalars.size(), batch % 3 == 0 ? 5 : 3);
            QCOMPARE(event.scalars.front().tag, "train/loss");
            QCOMPARE(event.scalars.front().value, cells[2].toFloat());
            QCOMPARE(event.scalars.back().tag, "learning_rate");
            QCOMPARE(event.scalars.back().value, cells[11].toFloat());
        }
        QCOMPARE(rows[1].split(',')[1].toDouble(), 0.0); // seconds before the first
        QCOMPARE_GT(rows[7].split(',')[1].toDouble(), 0.0);
    }

    void a_log_that_breaks_off_does_not_cost_the_run() {
        const auto outcome =
            run(words("train --batches 200 --log /dev/full --save kept --json"), m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitIo));
        QCOMPARE(outcome.error.count('\n'), 1);
        QCOMPARE(outcome.json()["batches"].toInt(), 200);
        QVERIFY(QFile::exists(path("kept/model.json")));
    }

    void one_log_that_breaks_off_does_not_cost_the_other() {
        const auto outcome = run(words("train --batches 200 --log /dev/full --tensorboard kept-board --json"),
                                 m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitIo));
        QCOMPARE(outcome.error.count('\n'), 1);
        const QDir board{path("kept-board")};
        QCOMPARE(eventsIn(contentOf(board.filePath(board.entryList(QDir::Files).value(0)))).size(), 201);
    }

    void a_folder_that_cannot_be_saved_in_is_refused_before_training() {
        // given more batches than anyone would wait for
        write(path("file"), "no folder");

        const auto outcome = run(words("train --batches 100000000 --save file"), m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitCannotCreate));
    }

    void a_model_can_be_trained_further() {
        const auto outcome =
            run(words("train --init model --batches 1 --learning-rate 1e-6 --json"), m_folder.path());

        // A step that small changes next to nothing.
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE_LT(
            std::abs(outcome.json()["testLoss"].toDouble() - m_training.json()["testLoss"].toDouble()), 1e-3);
    }

    void a_network_is_taken_from_its_description() {
        write(path("net.json"), networkByHand);

        const auto trained =
            run(words("train --model net.json --batches 200 --optimizer adam --json --save described"),
                m_folder.path());

        QCOMPARE(trained.error, "");
        QCOMPARE(trained.exitCode, 0);
        QVERIFY2(trained.json()["testAccuracy"].toDouble() > 0.8, trained.output);
        const auto evaluated = run(words("evaluate described --json"), m_folder.path()).json();
        QCOMPARE(evaluated["accuracy"].toDouble(), trained.json()["testAccuracy"].toDouble());
    }

    void any_number_of_threads_gives_the_same_weights() {
        const auto one = run(words("train --batches 20 --threads 1 --json")).json();
        const auto two = run(words("train --batches 20 --threads 2 --json")).json();

        QCOMPARE(one["weightsSha256"].toString().size(), 64);
        QCOMPARE(two["weightsSha256"], one["weightsSha256"]);
        QCOMPARE(two["testLoss"], one["testLoss"]);
    }

    void many_seeds_are_summed_up() {
        const auto text = run(words("train --seeds 1..3 --batches 20 --test-every 0"));
        QCOMPARE(text.error, "");
        QCOMPARE(text.exitCode, 0);
        QCOMPARE(text.output.count('%'), 3 + 2 + 5); // a row for each run, the heads, the spread
        QVERIFY2(text.output.contains("3 runs, each measured on 10,000 test images"), text.output);

        const auto json = run(words("train --seeds 1..3 --batches 20 --test-every 0 --json")).json();
        const auto runs = json["runs"].toArray();
        QCOMPARE(runs.size(), 3);
        QList<double> accuracies;
        for (const auto& one : runs)
            accuracies << one.toObject()["testAccuracy"].toDouble();
        std::sort(accuracies.begin(), accuracies.end());
        const auto spread = json["testAccuracy"].toObject();
        QCOMPARE(spread["lowest"].toDouble(), accuracies[0]);
        QCOMPARE(spread["median"].toDouble(), accuracies[1]);
        QCOMPARE(spread["highest"].toDouble(), accuracies[2]);
        // A seed's run among others is its run alone.
        const auto alone = run(words("train --seed 2 --batches 20 --test-every 0 --json")).json();
        QCOMPARE(runs[1].toObject()["weightsSha256"], alone["weightsSha256"]);
    }

    void a_seed_that_diverges_is_told_by_the_batch_that_did() {
        const auto text = run(words("train --preset convnet --optimizer sgd --learning-rate 1e6 --seeds 1"));
        const auto json =
            run(words("train --preset convnet --optimizer sgd --learning-rate 1e6 --seeds 1 --json")).json();

        QCOMPARE(text.exitCode, static_cast<int>(exitDiverged));
        const auto done = json["runs"][0]["batches"].toInt(-1);
        QCOMPARE_GE(done, 0);
        QVERIFY2(text.output.contains("  diverged at batch " + QByteArray::number(done + 1)), text.output);
        QVERIFY2(!text.output.contains("nan"), text.output);
        QVERIFY2(text.output.contains("\nTest loss              diverged   diverged   diverged   diverged   "
                                      "diverged\n"),
                 text.output);
        QVERIFY(json["testLoss"].toObject()["highest"].isNull());
    }

    void of_several_seeds_one_that_diverges_is_the_worst() {
        const auto json = run(words("train --preset convnet --optimizer sgd --learning-rate 30 --batches 12 "
                                    "--seeds 4,1,2 --json"))
                              .json();

        const auto runs = json["runs"].toArray();
        QVERIFY(runs[0]["diverged"].toBool() && !runs[1]["diverged"].toBool()
                && !runs[2]["diverged"].toBool());
        const auto [least, middle] =
            std::minmax(runs[1]["testLoss"].toDouble(), runs[2]["testLoss"].toDouble());
        const auto spread = json["testLoss"];
        QCOMPARE(spread["lowest"].toDouble(), least);
        QCOMPARE(spread["median"].toDouble(), middle);
        QVERIFY(spread["ninetieth"].isNull() && spread["highest"].isNull());
    }

    void validation_is_printed_and_logged_and_can_end_a_run() {
        const auto [exitCode, output, error] =
            run(words("train --learning-rate 5 --batches 5000 --validation-split 0.02 --validate-every 5 "
                      "--patience 2 --test-every 0 --log early.jsonl"),
                m_folder.path());

        QCOMPARE(error, "");
        QCOMPARE(exitCode, 0);
        QVERIFY2(output.contains("58,800 training, 1,200 validation and 10,000 test images"), output);
        QVERIFY2(output.contains("Stopped early: the validation loss was no new best 2 times in a row"),
                 output);
        const auto lines = contentOf(path("early.jsonl")).trimmed().split('\n');
        QVERIFY(lines.size() < 5000);
        QVERIFY(QJsonDocument::fromJson(lines[4]).object().contains("validationLoss"));
        QVERIFY(!QJsonDocument::fromJson(lines[3]).object().contains("validationLoss"));
    }

    void a_signal_ends_training_cleanly_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("exitCode");
        QTest::addRow("Ctrl-C") << SIGINT << 130;
        QTest::addRow("kill") << SIGTERM << 143;
        QTest::addRow("the terminal closes") << SIGHUP << 129;
    }
    void a_signal_ends_training_cleanly() {
        QFETCH(const int, signal);
        QFETCH(const int, exitCode);
        const QString name = QString{"stopped%1"}.arg(signal);
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.setWorkingDirectory(m_folder.path());
        process.start(INKLING_PROGRAM,
                      {"train", "--epochs", "100000", "--json", "--save", name, "--log", name + ".jsonl"});
        QTRY_VERIFY(QFileInfo{path(name + ".jsonl")}.size() > 0);

        ::kill(static_cast<pid_t>(process.processId()), signal);
        const auto outcome = outcomeOf(process);

        QCOMPARE(outcome.exitCode, exitCode);
        const auto batches = outcome.json()["batches"].toInteger();
        QCOMPARE_GT(batches, 0);
        QCOMPARE(outcome.error,
                 QString{"inkling: Stopped by a signal after %1 of 93,800,000 batches.\n"}.arg(
                     QLocale{QLocale::English}.toString(batches)));
        QCOMPARE(contentOf(path(name + ".jsonl")).count('\n'), batches);
        QCOMPARE(run({"evaluate", name, "--json"}, m_folder.path()).json()["accuracy"],
                 outcome.json()["testAccuracy"]);
    }
};

QTEST_GUILESS_MAIN(TestTrainCommand)
#include "tst_train_command.moc"
