// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as a shell runs it: models evaluated and read with, help, and whatever goes wrong.
#include "app/exit_code.h"
#include "resources/mnist/embedded_mnist.h"
#include "tests/support/program.h"
#include "tests/support/whole_file.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdlib>
#include <cstring>

using namespace inkling;
using namespace inkling::test;

namespace {

/// The first test image that shows this digit, as a picture file.
QByteArray pgmOf(int digit) {
    const Dataset test = embeddedMnist().test;
    std::size_t index = 0;
    while (test.label(index) != digit)
        ++index;
    QByteArray pgm{"P5\n28 28\n255\n"};
    for (const std::uint8_t ink : test.image(index))
        pgm += static_cast<char>(255 - ink);
    return pgm;
}

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ProgramOutcome m_training; ///< of the model in m_folder/model, 100 batches

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// In the folder "huge": weights that are finite, and outputs that are not.
    void writeHugeModel() const {
        const QString golden{INKLING_TESTS_DIR "/golden/tutorial_init/"};
        QVERIFY(QDir{m_folder.path()}.mkpath("huge"));
        write(path("huge/model.json"), contentOf(golden + "model.json"));
        QByteArray weights = contentOf(golden + "weights.bin");
        const float huge = 1e30F;
        for (qsizetype i = 0; i < weights.size(); i += 4)
            std::memcpy(weights.data() + i, &huge, sizeof huge);
        write(path("huge/weights.bin"), weights);
    }

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_training = run(words("train --json --save model"), m_folder.path());
        QCOMPARE(m_training.error, "");
        QCOMPARE(m_training.exitCode, 0);
        write(path("file"), "no model");
        write(path("odd.json"), R"({"class_name": "Sequential", "config": {"layers": [
            {"class_name": "Flatten", "config": {"batch_input_shape": [null, 28, 28, 1]}},
            {"class_name": "Lambda", "config": {}}]}})");
    }

    void a_saved_model_scores_what_it_scored_when_it_was_trained() {
        for (const char* model : {"model", "model/model.json"}) {
            const auto [exitCode, output, error] = run({"evaluate", model, "--json"}, m_folder.path());

            QCOMPARE(error, "");
            QCOMPARE(exitCode, 0);
            const auto json = QJsonDocument::fromJson(output).object();
            QCOMPARE(json["accuracy"], m_training.json()["testAccuracy"]);
            QCOMPARE(json["loss"], m_training.json()["testLoss"]);
            QCOMPARE(json["count"].toInt(), 10'000);
        }
    }

    void evaluation_says_which_digits_are_taken_for_which() {
        const auto json = run({"evaluate", "model", "--json", "--threads", "2"}, m_folder.path()).json();

        const auto confusion = json["confusion"].toArray();
        QCOMPARE(confusion.size(), 10);
        int right = 0;
        for (int label = 0; label < 10; ++label) {
            const auto row = confusion[label].toArray();
            QCOMPARE(row.size(), 10);
            int images = 0;
            for (const auto& cell : row)
                images += cell.toInt();
            right += row[label].toInt();
            QCOMPARE(json["recall"].toArray()[label].toDouble(), double(row[label].toInt()) / images);
        }
        QCOMPARE(json["precision"].toArray().size(), 10);
        QCOMPARE(json["accuracy"].toDouble(), right / 10'000.0);
        // 980 images of the digit 0, as everyone knows who has seen MNIST
        const auto text = QString::fromUtf8(run({"evaluate", "model"}, m_folder.path()).output);
        QVERIFY2(text.contains("\n    0      980 "), qPrintable(text));
    }

    void pictures_are_read() {
        write(path("one.pgm"), pgmOf(1));
        write(path("zero.pgm"), pgmOf(0));

        const auto outcome = run(words("predict model one.pgm zero.pgm --json"), m_folder.path());

        QCOMPARE(outcome.error, "");
        QCOMPARE(outcome.exitCode, 0);
        const auto predictions = outcome.json()["predictions"].toArray();
        QCOMPARE(predictions.size(), 2);
        QCOMPARE(predictions[0].toObject()["file"].toString(), "one.pgm");
        QCOMPARE(predictions[0].toObject()["label"].toInt(-1), 1);
        QCOMPARE(predictions[1].toObject()["label"].toInt(-1), 0);
        double sum = 0.0;
        for (const auto& probability : predictions[0].toObject()["probabilities"].toArray())
            sum += probability.toDouble();
        QCOMPARE(predictions[0].toObject()["probabilities"].toArray().size(), 10);
        QCOMPARE_LT(std::abs(sum - 1.0), 1e-5);
    }

    void drawings_are_read_line_by_line_and_bad_ones_reported() {
        write(path("drawings.ndjson"),
              "{\"word\":\"1\",\"drawing\":[[[100,100,100],[20,100,200]]]}\n"
              "{\"word\":\"1\",\"drawing\":[[[100,100],[20]]]}\n"
              "{\"word\":\"0\",\"drawing\":[[[60,100,140,150,140,100,60,50,60],[30,20,30,100,170,180,170,100,"
              "30]]]}\n"
              "{\"drawing\":[]}\n");

        const auto outcome = run(words("predict model drawings.ndjson --json"), m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitBadData));
        QVERIFY2(outcome.error.startsWith("inkling: drawings.ndjson"), qPrintable(outcome.error));
        QCOMPARE(outcome.error.count('\n'), 1);
        const auto predictions = outcome.json()["predictions"].toArray();
        QStringList found;
        for (const auto& value : predictions) {
            const auto one = value.toObject();
            found << QString{"%1: %2 is read as %3"}
                         .arg(one["line"].toInt())
                         .arg(one["word"].toString("nothing"),
                              one["label"].isNull() ? "nothing" : QString::number(one["label"].toInt()));
        }
        QCOMPARE(found,
                 (QStringList{"1: 1 is read as 1", "3: 0 is read as 0", "4: nothing is read as nothing"}));
        QCOMPARE(outcome.json()["labelled"].toInt(), 2);
        QCOMPARE(outcome.json()["accuracy"].toDouble(), 1.0);
    }

    void a_name_that_is_not_utf_8_is_taken_as_it_is() {
        const auto outcome =
            runInShell("f=$'schr\\xf6g.pgm'; cp one.pgm \"$f\"; "
                       "\"$INKLING\" predict model \"$f\" --json; code=$?; rm \"$f\"; exit $code",
                       m_folder.path());

        QCOMPARE(outcome.error, "");
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.json()["predictions"].toArray()[0].toObject()["label"].toInt(-1), 1);

        // where it would become part of a text, it is refused before anything is trained
        const auto stored =
            runInShell("f=$'m\\xf6del'; cp -r model \"$f\"; \"$INKLING\" train --init \"$f\" "
                       "--batches 1 --store --store-file named.sqlite; code=$?; rm -r \"$f\"; exit $code",
                       m_folder.path());
        QCOMPARE(stored.exitCode, static_cast<int>(exitUsage));
        QCOMPARE(stored.error,
                 "inkling: The run cannot be stored: \"m\\xf6del\" is not UTF-8; give that file or "
                 "folder another name.\n");
    }

    void what_goes_wrong_has_an_exit_code_and_a_sentence_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("sentence"); // how it begins
        const auto add = [](const char* line, ExitCode exitCode, const char* sentence) {
            QTest::addRow("%s", line) << line << int{exitCode} << sentence;
        };
        add("train --speed 3", exitUsage, "");
        add("train --data nowhere --batches 1", exitNoInput, "nowhere");
        add("train --data file --batches 1", exitNoInput, "file");
        add("train --init nowhere --batches 1", exitNoInput, "nowhere");
        add("train --init file --batches 1", exitBadData, "file");
        add("train --batches 1 --log nowhere/run.jsonl", exitCannotCreate,
            "nowhere/run.jsonl: cannot be written (");
        add("train --batches 1 --log .", exitCannotCreate, ".: cannot be written (");
        add("train --batches 200 --log /dev/full --tensorboard file", exitCannotCreate,
            "file: cannot be made a folder");
        add("train --batches 1 --tensorboard file/below", exitCannotCreate,
            "file/below: cannot be made a folder (");
        add("train --batches 1 --save file", exitCannotCreate, "file");
        add("train --batches 1 --save file/below", exitCannotCreate, "file/below");
        add("train --batches 200 --log /dev/full", exitIo, "/dev/full: the log could not be written (");
        add("train --model nowhere.json", exitNoInput, "nowhere.json");
        add("train --model file", exitBadData, "file");
        add("train --model model/model.json --batches 0", exitUsage, "batches is 0");
        add("train --model odd.json", exitBadData, "odd.json: config.layers[1]");
        add("evaluate nowhere", exitNoInput, "nowhere");
        add("evaluate file", exitBadData, "file");
        add("evaluate model --data nowhere", exitNoInput, "nowhere");
        add("predict nowhere one.pgm", exitNoInput, "nowhere");
        add("predict model nowhere.png", exitNoInput, "nowhere.png");
        add("predict model nowhere.ndjson", exitNoInput, "nowhere.ndjson");
        add("predict model file", exitBadData, "file");
        add("predict model .", exitNoInput, ".");
    }
    void what_goes_wrong_has_an_exit_code_and_a_sentence() {
        QFETCH(const QString, line);
        QFETCH(const int, exitCode);
        QFETCH(const QString, sentence);

        const auto outcome = run(line.split(' '), m_folder.path());

        QVERIFY2(outcome.error.startsWith("inkling: " + sentence), qPrintable(outcome.error));
        QVERIFY2(outcome.error.endsWith(".\n"), qPrintable(outcome.error));
        QCOMPARE(outcome.exitCode, exitCode);
    }

    void one_picture_that_cannot_be_read_does_not_stop_the_others() {
        const auto outcome = run(words("predict model nowhere.png one.pgm --json"), m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitNoInput));
        QCOMPARE(outcome.json()["predictions"].toArray().size(), 1);
    }

    void a_run_that_diverges_says_so_and_saves_its_last_good_weights() {
        writeHugeModel();

        const auto outcome = run(words("train --init huge --json --save diverged"), m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitDiverged));
        QCOMPARE(outcome.json()["divergedAtBatch"].toInt(-1), 0);
        QCOMPARE(outcome.json()["batches"].toInt(-1), 0);
        QCOMPARE(outcome.error,
                 "inkling: Training diverged at batch 1: the output of conv2d 2 is not a finite number. The "
                 "weights are those before that batch; try a learning rate smaller than 0.15.\n");
        QCOMPARE(run({"evaluate", "diverged"}, m_folder.path()).exitCode, 0);
    }

    void output_that_cannot_be_written_is_an_error_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"train --batches 1 --json > /dev/full", "train --batches 1 > /dev/full",
                                 "evaluate model > /dev/full", "predict model one.pgm > /dev/full",
                                 "--help > /dev/full", "train --help > /dev/full", "--version > /dev/full",
                                 "train --batches 1 --json >&-", "evaluate model >&-", "--help >&-"})
            QTest::addRow("%s", line) << line;
    }
    void output_that_cannot_be_written_is_an_error() {
        QFETCH(const QString, line);

        const auto outcome = runInShell("\"$INKLING\" " + line, m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitIo));
        QCOMPARE(outcome.error.count('\n'), 1);
    }

    void files_stay_whole_where_standard_streams_are_closed_data() {
        QTest::addColumn<QString>("streams");
        for (const char* streams : {">&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"})
            QTest::addRow("%s", streams) << streams;
    }
    void files_stay_whole_where_standard_streams_are_closed() {
        QFETCH(const QString, streams);

        const auto outcome = runInShell(
            "\"$INKLING\" train --batches 3 --log closed.jsonl --save closed " + streams, m_folder.path());

        QCOMPARE(outcome.exitCode, static_cast<int>(exitIo));
        const auto log = contentOf(path("closed.jsonl"));
        QCOMPARE(log.count('\n'), 3);
        QVERIFY2(log.startsWith("{\"batch\":0,"), log);
        QCOMPARE(run({"evaluate", "closed"}, m_folder.path()).exitCode, 0);
    }

    void a_reader_that_goes_away_ends_it_without_a_crash_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"train --batches 400 --test-every 1 --test-size 1 | head -1",
                                 "evaluate model | head -1", "--help | head -1", "train --batches 5 | true"})
            QTest::addRow("%s", line) << line;
    }
    void a_reader_that_goes_away_ends_it_without_a_crash() {
        QFETCH(const QString, line);

        const auto outcome = runInShell("\"$INKLING\" " + line + "; exit ${PIPESTATUS[0]}", m_folder.path());

        // 0 where all of it fitted into the pipe before; 141 where the pipe's signal ended it.
        QVERIFY2((QList<int>{0, exitIo, 128 + SIGPIPE}.contains(outcome.exitCode)),
                 qPrintable(QString::number(outcome.exitCode)));
    }

    void one_of_a_kind_is_not_spoken_of_as_several() {
        // given one training image and one test image, both blank
        const QByteArray image =
            QByteArray::fromHex("00000803000000010000001c0000001c") + QByteArray(784, '\0');
        const QByteArray label = QByteArray::fromHex("000008010000000109");
        QVERIFY(QDir{m_folder.path()}.mkpath("lonely"));
        for (const char* part : {"lonely/train", "lonely/t10k"}) {
            write(path(part + QString{"-images-idx3-ubyte"}), image);
            write(path(part + QString{"-labels-idx1-ubyte"}), label);
        }
        write(path("single.ndjson"), "{\"word\":\"1\",\"drawing\":[[[100,100,100],[20,100,200]]]}\n");

        QByteArray said;
        for (const char* line :
             {"train --data lonely --batches 1 --batch-size 1 --save lonely/model", "info lonely/model",
              "evaluate lonely/model --data lonely", "train --data lonely --batches 1 --seeds 1",
              "predict model single.ndjson",
              "train --data lonely --validation-split 0.1 --batches 1 --store-file lonely.sqlite --store"}) {
            const auto outcome = run(words(line), m_folder.path());
            QCOMPARE(outcome.error, "");
            said += outcome.output;
        }
        const auto listed = run(words("runs --store-file lonely.sqlite list"), m_folder.path()).output;
        const QString key = listed.split('\n').value(1).left(8);
        said += run({"runs", "--store-file", "lonely.sqlite", "show", key}, m_folder.path()).output;

        QStringList several;
        for (const auto& found :
             QRegularExpression{"(?<![\\d.,])1 ([a-z0-9]+ )*[a-z]*[^s]s\\b"}.globalMatch(said))
            several += found.captured();
        QCOMPARE(several, QStringList{});
        for (const char* figure :
             {"1 batch of 1", "1 training and 1 test image\n", "(1 image)", "1 step\n",
              "1 run, measured on 1 test image\n", "of 1 labelled drawing read right", "1 of 1 batch in "})
            QVERIFY2(said.contains(figure), figure);
    }

    void what_is_not_a_number_is_said_in_words() {
        writeHugeModel();
        write(path("one.pgm"), pgmOf(1));

        const auto evaluated = run(words("evaluate huge"), m_folder.path());
        const auto trained = run(words("train --init huge"), m_folder.path());
        const auto predicted = run(words("predict huge one.pgm"), m_folder.path());
        for (const auto& outcome : {evaluated, trained, predicted})
            QVERIFY2(!outcome.output.contains("nan") && !outcome.output.contains("inf"), outcome.output);
        QVERIFY2(evaluated.output.contains(", loss not a number\n"), evaluated.output);
        QVERIFY2(trained.output.contains(", loss not a number\n"), trained.output);
        QCOMPARE(predicted.output, "one.pgm: the network's answer is not a number\n");

        QVERIFY(run(words("evaluate huge --json"), m_folder.path()).json()["loss"].isNull());
        const auto reading =
            run(words("predict huge one.pgm --json"), m_folder.path()).json()["predictions"][0];
        QVERIFY(reading["label"].isNull() && reading["probabilities"][0].isNull());
    }

    void the_benchmark_says_its_figures() {
        const auto [exitCode, output, error] = run(words("benchmark --seconds 1 --threads 2 --json"));

        QCOMPARE(error, "");
        QCOMPARE(exitCode, 0);
        const auto json = QJsonDocument::fromJson(output).object();
        QCOMPARE(json.keys(),
                 (QStringList{"batchSize", "drawingMicroseconds", "evaluate", "peakGflops", "stages",
                              "target", "trainMflop", "training"}));
        QVERIFY(std::abs(json["trainMflop"].toDouble() - 1.70496)
                < 1e-6); // 2 * (2 * 115,200 + 3 * 204,800 + 3 * 2,560)
        QCOMPARE(json["training"].toArray().size(), 2);
        for (const auto& threads : json["training"].toArray()) {
            const double share = threads.toObject()["shareOfPeak"].toDouble();
            QVERIFY2(share > 0.0 && share < 3.0, output);
        }
        QCOMPARE(json["stages"].toArray().size(), 4);
        for (const auto& stage : json["stages"].toArray())
            QVERIFY2(stage.toObject()["forwardMicroseconds"].toDouble() > 0.0, output);
        QVERIFY(json["drawingMicroseconds"].toObject()["p99"].toDouble()
                >= json["drawingMicroseconds"].toObject()["p50"].toDouble());
        write(path("net.json"), networkByHand);
        const auto described = run(words("benchmark --seconds 1 --model net.json"), m_folder.path());
        QCOMPARE(described.exitCode, 0); // a layer that looks at the whole batch
        QVERIFY(run(words("benchmark --seconds 1 --preset densenet")).output.contains("Forward only:"));
    }

    void help_is_everywhere_data() {
        QTest::addColumn<QStringList>("line");
        for (const char* line :
             {"--help", "-h", "train --help", "evaluate --help", "predict --help", "--version"})
            QTest::addRow("%s", line) << words(line);
    }
    void help_is_everywhere() {
        QFETCH(const QStringList, line);

        const auto [exitCode, output, error] = run(line);

        QCOMPARE(exitCode, 0);
        QCOMPARE(error, "");
        QVERIFY(output.endsWith('\n'));
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
