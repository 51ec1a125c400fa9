// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/build_layer.h"
#include "core/layers/layer_options.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace inkling;

namespace {

/// In an input where every window fits.
Result<Shape> shapeOf(const LayerSpec& spec) {
    return outputShapeOf(spec, {64, 64, 1});
}

/// Dense reads lists only.
Result<Shape> shapeInItsPlace(const LayerSpec& spec) {
    return std::holds_alternative<Dense>(spec) ? outputShapeOf(spec, {1, 1, 64}) : shapeOf(spec);
}

/// What a form lets one enter: the ends of the range and a value between them, or every choice.
std::vector<OptionValue> enterable(const LayerOption& option, const OptionValue& usual) {
    std::vector<OptionValue> values{usual};
    for (const auto& choice : option.choices)
        values.push_back(choice.value);
    if (!option.choices.empty())
        return values;
    for (const double number : {option.min, (option.min + option.max) / 2, option.max}) {
        const int whole = static_cast<int>(number);
        if (std::holds_alternative<int>(usual))
            values.emplace_back(whole);
        else if (std::holds_alternative<double>(usual))
            values.emplace_back(number);
        else
            values.emplace_back(std::array{whole, static_cast<int>(option.min)});
    }
    return values;
}

/// Just outside, and what is no number.
std::vector<OptionValue> notEnterable(const LayerOption& option, const OptionValue& usual) {
    const int below = static_cast<int>(option.min) - 1;
    const int above = static_cast<int>(option.max) + 1;
    if (!option.choices.empty())
        return {};
    if (std::holds_alternative<int>(usual))
        return {below, above, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
    if (std::holds_alternative<double>(usual))
        return {std::nextafter(option.min, -1.0), std::nextafter(option.max, 2.0), std::nan(""),
                std::numeric_limits<double>::infinity()};
    const int inside = static_cast<int>(option.min);
    return {std::array{below, inside}, std::array{inside, above}};
}

void forEachOption(auto&& use) {
    for (const auto& kind : layerKinds())
        for (const auto& option : kind.options)
            use(kind, option);
}

QByteArray nameOf(const LayerKind& kind, const LayerOption& option) {
    return QByteArray::fromStdString(std::string{kind.name} + "." + std::string{option.key});
}

} // namespace

class TestLayerOptions : public QObject {
    Q_OBJECT

private slots:
    void kinds_stand_in_the_order_of_the_specs() {
        QStringList names;
        for (std::size_t i = 0; i < layerKinds().size(); ++i) {
            const auto spec = layerKinds()[i].make();
            QCOMPARE(spec.index(), i);
            QCOMPARE(kindOf(spec), layerKinds()[i].name);
            QCOMPARE(&layerKindOf(spec), &layerKinds()[i]);
            QVERIFY(!layerKinds()[i].help.empty());
            names << QString::fromStdString(std::string{layerKinds()[i].name});
        }
        QCOMPARE(names,
                 (QStringList{"conv2d", "maxPooling2d", "averagePooling2d", "globalAveragePooling2d",
                              "flatten", "dense", "dropout", "batchNormalization", "activation"}));
    }

    // That each field of each struct has a description, the compiler checks (fieldCount()).
    void options_are_named_as_in_TensorFlow_js() {
        QStringList lines;
        for (const auto& kind : layerKinds()) {
            QStringList keys;
            for (const auto& option : kind.options)
                keys << QString::fromStdString(std::string{option.key});
            lines << keys.join(" ");
        }
        QCOMPARE(
            lines,
            (QStringList{"filters kernelSize strides padding activation kernelInitializer biasInitializer",
                         "poolSize strides padding", "poolSize strides padding", "", "",
                         "units activation kernelInitializer biasInitializer", "rate", "momentum epsilon",
                         "activation alpha"}));
    }

    void an_option_reads_what_was_written() {
        forEachOption([](const LayerKind& kind, const LayerOption& option) {
            QVERIFY2(!option.help.empty(), nameOf(kind, option));
            for (const auto& value : enterable(option, option.read(kind.make()))) {
                LayerSpec spec = kind.make();
                option.write(spec, value);
                QVERIFY2(option.read(spec) == value, nameOf(kind, option));
            }
        });
    }

    void writing_one_option_leaves_the_others_alone() {
        forEachOption([](const LayerKind& kind, const LayerOption& written) {
            if (written.key == "poolSize") // which strides follow
                return;
            LayerSpec spec = kind.make();
            written.write(spec, enterable(written, written.read(spec)).back());
            for (const auto& other : kind.options)
                if (&other != &written)
                    QVERIFY2(other.read(spec) == other.read(kind.make()), nameOf(kind, other));
        });
    }

    void strides_that_equal_the_pool_follow_it() {
        LayerSpec usual = MaxPooling2d{};
        LayerSpec own = MaxPooling2d{.strides = {1, 1}};

        for (auto* spec : {&usual, &own})
            optionOf<MaxPooling2d>("poolSize").write(*spec, std::array{3, 3});

        QVERIFY(usual == LayerSpec{(MaxPooling2d{.poolSize = {3, 3}, .strides = {3, 3}})});
        QVERIFY(own == LayerSpec{(MaxPooling2d{.poolSize = {3, 3}, .strides = {1, 1}})});
    }

    void every_value_that_can_be_entered_is_accepted_by_its_layer() {
        forEachOption([](const LayerKind& kind, const LayerOption& option) {
            for (const auto& value : enterable(option, option.read(kind.make()))) {
                LayerSpec spec = kind.make();
                option.write(spec, value);
                QVERIFY2(!outOfRange(spec), nameOf(kind, option));
                QVERIFY2(shapeInItsPlace(spec), nameOf(kind, option) + textOf(value).c_str());
            }
        });
    }

    void every_value_outside_is_refused_by_its_layer_with_option_value_and_range() {
        int refused = 0;
        forEachOption([&refused](const LayerKind& kind, const LayerOption& option) {
            for (const auto& value : notEnterable(option, option.read(kind.make()))) {
                LayerSpec spec = kind.make();
                option.write(spec, value);
                const auto shape = shapeInItsPlace(spec);
                QVERIFY2(!shape, nameOf(kind, option) + textOf(value).c_str());
                const auto sentence = QString::fromStdString(shape.error().message());
                QVERIFY2(sentence.startsWith(QString::fromStdString(std::string{option.key}) + " is "),
                         qPrintable(sentence));
                QVERIFY2(sentence.contains("; choose "), qPrintable(sentence));
                ++refused;
            }
        });
        QCOMPARE(refused, 4 * 6 + 2 * 6); // 6 numbers, 6 pairs
    }

    void values_have_words() {
        QCOMPARE(textOf(8), std::string{"8"});
        QCOMPARE(textOf(0.25), std::string{"0.25"});
        QCOMPARE(textOf(std::array{5, 3}), std::string{"5×3"});
        QCOMPARE(textOf(Padding::same), std::string{"same"});
        QCOMPARE(textOf(Activation::leakyReLU), std::string{"leakyReLU"});
        QCOMPARE(textOf(heNormal()), std::string{"heNormal"});
        QCOMPARE(textOf(Initializer{VarianceScaling{}}), std::string{"varianceScaling"});
        QCOMPARE(textOf(Initializer{VarianceScaling{0.5, FanMode::fanOut, Distribution::uniform}}),
                 std::string{"varianceScaling 0.5, fanOut, uniform"});
        QCOMPARE(textOf(Initializer{Constant{0.1}}), std::string{"constant 0.1"});
    }

    void choices_have_different_names_and_values() {
        forEachOption([](const LayerKind& kind, const LayerOption& option) {
            std::set<std::string_view> names;
            for (const auto& choice : option.choices) {
                names.insert(choice.name);
                QCOMPARE(textOf(choice.value), std::string{choice.name});
            }
            QVERIFY2(names.size() == option.choices.size(), nameOf(kind, option));
        });
    }

    void alpha_has_a_say_for_leakyReLU_only() {
        const auto& alpha = optionOf<Activate>("alpha");

        QVERIFY(isUsed(alpha, Activate{Activation::leakyReLU}));
        QVERIFY(!isUsed(alpha, Activate{Activation::relu}));
    }
};

QTEST_GUILESS_MAIN(TestLayerOptions)
#include "tst_layer_options.moc"
