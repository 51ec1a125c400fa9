// SPDX-License-Identifier: GPL-3.0-or-later
// A run as a text that people read and write.
#include "core/runs/run_description.h"

#include "core/data/data_sha256.h"
#include "core/runs/stored_run.h"
#include "tests/support/runs.h"
#include "tests/support/said.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace inkling;

namespace {

const std::string aHash(64, 'a');

RunDescription everythingSaid() {
    RunDescription run{.spec = findPreset("reader")->spec()};
    run.spec.data = "/data/digits";
    run.spec.initialModel = "/models/first";
    run.spec.settings.seed = 9'007'199'254'740'991;
    run.spec.settings.l2 = 0.1 + 0.2; // which has no short decimal form
    run.dataName = "digits";
    run.trainImages = 60'000;
    run.dataSha256 = aHash;
    run.arithmeticRevision = 7;
    auto settings = run.spec.settings;
    settings.learningRate = 1.0 / 3.0;
    run.changes.push_back({40, settings});
    settings.testSize = 500;
    run.changes.push_back({60, settings});
    run.expected = RunOutcome{75, aHash};
    return run;
}

RunDescription parsed(const std::string& json) {
    const auto run = parseRunDescription(json, "run.json");
    if (!run)
        qFatal("%s", run.error().message().c_str());
    return *run;
}

QString refusalOf(const std::string& json) {
    const auto run = parseRunDescription(json, "run.json");
    return run ? "none" : test::said(run.error());
}

} // namespace

class TestRunDescription : public QObject {
    Q_OBJECT

private slots:
    void a_network_that_was_opened_is_called_by_its_file() {
        RunSpec spec = findPreset("tutorial")->spec();
        QCOMPARE(networkName(spec), std::string{"tutorial"});
        QVERIFY(nameOfInitialModel(spec).empty());
        for (const auto& [path, name] :
             std::vector<std::pair<const char*, const char*>>{{"/models/digits.onnx", "digits.onnx"},
                                                              {"/models/first/model.json", "first"},
                                                              {"/models/first/", "first"},
                                                              {"first", "first"},
                                                              {"model.json", "model.json"}}) {
            spec.initialModel = path;
            QCOMPARE(nameOfInitialModel(spec), std::string{name});
            QCOMPARE(networkName(spec), std::string{name});
        }
    }

    void what_is_written_is_read_back_data() {
        QTest::addColumn<RunDescription>("run");
        for (const auto& preset : presets())
            QTest::addRow("%s", std::string{preset.key}.c_str()) << RunDescription{.spec = preset.spec()};
        QTest::addRow("everything said") << everythingSaid();
    }
    void what_is_written_is_read_back() {
        QFETCH(RunDescription, run);
        const auto text = toJson(run);
        QVERIFY(parsed(text) == run);
        QCOMPARE(toJson(parsed(text)), text);
    }

    void the_shortest_file_is_the_tutorial() {
        QVERIFY(parsed(R"({"format": "inkling-run"})").spec == findPreset("tutorial")->spec());
    }

    void a_preset_is_changed_by_the_settings_beside_it() {
        const auto run = parsed(
            R"({"format": "inkling-run", "preset": "convnet", "settings": {"seed": 7, "optimizer": "adam"}})");
        RunSpec expected = findPreset("convnet")->spec();
        expected.settings.seed = 7;
        expected.settings.optimizer = OptimizerKind::adam;
        QVERIFY(run.spec == expected);
    }

    void batches_that_are_asked_for_count_instead_of_the_presets_epochs() {
        const auto run =
            parsed(R"({"format": "inkling-run", "preset": "convnet", "settings": {"batches": 30}})");
        QCOMPARE(run.spec.settings.epochs, 0);
        QCOMPARE(run.spec.settings.batches, 30);
    }

    void a_later_change_keeps_what_it_does_not_name() {
        const auto run = parsed(R"({"format": "inkling-run", "settings": {"learning-rate": 0.3},
            "changes": [{"batch": 10, "settings": {"test-every": 20}},
                        {"batch": 20, "settings": {"learning-rate": 0.1}}]})");
        QCOMPARE(run.allChanges().size(), std::size_t{3});
        QCOMPARE(run.changes[0].settings.learningRate, 0.3);
        QCOMPARE(run.changes[1].settings.testEvery, 20);
        QCOMPARE(run.lastSettings().learningRate, 0.1);
    }

    void what_is_wrong_is_named_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* members, const char* message) {
            QTest::addRow("%s", name) << R"({"format": "inkling-run")" + std::string{members} + "}"
                                      << QString{"run.json: "} + message;
        };
        QTest::addRow("another format")
            << std::string{R"({"format": "layers-model"})"}
            << QString{R"(run.json: format: expected "inkling-run", found "layers-model".)"};
        QTest::addRow("no format") << std::string{"{}"}
                                   << QString{R"(run.json: format: expected "inkling-run", found nothing.)"};
        row("a later version", R"(, "formatVersion": 2, "colour": 1)",
            "formatVersion: is 2, this program knows up to 1; open it with a newer Inkling.");
        row("an unknown member", R"(, "setings": {})",
            "setings: is not known here; look for a misspelling, or leave it out.");
        row("an unknown preset", R"(, "preset": "lenet")",
            R"(preset: expected one of "tutorial", "convnet", "densenet", "reader", "record", found "lenet".)");
        row("an unknown setting", R"(, "settings": {"learningRate": 0.1})",
            "settings.learningRate: there is no such setting; `inkling train --help` lists them.");
        row("a setting out of range", R"(, "settings": {"learning-rate": -1})",
            "settings: learning-rate is -1; choose 1e-06 to 1e+06.");
        row("a part of a batch", R"(, "settings": {"batch-size": 2.5})",
            "settings.batch-size: expected a whole number, found 2.5.");
        row("a seed that JSON has no number for", R"(, "settings": {"seed": 9007199254740992})",
            "settings.seed: expected a whole number from 0 to 9007199254740991, found 9007199254740992.");
        row("an unknown word", R"(, "settings": {"loss": "hinge"})",
            "settings.loss: expected one of \"categoricalCrossentropy\", \"meanSquaredError\", found "
            "\"hinge\".");
        row("a change of what is fixed", R"(, "changes": [{"batch": 5, "settings": {"batch-size": 32}}])",
            "changes[0].settings.batch-size: cannot change in the middle of a run; write it under "
            "\"settings\".");
        row("changes out of order",
            R"(, "changes": [{"batch": 5, "settings": {}}, {"batch": 5, "settings": {}}])",
            "changes[1].batch: expected a whole number from 6 to 9007199254740991, found 5.");
        row("a hash that is none", R"(, "expected": {"batches": 100, "weightsSha256": "12"})",
            "expected.weightsSha256: expected 64 hexadecimal digits in lower case, found \"12\".");
        row("a network that cannot be read", R"(, "network": {"class_name": "Model"})",
            "network.class_name: expected \"Sequential\", found \"Model\".");
    }
    void what_is_wrong_is_named() {
        QFETCH(std::string, json);
        QFETCH(QString, message);
        QCOMPARE(refusalOf(json), message);
    }

    void it_is_told_from_a_model_by_its_format() {
        const QTemporaryDir folder;
        const auto means = [&](const char* name, const QByteArray& text) {
            QFile file{folder.filePath(name)};
            const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
            file.close();
            return isWritten && isRunDescription(file.fileName().toStdString());
        };
        QVERIFY(means("run.json", R"({"format": "inkling-run"})"));
        QVERIFY(means("broken.json", R"({"format": "inkling-run", )"));
        QVERIFY(means("RUN.JSON", R"({"format": "inkling-run"})"));
        QVERIFY(!means("model.json", R"({"format": "layers-model"})"));
        QVERIFY(!means("run.txt", R"({"format": "inkling-run"})"));
        QVERIFY(!isRunDescription("/no/such.json"));
    }

    void data_of_the_same_bytes_have_the_same_hash_whatever_their_name() {
        auto data = test::firstDigits(60, 20);
        const auto sha = dataSha256(data);
        QCOMPARE(sha.size(), std::size_t{64});
        data.name = "mine";
        QCOMPARE(dataSha256(data), sha);
        std::swap(data.train, data.test);
        QVERIFY(dataSha256(data) != sha);
        QVERIFY(dataSha256(test::firstDigits(60, 19)) != sha);
    }
};

QTEST_GUILESS_MAIN(TestRunDescription)
#include "tst_run_description.moc"
