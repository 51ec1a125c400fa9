// SPDX-License-Identifier: GPL-3.0-or-later
// An optimizer that leaves with its model, in a TensorFlow.js layers-model, and goes on where it was.
#include "core/train/optimizer_state.h"

#include "core/exchange/model_formats.h"
#include "core/formats/layers_model.h"
#include "core/train/schedule.h"
#include "core/train/trainer.h"
#include "tests/support/runs.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <cstring>
#include <filesystem>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

using namespace inkling;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

const fs::path golden = fs::path{INKLING_TESTS_DIR} / "golden" / "tfjs_saved";
constexpr int imagesOfABatch = 32;

/// A layer whose moving averages no optimizer knows of stands between two that are trained.
Model smallModel() {
    return initializedModel(
        Architecture::build({28, 28, 1},
                            {MaxPooling2d{.poolSize = {4, 4}, .strides = {4, 4}},
                             Conv2d{.filters = 2, .kernelSize = {3, 3}}, Flatten{}, BatchNormalization{},
                             Dense{.units = 10, .activation = Activation::softmax}})
            .value(),
        1);
}

/// Every batch is all images in their order, so that no batch differs from another.
TrainingSettings settingsWith(OptimizerKind kind) {
    TrainingSettings settings;
    settings.optimizer = kind;
    settings.learningRate = defaultLearningRate(kind);
    settings.batchSize = imagesOfABatch;
    settings.order = TrainOrder::sequential;
    settings.testEvery = 0;
    settings.momentum = 0.7;
    settings.beta1 = 0.8;
    settings.beta2 = 0.99;
    settings.rho = 0.9;
    settings.decay = 0.85;
    settings.rmspropMomentum = 0.3;
    settings.epsilon = 1e-6;
    return settings;
}

void addOptimizers() {
    QTest::addColumn<int>("kind");
    const auto& names = EnumNames<OptimizerKind>::names;
    for (std::size_t i = 0; i < names.size(); ++i)
        QTest::addRow("%s", std::string{names[i]}.c_str()) << static_cast<int>(i);
}

/// A model's files, about to be changed.
struct Files {
    Json json;
    std::string weights;

    Json& config() { return json["trainingConfig"]["optimizer_config"]["config"]; }
    Json& arrays() { return json["weightsManifest"][0]["weights"]; }
    /// The first array of a name that ends so.
    Json& array(const std::string& ending) {
        for (Json& array : arrays())
            if (array["name"].get<std::string>().ends_with(ending))
                return array;
        return arrays()[0];
    }
};

struct Unusable {
    const char* what;
    std::function<void(Files&)> change;
    const char* notice; ///< what it holds
};

const std::vector<Unusable>& unusables() {
    static const std::vector<Unusable> rows{
        {"an optimizer that is not here",
         [](Files& f) { f.json["trainingConfig"]["optimizer_config"]["class_name"] = "Lion"; },
         R"(trainingConfig.optimizer_config.class_name: there is no optimizer "Lion" here)"},
        {"no optimizer", [](Files& f) { f.json["trainingConfig"].erase("optimizer_config"); },
         "trainingConfig.optimizer_config"},
        {"another loss", [](Files& f) { f.json["trainingConfig"]["loss"] = "hinge"; },
         R"(trainingConfig.loss: expected "categorical_crossentropy" or "mean_squared_error", found "hinge")"},
        {"a list of losses", [](Files& f) { f.json["trainingConfig"]["loss"] = Json::array({"hinge"}); },
         "trainingConfig.loss: expected a text"},
        {"a training config that is a text", [](Files& f) { f.json["trainingConfig"] = "adam"; },
         "trainingConfig: expected an object"},
        {"no learning rate", [](Files& f) { f.config().erase("learningRate"); },
         "config.learningRate: expected a number, found nothing"},
        {"a learning rate of zero", [](Files& f) { f.config()["learningRate"] = 0; },
         "learning-rate is 0; choose"},
        {"a beta beyond one", [](Files& f) { f.config()["beta1"] = 1.5; }, "beta1 is 1.5; choose"},
        {"a beta that is a text", [](Files& f) { f.config()["beta2"] = "much"; }, "expected a number"},
        {"no number of steps", [](Files& f) { f.array("iter")["name"] = "steps"; },
         R"(is "steps" [], expected "iter" [] of int32)"},
        {"a table of numbers of steps", [](Files& f) { f.array("iter")["shape"] = {1}; },
         R"(is "iter" [1], expected "iter" [] of int32)"},
        {"a fractional number of steps", [](Files& f) { f.array("iter")["dtype"] = "float32"; },
         R"(expected "iter" [] of int32)"},
        {"a negative number of steps",
         [](Files& f) {
             std::size_t before = 0;
             for (const Json& array : f.arrays()) {
                 if (array["name"] == "iter")
                     break;
                 std::size_t count = 1;
                 for (const Json& size : array["shape"])
                     count *= size.get<std::size_t>();
                 before += 4 * count;
             }
             f.weights.replace(before, 4, "\xFF\xFF\xFF\xFF");
         },
         "the optimizer has made -1 steps"},
        {"another shape",
         [](Files& f) {
             f.array("bias/m")["shape"] = {2, 1};
         },
         R"(is "conv2d_Conv2D6/bias/m" [2,1], expected "conv2d_Conv2D6/bias/m" [2] of float32)"},
        {"another slot", [](Files& f) { f.array("bias/m")["name"] = "conv2d_Conv2D6/bias/momentum"; },
         R"(expected "conv2d_Conv2D6/bias/m" [2] of float32)"},
        {"a slot is missing",
         [](Files& f) {
             f.arrays().erase(f.arrays().size() - 1);
             f.weights.resize(f.weights.size() - 3 * sizeof(float));
         },
         R"(the optimizer's "dense_Dense6/bias/v" is missing)"},
        {"a slot too many",
         [](Files& f) {
             f.arrays().push_back(
                 {{"name", "x/v"}, {"shape", {2}}, {"dtype", "float32"}, {"group", "optimizer"}});
             f.weights.append(8, '\0');
         },
         R"(is "x/v" [2], expected nothing more)"},
        {"a slot that is no number",
         [](Files& f) {
             const float none = std::numeric_limits<float>::quiet_NaN();
             std::memcpy(f.weights.data() + f.weights.size() - sizeof none, &none, sizeof none);
         },
         "the optimizer's arrays hold a number that is not finite"},
    };
    return rows;
}

} // namespace

class TestOptimizerState : public QObject {
    Q_OBJECT

    QTemporaryDir m_parent;
    fs::path m_folder;
    SerialExecutor m_executor;

    DigitData digits() const { return test::firstDigits(imagesOfABatch, 10); }

    Trainer trained(const TrainingSettings& settings, int batches) {
        Trainer trainer{smallModel(), digits(), settings, m_executor};
        for (int i = 0; i < batches; ++i)
            trainer.step();
        return trainer;
    }

    Result<void> save(const Trainer& trainer) const {
        return writeLayersModel(trainer.model(), m_folder,
                                optimizerStateOf(trainer.settings(), trainer.state()));
    }

    Json json() const { return Json::parse(test::contentOf(m_folder / "model.json")); }

private slots:
    void init() {
        static int count = 0;
        m_folder = fs::path{m_parent.path().toStdString()} / std::to_string(++count);
        fs::create_directory(m_folder);
    }

    void what_is_written_reads_back_to_the_last_bit_data() { addOptimizers(); }
    void what_is_written_reads_back_to_the_last_bit() {
        QFETCH(int, kind);
        const auto settings = settingsWith(static_cast<OptimizerKind>(kind));
        const Trainer trainer = trained(settings, 5);

        const auto written = save(trainer);

        QVERIFY2(written, written ? "" : written.error().message().c_str());
        const auto back = readTrainedLayersModel(m_folder);
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(back->notice.isEmpty());
        QVERIFY(back->optimizer.has_value());
        auto expected = optimizerStateOf(settings, trainer.state());
        if (expected.optimizer.kind() == OptimizerKind::adamax) // whose state TensorFlow.js would not load
            expected.optimizer = Optimizer{OptimizerKind::adamax, back->model.parameters.size()};
        QVERIFY(*back->optimizer == expected);
        QCOMPARE(back->optimizer->settings.learningRate, settings.learningRate);
    }

    void a_run_that_goes_on_from_the_file_is_as_if_never_interrupted_data() { addOptimizers(); }
    void a_run_that_goes_on_from_the_file_is_as_if_never_interrupted() {
        QFETCH(int, kind);
        const auto settings = settingsWith(static_cast<OptimizerKind>(kind));
        if (settings.optimizer == OptimizerKind::adamax)
            QSKIP("TensorFlow.js, and so its files, cannot say what adamax remembers");
        const Trainer uninterrupted = trained(settings, 10);
        QVERIFY(save(trained(settings, 4)));

        const auto start = readTrainedLayersModel(m_folder);
        QVERIFY(start);
        TrainingSettings itsSettings;
        itsSettings.batchSize = imagesOfABatch;
        itsSettings.order = TrainOrder::sequential;
        itsSettings.testEvery = 0;
        takeOptimizerSettings(itsSettings, start->optimizer->settings);
        Trainer trainer{start->model, digits(), itsSettings, m_executor};
        trainer.beginWith(start->optimizer->optimizer);
        for (int i = 0; i < 6; ++i)
            trainer.step();

        QVERIFY(trainer.state().parameters == uninterrupted.state().parameters);
        QVERIFY(trainer.state().optimizer == uninterrupted.state().optimizer);
    }

    void what_tensorflow_js_saved_is_read_data() { addOptimizers(); }
    void what_tensorflow_js_saved_is_read() {
        QFETCH(int, kind);
        const fs::path folder = golden / QTest::currentDataTag();
        if (static_cast<OptimizerKind>(kind) == OptimizerKind::adamax)
            QSKIP("TensorFlow.js cannot save it");

        const auto model = readTrainedLayersModel(folder);

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QVERIFY2(model->notice.isEmpty(), model->notice.english().c_str());
        const auto& [settings, optimizer] = *model->optimizer;
        QVERIFY(optimizer.kind() == static_cast<OptimizerKind>(kind)
                && settings.optimizer == optimizer.kind());
        QCOMPARE(optimizer.stepCount(), std::int64_t{3});
        const auto config = Json::parse(
            test::contentOf(folder / "model.json"))["trainingConfig"]["optimizer_config"]["config"];
        QCOMPARE(settings.learningRate, config["learningRate"].get<double>());
        const std::string weights = test::contentOf(folder / "weights.bin").toStdString();
        // What our own writer makes of it has the same bits behind the weights.
        QVERIFY(writeLayersModel(model->model, m_folder, model->optimizer));
        const std::string file = json()["weightsManifest"][0]["paths"][0];
        const std::string again = test::contentOf(m_folder / file).toStdString();
        QCOMPARE(again.size(), weights.size());
        const std::size_t weightBytes = model->model.parameters.size() * sizeof(float);
        QVERIFY(again.substr(weightBytes) == weights.substr(weightBytes));
    }

    void numbers_are_read_in_the_words_of_javascript_and_of_python() {
        Files files{Json::parse(test::contentOf(golden / "adam" / "model.json")),
                    test::contentOf(golden / "adam" / "weights.bin").toStdString()};
        files.config() = {{"learning_rate", 0.02}, {"beta_1", 0.5}, {"beta2", 0.75}};
        test::write(m_folder / "model.json", files.json.dump());
        test::write(m_folder / "weights.bin", files.weights);

        const auto model = readTrainedLayersModel(m_folder);

        QVERIFY(model && model->optimizer);
        QCOMPARE(model->optimizer->settings.learningRate, 0.02);
        QCOMPARE(model->optimizer->settings.beta1, 0.5);
        QCOMPARE(model->optimizer->settings.beta2, 0.75);
        QCOMPARE(model->optimizer->settings.epsilon, 1e-7); // nothing was said of it
    }

    void an_optimizer_that_remembers_nothing_yet_leaves_no_arrays() {
        QVERIFY(save(trained(settingsWith(OptimizerKind::adam), 0)));

        const Json model = json();
        QVERIFY(model["trainingConfig"]["optimizer_config"]["class_name"] == "Adam");
        for (const Json& array : model["weightsManifest"][0]["weights"])
            QVERIFY(!array.contains("group"));
        QCOMPARE(readTrainedLayersModel(m_folder)->optimizer->optimizer.stepCount(), std::int64_t{0});
    }

    void a_number_of_steps_alone_is_read_too() {
        Files files{Json::parse(test::contentOf(golden / "adagrad" / "model.json")),
                    test::contentOf(golden / "adagrad" / "weights.bin").toStdString()};
        std::size_t slotBytes = 0;
        while (files.arrays().back()["name"] != "iter") {
            std::size_t bytes = sizeof(float);
            for (const Json& size : files.arrays().back()["shape"])
                bytes *= size.get<std::size_t>();
            slotBytes += bytes;
            files.arrays().erase(files.arrays().size() - 1);
        }
        test::write(m_folder / "model.json", files.json.dump());
        test::write(m_folder / "weights.bin", files.weights.substr(0, files.weights.size() - slotBytes));

        const auto model = readTrainedLayersModel(m_folder);

        QVERIFY(model && model->optimizer);
        Optimizer expected{OptimizerKind::adagrad, model->model.parameters.size()};
        const std::vector<float> slotValues(expected.slotValues().begin(), expected.slotValues().end());
        expected.restore(slotValues, 3);
        QVERIFY(model->optimizer->optimizer == expected);
    }

    void moving_averages_have_no_slots() {
        QVERIFY(save(trained(settingsWith(OptimizerKind::momentum), 2)));

        QStringList names;
        const Json model = json();
        for (const Json& array : model["weightsManifest"][0]["weights"])
            if (array.contains("group"))
                names.append(QString::fromStdString(array["name"]));
        QCOMPARE(names.join(' '),
                 "iter conv2d/kernel/momentum conv2d/bias/momentum batch_normalization/gamma/momentum "
                 "batch_normalization/beta/momentum dense/kernel/momentum dense/bias/momentum");
    }

    void what_cannot_be_used_is_left_out_with_a_notice_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(unusables().size()); ++i)
            QTest::addRow("%s", unusables()[static_cast<std::size_t>(i)].what) << i;
    }
    void what_cannot_be_used_is_left_out_with_a_notice() {
        QFETCH(int, index);
        const Unusable& unusable = unusables()[static_cast<std::size_t>(index)];
        Files files{Json::parse(test::contentOf(golden / "adam" / "model.json")),
                    test::contentOf(golden / "adam" / "weights.bin").toStdString()};
        unusable.change(files);
        test::write(m_folder / "model.json", files.json.dump());
        test::write(m_folder / "weights.bin", files.weights);

        const auto model = readTrainedLayersModel(m_folder);

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QVERIFY(!model->optimizer);
        QVERIFY(model->model.parameters == readLayersModel(golden / "adam")->parameters);
        const auto notice = test::said(model->notice);
        QVERIFY2(notice.startsWith(QString::fromStdString((m_folder / "model.json").string()) + ": "),
                 qPrintable(notice));
        QVERIFY2(notice.contains(unusable.notice), qPrintable(notice));
        QVERIFY2(notice.endsWith("; the weights are read, the optimizer begins anew.")
                     && !notice.contains(".;"),
                 qPrintable(notice));
    }

    void what_others_have_is_left_out_too() {
        Files files{Json::parse(test::contentOf(golden / "rmsprop" / "model.json")),
                    test::contentOf(golden / "rmsprop" / "weights.bin").toStdString()};
        files.config()["centered"] = true;
        test::write(m_folder / "model.json", files.json.dump());
        test::write(m_folder / "weights.bin", files.weights);

        const auto model = readTrainedLayersModel(m_folder);

        QVERIFY(model && !model->optimizer);
        QVERIFY(model->notice.english().find("there is no centred rmsprop here") != std::string::npos);
    }

    void a_running_average_leaves_without_what_its_optimizer_remembers() {
        auto settings = settingsWith(OptimizerKind::adam);
        settings.averageDecay = 0.9;

        QVERIFY(save(trained(settings, 3)));

        const auto back = readTrainedLayersModel(m_folder);
        QVERIFY(back && back->optimizer);
        QCOMPARE(back->optimizer->optimizer.stepCount(), std::int64_t{0});
    }

    void numbers_that_json_and_int32_cannot_say_stay_behind() {
        const Trainer trainer = trained(settingsWith(OptimizerKind::adam), 1);
        auto state = optimizerStateOf(trainer.settings(), trainer.state());
        std::vector<float> values(state.optimizer.slotValues().begin(), state.optimizer.slotValues().end());
        values[3] = std::numeric_limits<float>::infinity();
        state.optimizer.restore(values, 1);

        QVERIFY(writeLayersModel(trainer.model(), m_folder, state));
        QCOMPARE(readTrainedLayersModel(m_folder)->optimizer->optimizer.stepCount(), std::int64_t{0});

        values[3] = 0.0F;
        state.optimizer.restore(values, std::int64_t{1} << 31U);
        QVERIFY(writeLayersModel(trainer.model(), m_folder, state));
        QCOMPARE(readTrainedLayersModel(m_folder)->optimizer->optimizer.stepCount(), std::int64_t{0});
    }

    void another_optimizer_than_the_files_begins_anew() {
        const Trainer adam = trained(settingsWith(OptimizerKind::adam), 3);
        Trainer trainer{adam.model(), digits(), settingsWith(OptimizerKind::rmsprop), m_executor};

        trainer.beginWith(adam.state().optimizer);

        QVERIFY(trainer.state().optimizer
                == (Optimizer{OptimizerKind::rmsprop, trainer.state().parameters.size()}));
    }

    void options_that_were_given_stay_what_they_are() {
        TrainingSettings settings;
        settings.beta1 = 0.5;
        const std::array<std::string, 1> given{"beta1"};

        takeOptimizerSettings(settings, settingsWith(OptimizerKind::adam), given);

        QVERIFY(settings.optimizer == OptimizerKind::adam);
        QCOMPARE(settings.beta1, 0.5);
        QCOMPARE(settings.beta2, 0.99);
        QCOMPARE(settings.momentum, TrainingSettings{}.momentum); // of which adam knows nothing
        QCOMPARE(settings.batchSize, TrainingSettings{}.batchSize);
    }
};

QTEST_GUILESS_MAIN(TestOptimizerState)
#include "tst_optimizer_state.moc"
