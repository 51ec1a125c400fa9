// SPDX-License-Identifier: GPL-3.0-or-later
// Which network and settings the program begins with the next time.
#include "core/formats/layers_model_topology.h"
#include "tests/support/unusual_settings.h"
#include "tests/support/user_home.h"
#include "ui/settings/stored_settings.h"

#include <QtWidgets>

#include <QtTest>

using namespace inkling;
using namespace inkling::test;

class TestStoredSettings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString storePath() const { return m_folder.filePath("settings.ini"); }

private slots:
    void init() {
        QFile::remove(storePath());
        QLocale::setDefault(QLocale{"en_US"});
    }

    void the_preset_comes_back_with_its_settings() {
        QSettings store{storePath(), QSettings::IniFormat};
        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
        for (const auto& preset : presets()) {
            RunSpec spec = preset.spec();
            spec.settings.seed = 9;
            storeRun(store, spec);
            QVERIFY2(storedRun(store) == spec, preset.key.data());
        }
        store.setValue("run/preset", "nonsense");
        QVERIFY(storedRun(store).network == findPreset("tutorial")->spec().network);
    }

    void a_network_that_was_built_comes_back_as_it_was() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.network = {Conv2d{.filters = 3, .kernelSize = {3, 3}}, Flatten{},
                        Dense{.units = 10, .activation = Activation::softmax}};
        spec.settings.learningRate = 0.05;
        {
            QSettings store{storePath(), QSettings::IniFormat};
            storeRun(store, spec);
        }

        QSettings store{storePath(), QSettings::IniFormat};
        QVERIFY(storedRun(store) == spec);
        storeRun(store, findPreset("tutorial")->spec());
        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
    }

    void a_network_that_cannot_be_is_not_begun_with_data() {
        QTest::addColumn<QString>("network");
        const auto tutorial = findPreset("tutorial")->spec();
        const auto json = [](Shape input, const LayerSpecs& specs) {
            return QString::fromStdString(sequentialJson({input, specs, kerasNames(specs)}));
        };
        QTest::addRow("no JSON") << "conv";
        QTest::addRow("of other pictures") << json({32, 32, 3}, tutorial.network);
        QTest::addRow("a kernel larger than the picture")
            << json(tutorial.inputShape, {Conv2d{.filters = 3, .kernelSize = {99, 99}}, Flatten{}});
    }
    void a_network_that_cannot_be_is_not_begun_with() {
        QFETCH(QString, network);
        QSettings store{storePath(), QSettings::IniFormat};
        store.setValue("run/preset", "");
        store.setValue("run/network", network);

        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
    }

    void of_an_opened_model_network_and_settings_are_remembered_but_not_its_weights() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.network.erase(spec.network.begin() + 1);
        spec.settings.batches = 400;
        spec.initialModel = "/tmp/model/model.json";
        QSettings store{storePath(), QSettings::IniFormat};

        storeRun(store, spec);

        spec.initialModel.clear();
        QVERIFY(storedRun(store) == spec);
    }

    void settings_of_a_network_that_cannot_be_used_are_not_taken_for_another() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.network.pop_back(); // without the layer that answers it is none
        spec.settings.batches = 400;
        QSettings store{storePath(), QSettings::IniFormat};

        storeRun(store, spec);

        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
    }

    void stored_settings_come_back_as_they_were() {
        QSettings store{storePath(), QSettings::IniFormat};
        storeTrainingSettings(store, unusualSettings());
        store.sync();

        const QSettings again{storePath(), QSettings::IniFormat};
        QVERIFY(storedTrainingSettings(again, {}) == unusualSettings());
    }

    void an_empty_store_gives_the_defaults() {
        const QSettings store{storePath(), QSettings::IniFormat};

        QVERIFY(storedTrainingSettings(store, unusualSettings()) == unusualSettings());
    }

    void what_is_broken_keeps_its_default_data() {
        QTest::addColumn<QString>("value");
        for (const char* value : {"", "abc", "nan", "inf", "-inf", "-1", "1e300", "1, 2", "@Invalid()",
                                  "@ByteArray(\\0)", "0x10", "shuffled\\n", "99999999999999999999"})
            QTest::addRow("'%s'", value) << value;
    }
    void what_is_broken_keeps_its_default() {
        QFETCH(QString, value);
        QFile file{storePath()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[run]\n");
        forEachSetting(
            [&](const auto& setting) { file.write((nameOf(setting.key) + "=" + value + "\n").toUtf8()); });
        file.close();
        const QSettings store{storePath(), QSettings::IniFormat};
        const TrainingSettings defaults{.learningRate = 0.2, .batchSize = 7, .seed = 11};

        QVERIFY(storedTrainingSettings(store, defaults) == defaults);
    }

    void a_fraction_is_no_number_of_batches() {
        QSettings store{storePath(), QSettings::IniFormat};
        store.setValue("run/batches", 12.5);

        QCOMPARE(storedTrainingSettings(store, {}).batches, TrainingSettings{}.batches);
    }

    void a_store_that_is_no_settings_file_gives_the_defaults() {
        QFile file{storePath()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, '\xff') + "[run\n=\n]]]\0\0" + QByteArray(100, '\n'));
        file.close();
        const QSettings store{storePath(), QSettings::IniFormat};

        QVERIFY(storedTrainingSettings(store, {}) == TrainingSettings{});
    }
};

INKLING_WINDOW_TEST_MAIN(TestStoredSettings)
#include "tst_stored_settings.moc"
