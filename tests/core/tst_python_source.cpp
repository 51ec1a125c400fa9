// SPDX-License-Identifier: GPL-3.0-or-later
// What the files say; whether PyTorch finds the same digits with them, tests/clients/verify_torch.py tries.
#include "core/formats/python_source.h"

#include "core/train/run_spec.h"
#include "tests/support/inspected.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <limits>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

using Write = Result<void> (*)(const Model&, const fs::path&);

Model modelOf(Shape input, LayerSpecs specs) {
    return initializedModel(Architecture::build(input, std::move(specs)).value(), 1);
}

} // namespace

class TestPythonSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name) const { return fs::path{m_folder.path().toStdString()} / name; }

    QString pyTorch(const Model& model) const {
        const auto written = writePyTorchSource(model, path("torch.py"));
        return written ? QString::fromUtf8(test::contentOf(path("torch.py"))) : test::said(written.error());
    }

    QString keras(const Model& model) const {
        const auto written = writeKerasSource(model, path("keras.py"));
        return written ? QString::fromUtf8(test::contentOf(path("keras.py"))) : test::said(written.error());
    }

private slots:
    void python_understands_the_files() {
        const QString python = QStandardPaths::findExecutable("python3");
        if (python.isEmpty())
            QSKIP("There is no program called python3 here.");
        std::vector<LayerSpecs> networks{test::variedNetwork()};
        for (const auto& preset : presets())
            networks.push_back(preset.spec().network);
        QStringList arguments{
            "-c", "import ast, sys\nfor name in sys.argv[1:]: ast.parse(open(name).read(), name)"};
        for (const auto& network : networks) {
            for (const Write write : {writePyTorchSource, writeKerasSource}) {
                const auto name = "network" + std::to_string(arguments.size()) + ".py";
                QVERIFY(write(test::modelOf(network), path(name.c_str())));
                arguments << m_folder.filePath(QString::fromStdString(name));
            }
        }
        QProcess process;
        process.start(python, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray{});
        QCOMPARE(process.exitCode(), 0);
    }

    void pytorch_gets_its_kernels_turned_and_the_first_dense_layer_in_its_order() {
        const QString text = pyTorch(test::modelOf(test::tutorialNetwork()));

        QVERIFY(text.contains(R"(("conv2d_1", nn.Conv2d(8, 16, (5, 5), (1, 1))),)"));
        QVERIFY(text.contains(R"(weights["conv2d_1/kernel"].transpose(3, 2, 0, 1))"));
        QVERIFY(text.contains(R"(weights["dense/kernel"][flattened(4, 4, 16)].T)"));
    }

    void both_say_what_they_expect_and_that_they_are_free() {
        const Model model = test::modelOf(test::tutorialNetwork());

        for (const QString& text : {pyTorch(model), keras(model)}) {
            QVERIFY(text.contains("0 for paper, 1 for ink."));
            QVERIFY(text.simplified().contains("the ink's centre of mass is the middle of the image."));
            QVERIFY(text.contains("may be used by anyone for anything, without conditions.\n"));
        }
    }

    void only_the_first_dense_layer_behind_a_flatten_is_put_in_order() {
        const QString text = pyTorch(test::modelOf(findPreset("convnet")->spec().network));

        QVERIFY(text.contains(R"(weights["dense/kernel"][flattened(3, 3, 32)].T)"));
        QVERIFY(text.contains(R"(weights["dense_1/kernel"].T)"));
    }

    void a_normalization_between_flatten_and_dense_is_put_in_order_too() {
        const QString text = pyTorch(modelOf({6, 6, 2},
                                             {Flatten{}, BatchNormalization{}, Dense{.units = 3},
                                              BatchNormalization{}, Activate{Activation::softmax}}));

        QVERIFY(text.contains(R"(weights["batch_normalization/moving_mean"][flattened(6, 6, 2)])"));
        QVERIFY(text.contains(R"(weights["batch_normalization_1/moving_mean"]))"));
    }

    void pytorch_pads_as_tensorflow_does_the_odd_row_at_the_end() {
        const QString text =
            pyTorch(modelOf({5, 4, 1},
                            {Conv2d{.filters = 2, .kernelSize = {2, 4}, .padding = Padding::same},
                             MaxPooling2d{.poolSize = {2, 2}, .strides = {2, 2}, .padding = Padding::same},
                             Flatten{}, Dense{.units = 3, .activation = Activation::softmax}}));

        QVERIFY(text.contains("nn.ZeroPad2d((1, 2, 0, 1))"));
        QVERIFY(text.contains("nn.ConstantPad2d((0, 0, 0, 1), float(\"-inf\"))"));
    }

    void classes_that_pytorch_would_order_otherwise_are_refused_by_name() {
        const QString message =
            pyTorch(modelOf({2, 2, 3}, {Flatten{}, BatchNormalization{}, Activate{Activation::softmax}}));

        QVERIFY2(message.contains("torch.py: flatten: no dense layer follows it"), qPrintable(message));
        QVERIFY(!fs::exists(path("torch.py"))
                || !QString::fromUtf8(test::contentOf(path("torch.py"))).contains("BatchNorm1d(12"));
    }

    void keras_gets_its_layers_by_name_with_all_their_weights() {
        const QString text = keras(test::modelOf(test::variedNetwork()));

        QVERIFY(text.contains("keras.Input(shape=(28, 28, 1)),"));
        QVERIFY(
            text.contains(R"(layers.Conv2D(6, (5, 3), strides=(2, 1), padding="same", activation="linear", )"
                          R"(name="conv2d"),)"));
        QVERIFY(text.contains(R"(layers.LeakyReLU(0.2, name="leaky_re_lu"),)"));
        QVERIFY(text.contains(
            R"(layers.BatchNormalization(momentum=0.99, epsilon=0.001, name="batch_normalization"),)"));
        QVERIFY(text.contains(R"(layers.GlobalAveragePooling2D(name="global_average_pooling2d"),)"));
        QVERIFY(text.contains(
            R"(network.get_layer("batch_normalization").set_weights([weights["batch_normalization/gamma"], )"
            R"(weights["batch_normalization/beta"], weights["batch_normalization/moving_mean"], )"
            R"(weights["batch_normalization/moving_variance"]]))"));
    }

    void what_keras_cannot_say_is_refused_by_name() {
        const QString message = keras(
            modelOf({4, 4, 1},
                    {Flatten{}, Conv2d{.filters = 3, .kernelSize = {1, 1}}, Activate{Activation::softmax}}));

        QVERIFY2(message.contains("the Conv2D layer \"conv2d\" needs height, width and channels"),
                 qPrintable(message));
    }

    void weights_that_are_no_numbers_are_refused() {
        Model model = test::modelOf(test::tutorialNetwork());
        model.parameters[0] = std::numeric_limits<float>::quiet_NaN();

        QVERIFY(!writePyTorchSource(model, path("nan.py")));
        QVERIFY(!writeKerasSource(model, path("nan.py")));
        QVERIFY(!fs::exists(path("nan.py")));
    }
};

QTEST_GUILESS_MAIN(TestPythonSource)
#include "tst_python_source.moc"
