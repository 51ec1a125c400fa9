// SPDX-License-Identifier: GPL-3.0-or-later
// The same seed and settings give the same weights, whoever computes them and however often they are
// interrupted: for every preset, optimizer and layer.
#include "core/base/arithmetic_revision.h"
#include "core/base/thread_team.h"
#include "core/kernels/target.h"
#include "core/train/run_spec.h"
#include "core/train/schedule.h"
#include "core/train/trainer.h"
#include "tests/support/runs.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <filesystem>

using namespace inkling;
using inkling::test::firstDigits;

namespace {

const std::filesystem::path golden = std::filesystem::path{INKLING_TESTS_DIR} / "golden" / "exactness.json";

struct Run {
    QString name;
    LayerSpecs network;
    TrainingSettings settings;
};

LayerSpecs smallNetwork() {
    return {Conv2d{.filters = 5, .kernelSize = {3, 3}, .activation = Activation::relu},
            MaxPooling2d{},
            Conv2d{.filters = 6, .kernelSize = {5, 5}, .padding = Padding::same},
            BatchNormalization{},
            Activate{Activation::elu},
            AveragePooling2d{},
            Flatten{},
            Dropout{0.3},
            Dense{.units = 19, .activation = Activation::tanh},
            Dense{.units = 10, .activation = Activation::softmax}};
}

/// A few batches of everything there is; a batch has 13 tiles, the last one short.
std::vector<Run> allRuns() {
    std::vector<Run> runs;
    TrainingSettings few;
    few.batchSize = 200;
    few.batches = 3;
    few.testEvery = 0;
    for (const auto& preset : presets()) {
        const auto spec = preset.spec();
        auto settings = spec.settings;
        settings.epochs = 0;
        settings.batches = 3;
        settings.testEvery = 0;
        runs.push_back(
            {"preset " + QString::fromUtf8(preset.key.data(), static_cast<qsizetype>(preset.key.size())),
             spec.network, settings});
    }
    for (std::size_t i = 0; i < EnumNames<OptimizerKind>::names.size(); ++i) {
        auto settings = few;
        settings.optimizer = static_cast<OptimizerKind>(i);
        settings.learningRate = defaultLearningRate(settings.optimizer);
        runs.push_back(
            {"optimizer " + QString::fromStdString(std::string{EnumNames<OptimizerKind>::names[i]}),
             smallNetwork(), settings});
    }
    auto settings = few;
    settings.schedule = Schedule::oneCycle;
    settings.warmup = 1;
    settings.labelSmoothing = 0.1;
    settings.l1 = 1e-4;
    settings.l2 = 1e-3;
    settings.clipNorm = 0.5;
    settings.averageDecay = 0.9;
    settings.validationSplit = 0.2;
    settings.optimizer = OptimizerKind::nesterov;
    settings.learningRate = 0.05;
    settings.shift = 2.0;
    settings.rotate = 10.0;
    settings.scale = 0.1;
    settings.shear = 0.2;
    settings.thickness = 0.7;
    settings.elastic = 2.0;
    settings.drawnDigits = 50;
    settings.order = TrainOrder::shuffled;
    runs.push_back({"everything else", smallNetwork(), settings});
    settings = few;
    settings.loss = Loss::meanSquaredError;
    settings.schedule = Schedule::cosine;
    runs.push_back(
        {"mean squared error",
         {Conv2d{.filters = 7, .kernelSize = {11, 4}, .strides = {2, 3}, .activation = Activation::sigmoid},
          Activate{Activation::leakyReLU}, GlobalAveragePooling2d{},
          Dense{.units = 10, .activation = Activation::softmax}},
         settings});
    return runs;
}

std::string hashOf(const Run& run, Executor& executor, bool withPauses = false) {
    const auto architecture = Architecture::build({28, 28, 1}, run.network).value();
    Trainer trainer{initializedModel(architecture, run.settings.seed), firstDigits(3000, 100), run.settings,
                    executor};
    while (trainer.step())
        if (withPauses) {
            trainer.evaluateAll();
            trainer.validate();
        }
    return weightsSha256(trainer.model());
}

std::string hashOf(const Run& run) {
    SerialExecutor executor;
    return hashOf(run, executor);
}

void addRows() {
    QTest::addColumn<int>("index");
    const auto runs = allRuns();
    for (std::size_t i = 0; i < runs.size(); ++i)
        QTest::addRow("%s", qPrintable(runs[i].name)) << static_cast<int>(i);
}

} // namespace

class TestExactness : public QObject {
    Q_OBJECT

private slots:
    void any_number_of_threads_gives_the_same_weights_data() { addRows(); }
    void any_number_of_threads_gives_the_same_weights() {
        QFETCH(const int, index);
        const auto run = allRuns()[static_cast<std::size_t>(index)];
        const auto expected = hashOf(run);
        for (const std::size_t threads : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
            ThreadTeam team{threads};
            QVERIFY2(hashOf(run, team) == expected, qPrintable(QString{"%1 threads"}.arg(threads)));
        }
    }

    void every_target_with_fused_multiply_add_gives_the_same_weights_data() { addRows(); }
    void every_target_with_fused_multiply_add_gives_the_same_weights() {
        QFETCH(const int, index);
        const auto run = allRuns()[static_cast<std::size_t>(index)];
        const auto expected = hashOf(run);
        const bool expectedIsFused = kernels::targetHasFusedMultiplyAdd();
        int compared = 0;
        for (const auto& name : kernels::availableTargets()) {
            QVERIFY(kernels::forceTarget(name));
            const bool isComparable = kernels::targetHasFusedMultiplyAdd() == expectedIsFused;
            const auto hash = isComparable ? hashOf(run) : expected;
            kernels::forceTarget({});
            QVERIFY2(hash == expected, name.c_str());
            compared += isComparable ? 1 : 0;
        }
        if (compared < 2)
            QSKIP("This processor has not two such targets.");
    }

    void targets_without_it_agree_among_themselves() {
        const auto run = allRuns().back();
        QStringList hashes;
        for (const auto& name : kernels::availableTargets()) {
            QVERIFY(kernels::forceTarget(name));
            // Highway's scalar target multiplies and adds in two roundings as well.
            if (!kernels::targetHasFusedMultiplyAdd())
                hashes << QString::fromStdString(hashOf(run));
            kernels::forceTarget({});
        }
        if (hashes.size() < 2)
            QSKIP("This processor has not two such targets.");
        QCOMPARE(hashes, QStringList(hashes.size(), hashes[0]));
    }

    void pauses_change_nothing_data() { addRows(); }
    void pauses_change_nothing() {
        QFETCH(const int, index);
        const auto run = allRuns()[static_cast<std::size_t>(index)];
        SerialExecutor executor;
        QCOMPARE(hashOf(run, executor, true), hashOf(run));
    }

    /// Whoever changes arithmetic counts arithmeticRevision up and records anew, with INKLING_RECORD set.
    void the_weights_are_those_of_this_revision() {
        if (!kernels::targetHasFusedMultiplyAdd())
            QSKIP("Without fused multiply-add the last bits are others.");
        QJsonObject hashes;
        for (const auto& run : allRuns())
            hashes[run.name] = QString::fromStdString(hashOf(run));
        QFile file{QString::fromStdString(golden.string())};
        if (qEnvironmentVariableIsSet("INKLING_RECORD")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QJsonDocument{
                QJsonObject{{"arithmeticRevision", arithmeticRevision}, {"weightsSha256", hashes}}}
                           .toJson());
            QSKIP("Recorded instead of compared.");
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto recorded = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(recorded["arithmeticRevision"].toInt(), arithmeticRevision);
        QCOMPARE(hashes.keys(), recorded["weightsSha256"].toObject().keys());
        for (const auto& name : hashes.keys())
            QVERIFY2(hashes[name] == recorded["weightsSha256"].toObject()[name], qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestExactness)
#include "tst_exactness.moc"
