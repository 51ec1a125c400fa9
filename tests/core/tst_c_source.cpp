// SPDX-License-Identifier: GPL-3.0-or-later
// A network written in C is compiled with the system's compiler and asked the same as the network itself.
#include "core/formats/c_source.h"

#include "core/base/thread_team.h"
#include "core/formats/c_literals.h"
#include "core/formats/c_program.h"
#include "core/model/predict.h"
#include "core/train/run_spec.h"
#include "core/train/trainer.h"
#include "resources/mnist/embedded_mnist.h"
#include "tests/support/inspected.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

const QStringList strict{"-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-O2"};

/// Reads images of floats until its input ends; writes label and probabilities of each, as floats.
QByteArray mainProgram(std::size_t pixels, std::size_t classes) {
    return QStringLiteral("#include <stdio.h>\n"
                          "int classify(const float image[], float probabilities[]);\n"
                          "int main(void)\n{\n"
                          "    static float x[%1], y[%2 + 1];\n"
                          "    while (fread(x, sizeof x, 1, stdin) == 1) {\n"
                          "        y[0] = (float)classify(x, y + 1);\n"
                          "        fwrite(y, sizeof y, 1, stdout);\n"
                          "    }\n"
                          "    return 0;\n}\n")
        .arg(pixels)
        .arg(classes)
        .toLatin1();
}

QString run(const QString& program, const QStringList& arguments, const QByteArray& input,
            QByteArray* output = nullptr) {
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return program + ": " + process.errorString() + "\n" + process.readAllStandardError();
    if (output)
        *output = process.readAllStandardOutput();
    return QString::fromLocal8Bit(process.readAllStandardError());
}

/// Images as the C function wants them: [height, width, channels], 0 to 1.
QByteArray asFloats(const Shape& shape, std::span<const std::uint8_t> pixels) {
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto positions = shape.size() / channels;
    QByteArray bytes;
    for (std::size_t position = 0; position < positions; ++position) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const float value = static_cast<float>(pixels[channel * positions + position]) / 255.0F;
            bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
        }
    }
    return bytes;
}

std::vector<float> floatsOf(const QByteArray& bytes) {
    std::vector<float> values(static_cast<std::size_t>(bytes.size()) / sizeof(float));
    std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(float));
    return values;
}

/// A few layers of every kind, mostly where pools and paddings make trouble.
LayerSpecs everyKind() {
    return {Conv2d{.filters = 6, .kernelSize = {4, 3}, .strides = {2, 1}, .padding = Padding::same},
            BatchNormalization{},
            Activate{Activation::leakyReLU, 0.2},
            AveragePooling2d{.poolSize = {3, 2}, .strides = {1, 2}, .padding = Padding::same},
            Dropout{0.4},
            Conv2d{.filters = 5, .kernelSize = {3, 3}, .activation = Activation::softmax},
            MaxPooling2d{.poolSize = {3, 2}, .strides = {2, 1}, .padding = Padding::same},
            Conv2d{.filters = 7, .kernelSize = {1, 2}, .activation = Activation::elu},
            MaxPooling2d{.poolSize = {2, 2}, .strides = {1, 1}},
            AveragePooling2d{},
            Flatten{},
            Dense{.units = 9, .activation = Activation::tanh},
            BatchNormalization{},
            Dense{.units = 12, .activation = Activation::sigmoid},
            Activate{Activation::relu},
            Dense{.units = 10, .activation = Activation::softmax}};
}

/// Its last softmax is a layer of its own behind a pool, and its images have two channels.
Model twoChannelModel() {
    const LayerSpecs specs{Activate{Activation::tanh}, Conv2d{.filters = 4, .kernelSize = {3, 3}},
                           GlobalAveragePooling2d{}, Activate{Activation::linear},
                           Activate{Activation::softmax}};
    return initializedModel(Architecture::build({9, 7, 2}, specs).value(), 3);
}

} // namespace

class TestCSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_compiler = QStandardPaths::findExecutable("cc");
    DigitData m_data = embeddedMnist();
    Model m_trained;

    fs::path path(const char* name) const { return fs::path{m_folder.path().toStdString()} / name; }

    /// What the compiled file says of the images; an explanation where it does not come to that.
    QString ask(const Model& model, const CSourceOptions& options, const QByteArray& images,
                std::vector<float>& answers) const {
        const auto written = writeCSource(model, path("network.c"), options);
        if (!written)
            return test::said(written.error());
        QFile file{m_folder.filePath("main.c")};
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        file.write(mainProgram(model.architecture->inputShape().size(), model.architecture->classCount()));
        file.close();
        const QString program = m_folder.filePath("program");
        const QString said = run(
            m_compiler,
            strict + QStringList{m_folder.filePath("network.c"), file.fileName(), "-o", program, "-lm"}, {});
        if (!said.isEmpty())
            return said;
        QByteArray output;
        const QString failed = run(program, {}, images, &output);
        answers = floatsOf(output);
        return failed;
    }

    /// The largest difference to what the Predictor says; labels must be equal.
    void compare(const Model& model, const std::vector<std::vector<std::uint8_t>>& images,
                 const CSourceOptions& options = {}) const {
        QByteArray floats;
        for (const auto& image : images)
            floats += asFloats(model.architecture->inputShape(), image);
        std::vector<float> answers;
        QCOMPARE(ask(model, options, floats, answers), QString{});

        const std::size_t classes = model.architecture->classCount();
        QCOMPARE(answers.size(), images.size() * (classes + 1));
        const Model same = options.weights == CWeights::int8 ? withInt8Kernels(model) : model;
        Predictor predictor{model.architecture};
        double largest = 0.0;
        for (std::size_t i = 0; i < images.size(); ++i) {
            const Prediction expected = predictor.predict(same.parameters, images[i]);
            const float* answer = answers.data() + i * (classes + 1);
            QCOMPARE(static_cast<int>(answer[0]), expected.label);
            for (std::size_t c = 0; c < classes; ++c)
                largest =
                    std::max(largest, std::abs(double{answer[1 + c]} - double{expected.probabilities[c]}));
        }
        // int8 sums are of whole numbers and scaled once, which rounds elsewhere than the network does.
        const double most = options.weights == CWeights::int8 ? 1e-5 : 1e-6;
        QVERIFY2(largest < most, qPrintable(QString::number(largest)));
    }

    std::vector<std::vector<std::uint8_t>> testImages(std::size_t count) const {
        std::vector<std::vector<std::uint8_t>> images;
        for (std::size_t i = 0; i < count; ++i) {
            const auto image = m_data.test.image(i);
            images.emplace_back(image.begin(), image.end());
        }
        return images;
    }

private slots:
    void initTestCase() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.settings.testEvery = 0;
        SerialExecutor executor;
        Trainer trainer{
            initializedModel(Architecture::build(spec.inputShape, spec.network).value(), spec.settings.seed),
            m_data, spec.settings, executor};
        while (trainer.step())
            continue;
        m_trained = trainer.model();
    }

    void the_c_file_answers_as_the_network_does_data() {
        QTest::addColumn<QString>("preset");
        for (const auto& preset : presets())
            QTest::addRow("%s", std::string{preset.key}.c_str())
                << QString::fromStdString(std::string{preset.key});
        QTest::addRow("every kind of layer") << "every kind";
        QTest::addRow("another with every kind") << "varied";
        QTest::addRow("the tutorial, trained") << "trained";
    }

    void the_c_file_answers_as_the_network_does() {
        if (m_compiler.isEmpty())
            QSKIP("There is no C compiler called cc here.");
        QFETCH(QString, preset);
        if (preset == "trained")
            return compare(m_trained, testImages(300));
        const auto network = preset == "every kind" ? everyKind()
            : preset == "varied"                    ? test::variedNetwork()
                                                    : findPreset(preset.toStdString())->spec().network;
        compare(test::modelOf(network), testImages(300));
    }

    void images_of_several_channels_come_pixel_by_pixel() {
        if (m_compiler.isEmpty())
            QSKIP("There is no C compiler called cc here.");
        Random random{5, RandomStream::weights};
        std::vector<std::vector<std::uint8_t>> images(40, std::vector<std::uint8_t>(9 * 7 * 2));
        for (auto& image : images)
            for (auto& pixel : image)
                pixel = static_cast<std::uint8_t>(random.below(256));

        compare(twoChannelModel(), images);
    }

    void with_int8_kernels_it_answers_as_the_rounded_network_does() {
        if (m_compiler.isEmpty())
            QSKIP("There is no C compiler called cc here.");
        compare(m_trained, testImages(300), {.weights = CWeights::int8});
        compare(test::modelOf(everyKind()), testImages(100), {.weights = CWeights::int8});
    }

    void with_int8_kernels_it_finds_as_many_test_images_as_was_measured() {
        if (m_compiler.isEmpty())
            QSKIP("There is no C compiler called cc here.");
        SerialExecutor executor;
        const Int8Scores scores = measureInt8Kernels(m_trained, m_data.test, executor);
        QByteArray images;
        for (std::size_t i = 0; i < m_data.test.size(); ++i)
            images += asFloats({28, 28, 1}, m_data.test.image(i));
        std::vector<float> answers;

        QCOMPARE(ask(m_trained, {.weights = CWeights::int8}, images, answers), QString{});

        QCOMPARE(answers.size(), m_data.test.size() * 11);
        int right = 0;
        for (std::size_t i = 0; i < m_data.test.size(); ++i)
            right += static_cast<int>(answers[i * 11]) == m_data.test.label(i) ? 1 : 0;
        QCOMPARE(right, static_cast<int>(std::lround(scores.after.accuracy * scores.after.count)));
    }

    void every_constant_reads_back_to_the_last_bit() {
        const std::vector<float> values{0.0F,
                                        -0.0F,
                                        1.0F,
                                        -1.5F,
                                        0.1F,
                                        -3.14159F,
                                        0x1p-149F,
                                        0x1p-126F,
                                        0x1.fffffep-127F,
                                        std::numeric_limits<float>::max(),
                                        16777215.0F};
        for (const float value : values) {
            const std::string text = cLiteral(value);
            const float back = std::strtof(text.c_str(), nullptr);
            QVERIFY2(std::memcmp(&value, &back, sizeof value) == 0, text.c_str());
        }
        QCOMPARE(cLiteral(1.0F).c_str(), "0x1p0F");
        QCOMPARE(cLiteral(-0.1F).c_str(), "-0xcccccdp-27F");
    }

    void no_more_room_is_taken_than_two_neighbours_need() {
        // 24x24x8 between the first convolution and its pool, which gives back three quarters of it.
        QCOMPARE(programOf(*m_trained.architecture).room, std::size_t{24 * 24 * 8});
    }

    void the_comment_tells_what_the_network_is_and_nothing_that_was_not_measured() {
        QVERIFY(writeCSource(m_trained, path("plain.c")));
        QVERIFY(writeCSource(
            m_trained, path("scores.c"),
            {.weights = CWeights::int8, .scores = Int8Scores{{0.25, 0.9321, 10000}, {0.26, 0.9319, 10000}}}));

        const QByteArray plain = test::contentOf(path("plain.c"));
        QVERIFY(plain.contains("int classify(const float image[784], float probabilities[10]);"));
        QVERIFY(plain.contains(weightsSha256(m_trained).c_str()));
        QVERIFY(plain.contains("centre of mass"));
        QVERIFY(plain.contains("0 for paper, 1 for ink"));
        QVERIFY(plain.contains("may be used by anyone for anything, without conditions.\n"));
        QVERIFY(!plain.contains("accuracy"));
        QVERIFY(std::all_of(plain.begin(), plain.end(),
                            [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
        QVERIFY(test::contentOf(path("scores.c"))
                    .contains("accuracy 93.21 %, loss 0.2500 with float32 kernels;"));
        QVERIFY(test::contentOf(path("scores.c"))
                    .contains("accuracy 93.19 %, loss 0.2600 with the kernels of this file."));
    }

    void the_same_model_gives_the_same_file() {
        QVERIFY(writeCSource(m_trained, path("one.c")));
        QVERIFY(writeCSource(m_trained, path("two.c")));

        QCOMPARE(test::contentOf(path("one.c")), test::contentOf(path("two.c")));
    }

    void weights_that_are_no_numbers_are_refused_by_name() {
        Model model = m_trained;
        model.parameters[208] = std::numeric_limits<float>::quiet_NaN();

        const auto written = writeCSource(model, path("nan.c"));

        QVERIFY(!written);
        QVERIFY2(written.error().message().ends_with(
                     "the weight conv2d_1/kernel[0] is NaN, expected a finite number; nothing was written."),
                 written.error().message().c_str());
        QVERIFY(!fs::exists(path("nan.c")));
    }

    void a_normalization_without_a_deviation_is_refused_by_name() {
        Model model = test::modelOf(everyKind());
        for (const auto& block : model.architecture->parameterBlocks())
            if (block.role == "moving_variance")
                model.parameters[block.offset] = -1.0F;

        const auto written = writeCSource(model, path("variance.c"));

        QVERIFY(!written);
        QVERIFY2(written.error().message().find("variance.c: batch_normalization: ") != std::string::npos,
                 written.error().message().c_str());
    }

    void a_kernel_is_rounded_for_each_output_by_itself() {
        const std::vector<float> kernel{1.0F, -254.0F, 0.0F, 0.5F, 3.0F, 0.0F};

        const Int8Kernel rounded = int8Kernel(kernel, 3);

        QVERIFY((rounded.values == std::vector<std::int8_t>{127, -127, 0, 64, 2, 0}));
        QVERIFY((rounded.scales == std::vector<float>{1.0F / 127.0F, 2.0F, 0.0F}));
    }
};

QTEST_GUILESS_MAIN(TestCSource)
#include "tst_c_source.moc"
