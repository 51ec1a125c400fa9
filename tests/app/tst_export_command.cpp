// SPDX-License-Identifier: GPL-3.0-or-later
// A model taken away in every form, and brought back where that can be.
#include "app/exit_code.h"
#include "tests/support/program.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace inkling;
using namespace inkling::test;

class TestExportCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto trained = run({"train", "--json", "--batches", "40", "--save", path("model"), "--store",
                                  "--store-file", path("runs.sqlite")});
        QCOMPARE(trained.exitCode, exitOk);
        m_sha = trained.weights();
        QCOMPARE(m_sha.size(), 64);
        m_key = trained.json()["run"].toString();
        QCOMPARE(
            run({"runs", "--store-file", path("runs.sqlite"), "export", m_key, path("run.inkling")}).exitCode,
            exitOk);
    }

    void what_is_inside_is_told_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addRow("folder") << "model"
                                << "tfjs";
        QTest::addRow("model.json") << "model/model.json"
                                    << "tfjs";
        QTest::addRow("run") << "run.inkling"
                             << "run";
    }
    void what_is_inside_is_told() {
        QFETCH(QString, file);
        QFETCH(QString, format);
        const auto outcome = run({"info", path(file), "--json"});
        QCOMPARE(outcome.exitCode, exitOk);
        QCOMPARE(outcome.weights(), m_sha);
        const auto json = outcome.json();
        QCOMPARE(json["format"].toString(), format);
        QCOMPARE(json["parameters"].toInt(), 5994);
        QVERIFY(run({"info", path(file)}).output.contains("24×24×8       208  conv2d 1"));
    }

    void each_form_is_written_and_brings_back_the_same_weights_data() {
        QTest::addColumn<QString>("out");
        QTest::addColumn<bool>("isReadBack");
        QTest::addRow("TensorFlow.js") << "again" << true;
        QTest::addRow("safetensors") << "m.safetensors" << true;
        QTest::addRow("ONNX") << "m.onnx" << true;
        QTest::addRow("NumPy") << "m.npz" << true;
        QTest::addRow("C") << "m.c" << false;
        QTest::addRow("Python") << "m.py" << false;
    }
    void each_form_is_written_and_brings_back_the_same_weights() {
        QFETCH(QString, out);
        QFETCH(bool, isReadBack);
        for (const char* in : {"model", "run.inkling"}) {
            const auto outcome = run({"export", path(in), path(out)});
            QVERIFY2(outcome.exitCode == exitOk, qPrintable(outcome.error));
            QVERIFY(QFileInfo::exists(path(out)));
            QVERIFY(outcome.output.startsWith("Written to " + path(out).toUtf8()));
            if (isReadBack)
                QCOMPARE(run({"info", path(out), "--json"}).weights(), m_sha);
        }
        if (out == "m.py")
            QVERIFY(QFileInfo::exists(path("m.npz")));
    }

    void the_format_can_be_named() {
        const auto outcome = run({"convert", path("model"), path("k.py"), "--format", "keras"});
        QCOMPARE(outcome.exitCode, exitOk);
        QFile file{path("k.py")};
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("keras"));
        const auto wrong = run({"convert", path("model"), path("k.py"), "--format", "onyx"});
        QCOMPARE(wrong.exitCode, exitUsage);
        QCOMPARE(wrong.error,
                 "inkling: --format is \"onyx\"; choose one of: tfjs, safetensors, onnx, c, pytorch, keras, "
                 "npz.\n");
    }

    void whole_numbers_say_what_they_cost() {
        const auto outcome = run({"export", path("model"), path("small.c"), "--int8"});
        QCOMPARE(outcome.exitCode, exitOk);
        QVERIFY2(outcome.output.contains("with int8 kernels "), outcome.output.constData());
        QVERIFY(outcome.output.contains("(10,000 images)"));
        QCOMPARE(run({"export", path("model"), path("m.npz"), "--int8"}).exitCode, exitUsage);
    }

    void an_unknown_ending_is_refused_by_name() {
        const auto outcome = run({"export", path("model"), path("m.doc")});
        QCOMPARE(outcome.exitCode, exitUsage);
        QCOMPARE(
            outcome.error,
            "inkling: " + path("m.doc")
                + ": no models are written to files that end in .doc; choose .safetensors, .onnx, .c, .py, "
                  ".npz, or "
                  "a folder.\n");
        QCOMPARE(run({"info", path("m.doc")}).exitCode, exitUsage);
        QCOMPARE(run({"info", path("nothing.safetensors")}).exitCode, exitNoInput);
    }

    void an_optimizer_goes_with_its_model_and_training_goes_on_with_it() {
        const QStringList oneMore{"--order", "sequential", "--batches", "1", "--test-every", "0", "--json"};
        QCOMPARE(run({"train", "--optimizer", "adam", "--learning-rate", "0.002", "--batches", "20",
                      "--store", "--store-file", path("adam.sqlite"), "--save", path("adam")})
                     .exitCode,
                 exitOk);
        const auto runs = run({"runs", "--store-file", path("adam.sqlite"), "list", "--json"});
        const auto key = runs.json()[0]["key"].toString();
        QCOMPARE(
            run({"runs", "--store-file", path("adam.sqlite"), "export", key, path("adam.inkling")}).exitCode,
            exitOk);
        QVERIFY(
            run({"info", path("adam")}).output.contains("Optimizer adam, learning rate 0.002, 20 steps\n"));

        // The folder and the run's file lead to the same weights; the weights alone, in a .npz, elsewhere.
        QCOMPARE(run({"convert", path("adam.inkling"), path("adam-again")}).exitCode, exitOk);
        QCOMPARE(run({"convert", path("adam"), path("adam.npz")}).exitCode, exitOk);
        const auto next = run(QStringList{"train", "--init", path("adam")} + oneMore).weights();
        QCOMPARE(next.size(), 64);
        QCOMPARE(run(QStringList{"train", "--init", path("adam-again")} + oneMore).weights(), next);
        QCOMPARE(run(QStringList{"train", "--init", path("adam.inkling")} + oneMore).weights(), next);
        const QStringList named{"--optimizer", "adam", "--learning-rate", "0.002"};
        QCOMPARE(run(QStringList{"train", "--init", path("adam")} + named + oneMore).weights(), next);
        const auto fresh = run(QStringList{"train", "--init", path("adam.npz")} + named + oneMore).weights();
        QVERIFY(fresh.size() == 64 && fresh != next);
    }

    void an_optimizer_that_is_not_here_is_told_and_the_weights_are_read() {
        QCOMPARE(run({"convert", path("model"), path("lion")}).exitCode, exitOk);
        QFile file{path("lion/model.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll().replace("\"SGD\"", "\"Lion\"");
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();

        const auto outcome = run({"info", path("lion"), "--json"});

        QCOMPARE(outcome.exitCode, exitOk);
        QCOMPARE(outcome.weights(), m_sha);
        QVERIFY2(outcome.error.contains("there is no optimizer \"Lion\" here; the weights are read"),
                 qPrintable(outcome.error));
    }

    void every_model_can_be_evaluated() {
        const auto json = run({"evaluate", path("run.inkling"), "--json"}).json();
        QCOMPARE(json["count"].toInt(), 10'000);
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_sha;
    QString m_key;
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_export_command.moc"
