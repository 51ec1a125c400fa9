// SPDX-License-Identifier: GPL-3.0-or-later
// The optimizers on every target this processor has: ten steps of TensorFlow.js's, the formulas in double
// precision at every awkward length, and where they may not write.
#include "core/base/aligned_buffer.h"
#include "core/base/exact_math.h"
#include "core/kernels/optimizers.h"
#include "core/kernels/target.h"
#include "core/kernels/vectors.h"
#include "tests/support/kernel_test.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

/// What one parameter needs to know; an optimizer reads what it has.
struct Settings {
    float learningRate = 0.01F;
    float momentum = 0.5F;
    float decay = 0.9F; ///< rho, too
    float beta1 = 0.9F;
    float beta2 = 0.999F;
    float epsilon = 1e-7F;
    int step = 1;

    AdamFactors adam() const {
        return {.learningRate = learningRate,
                .beta1 = beta1,
                .beta2 = beta2,
                .epsilon = epsilon,
                .correction1 = static_cast<float>(1 - exactPow(double{beta1}, step)),
                .correction2 = static_cast<float>(1 - exactPow(double{beta2}, step))};
    }
};

/// One parameter and its slots, in double precision.
struct Point {
    double w;
    double first;
    double second;
};

/// An optimizer, ours and by its formula. Of two slots some use one or none.
struct Optimizer {
    const char* name; ///< as in optimizers.json
    void (*step)(std::size_t count, const Settings&, const float* g, float* first, float* second, float* w);
    void (*formula)(const Settings&, double g, Point&);
};

double square(double x) {
    return x * x;
}

void sgdFormula(const Settings& s, double g, Point& p) {
    p.w -= double{s.learningRate} * g;
}

void momentumFormula(const Settings& s, double g, Point& p) {
    p.first = double{s.momentum} * p.first + g;
    p.w -= double{s.learningRate} * p.first;
}

void nesterovFormula(const Settings& s, double g, Point& p) {
    p.first = double{s.momentum} * p.first + g;
    p.w -= double{s.learningRate} * (g + double{s.momentum} * p.first);
}

void adagradFormula(const Settings& s, double g, Point& p) {
    p.first += square(g);
    p.w -= double{s.learningRate} * g / std::sqrt(p.first + double{s.epsilon});
}

void adadeltaFormula(const Settings& s, double g, Point& p) {
    const double rho = double{s.decay};
    const double update =
        g * std::sqrt(p.second + double{s.epsilon}) / std::sqrt(p.first + double{s.epsilon});
    p.first = rho * p.first + (1 - rho) * square(g);
    p.second = rho * p.second + (1 - rho) * square(update);
    p.w -= double{s.learningRate} * update;
}

void adamFormula(const Settings& s, double g, Point& p) {
    const double beta1 = double{s.beta1};
    const double beta2 = double{s.beta2};
    p.first = beta1 * p.first + (1 - beta1) * g;
    p.second = beta2 * p.second + (1 - beta2) * square(g);
    const double m = p.first / (1 - std::pow(beta1, s.step));
    const double v = p.second / (1 - std::pow(beta2, s.step));
    p.w -= double{s.learningRate} * m / (std::sqrt(v) + double{s.epsilon});
}

void adamaxFormula(const Settings& s, double g, Point& p) {
    const double beta1 = double{s.beta1};
    p.first = beta1 * p.first + (1 - beta1) * g;
    p.second = std::max(double{s.beta2} * p.second, std::abs(g));
    p.w -= double{s.learningRate} / (1 - std::pow(beta1, s.step)) * p.first / (p.second + double{s.epsilon});
}

void rmspropFormula(const Settings& s, double g, Point& p) {
    p.first = double{s.decay} * p.first + (1 - double{s.decay}) * square(g);
    p.second =
        double{s.momentum} * p.second + double{s.learningRate} * g / std::sqrt(p.first + double{s.epsilon});
    p.w -= p.second;
}

using Count = std::size_t;

const Optimizer optimizers[] = {
    {"sgd",
     [](Count n, const Settings& s, const float* g, float*, float*, float* w) {
         gradientDescent(n, s.learningRate, g, w);
     },
     sgdFormula},
    {"momentum",
     [](Count n, const Settings& s, const float* g, float* m, float*, float* w) {
         momentumStep(n, s.learningRate, s.momentum, false, g, m, w);
     },
     momentumFormula},
    {"nesterov",
     [](Count n, const Settings& s, const float* g, float* m, float*, float* w) {
         momentumStep(n, s.learningRate, s.momentum, true, g, m, w);
     },
     nesterovFormula},
    {"adagrad",
     [](Count n, const Settings& s, const float* g, float* a, float*, float* w) {
         adagradStep(n, s.learningRate, s.epsilon, g, a, w);
     },
     adagradFormula},
    {"adadelta",
     [](Count n, const Settings& s, const float* g, float* a, float* u, float* w) {
         adadeltaStep(n, s.learningRate, s.decay, s.epsilon, g, a, u, w);
     },
     adadeltaFormula},
    {"adam",
     [](Count n, const Settings& s, const float* g, float* m, float* v, float* w) {
         adamStep(n, s.adam(), g, m, v, w);
     },
     adamFormula},
    {"adamax",
     [](Count n, const Settings& s, const float* g, float* m, float* u, float* w) {
         adamaxStep(n, s.adam(), g, m, u, w);
     },
     adamaxFormula},
    {"rmsprop",
     [](Count n, const Settings& s, const float* g, float* a, float* m, float* w) {
         rmspropStep(n, s.learningRate, s.decay, s.momentum, s.epsilon, g, a, m, w);
     },
     rmspropFormula},
};

void addOptimizerRows() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("index");
    for (const std::string& target : availableTargets())
        for (int i = 0; i < int(std::size(optimizers)); ++i)
            QTest::addRow("%s: %s", target.c_str(), optimizers[i].name)
                << QString::fromStdString(target) << i;
}

const Optimizer& optimizerOfRow() {
    QFETCH(int, index);
    return optimizers[index];
}

Settings settingsOf(const QJsonValue& recorded) {
    const auto read = [&](const char* name, float otherwise) {
        return static_cast<float>(recorded[name].toDouble(double{otherwise}));
    };
    Settings s;
    s.learningRate = read("learningRate", s.learningRate);
    s.momentum = read("momentum", s.momentum);
    s.decay = read("decay", read("rho", s.decay));
    s.beta1 = read("beta1", s.beta1);
    s.beta2 = read("beta2", s.beta2);
    s.epsilon = read("epsilon", s.epsilon);
    return s;
}

/// Weights and slots with a value on each side that no step may touch.
struct Guarded {
    AlignedFloats w, first, second;

    explicit Guarded(std::size_t count)
        : w(randomFloats(count + 2, 1))
        , first(randomFloats(count + 2, 2))
        , second(randomFloats(count + 2, 3)) {
        for (AlignedFloats* slot : {&first, &second})
            for (float& value : *slot)
                value = std::abs(value); // some are means of squares
    }
};

} // namespace

class TestOptimizerKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void ten_steps_are_those_of_tensorflow_js_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("run");
        QTest::addColumn<int>("index");
        for (const std::string& target : availableTargets())
            for (const QJsonValue& run : golden("optimizers.json")["runs"].toArray())
                for (int i = 0; i < int(std::size(optimizers)); ++i)
                    if (run["name"].toString() == optimizers[i].name
                        || run["name"].toString() == optimizers[i].name + QString("WithMomentum"))
                        QTest::addRow("%s: %s", target.c_str(), qPrintable(run["name"].toString()))
                            << QString::fromStdString(target) << run["name"].toString() << i;
    }
    void ten_steps_are_those_of_tensorflow_js() {
        QFETCH(QString, run);
        forceTargetOfRow();
        const QJsonObject file = golden("optimizers.json");
        const QJsonArray runs = file["runs"].toArray();
        QCOMPARE(runs.size(), 9);
        const QJsonValue recorded = *std::find_if(
            runs.begin(), runs.end(), [&](const QJsonValue& r) { return r["name"].toString() == run; });
        Settings settings = settingsOf(recorded["settings"]);
        AlignedFloats w = floatsOf(file["initial"]);
        AlignedFloats before = w;
        AlignedFloats first(w.size(),
                            static_cast<float>(recorded["settings"]["initialAccumulatorValue"].toDouble()));
        AlignedFloats second(w.size(), 0.0F);

        double worst = 0;
        for (int step = 0; step < 10; ++step) {
            const AlignedFloats g = floatsOf(file["gradients"][step]);
            settings.step = step + 1;
            optimizerOfRow().step(w.size(), settings, g.data(), first.data(), second.data(), w.data());

            // Both round to floats of the weight's size at every step; beyond that, updates agree to 1e-5.
            const std::vector<double> theirs = valuesOf(recorded["weights"][step]);
            QCOMPARE(theirs.size(), w.size());
            for (std::size_t i = 0; i < w.size(); ++i) {
                const double way = std::abs(theirs[i] - double{before[i]});
                const double allowed = 1e-5 * way + (step + 1) * 0x1p-23 * std::max(std::abs(theirs[i]), 0.5);
                worst = std::max(worst, std::abs(double{w[i]} - theirs[i]) / allowed);
            }
        }
        qInfo("%.2f of what is allowed", worst);
        QCOMPARE_LT(worst, 1.0);
    }

    void any_length_follows_the_formula_data() { addOptimizerRows(); }
    void any_length_follows_the_formula() {
        forceTargetOfRow();
        const Optimizer& optimizer = optimizerOfRow();
        Settings settings;
        settings.step = 3;
        for (std::size_t count = 0; count < 70; ++count) {
            const AlignedFloats g = randomFloats(count + 2, 4);
            Guarded found{count};
            const Guarded before{count};

            optimizer.step(count, settings, g.data() + 1, found.first.data() + 1, found.second.data() + 1,
                           found.w.data() + 1);

            for (std::size_t i = 0; i < count + 2; ++i) {
                Point expected{double{before.w[i]}, double{before.first[i]}, double{before.second[i]}};
                const bool inside = i >= 1 && i < count + 1;
                if (inside)
                    optimizer.formula(settings, double{g[i]}, expected);
                QCOMPARE_LE(std::abs(double{found.w[i]} - expected.w), inside ? 3e-7 : 0.0);
                QCOMPARE_LE(std::abs(double{found.first[i]} - expected.first), inside ? 3e-7 : 0.0);
                QCOMPARE_LE(std::abs(double{found.second[i]} - expected.second), inside ? 3e-7 : 0.0);
            }
        }
    }

    void where_a_value_lies_does_not_change_its_bits_data() { addOptimizerRows(); }
    void where_a_value_lies_does_not_change_its_bits() {
        // The tail's vectors of one float and the whole vectors: the same value in all 37 places.
        forceTargetOfRow();
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            const AlignedFloats g(37, randomFloats(1, seed)[0]);
            AlignedFloats w(37, randomFloats(1, seed + 100)[0]);
            AlignedFloats first(37, 0.3F);
            AlignedFloats second(37, 0.7F);

            optimizerOfRow().step(37, Settings{}, g.data(), first.data(), second.data(), w.data());

            for (const AlignedFloats* values : {&w, &first, &second})
                QVERIFY(std::all_of(values->begin(), values->end(),
                                    [&](float v) { return v == values->front(); }));
        }
    }

    void nan_spoils_its_own_parameter_only_data() { addOptimizerRows(); }
    void nan_spoils_its_own_parameter_only() {
        forceTargetOfRow();
        for (const std::size_t bad : {0U, 7U, 18U}) {
            AlignedFloats g = randomFloats(19, 1);
            g[bad] = notANumber;
            AlignedFloats w = randomFloats(19, 2);
            AlignedFloats first(19, 0.1F);
            AlignedFloats second(19, 0.1F);

            optimizerOfRow().step(19, Settings{}, g.data(), first.data(), second.data(), w.data());

            for (std::size_t i = 0; i < 19; ++i)
                QCOMPARE(std::isnan(w[i]), i == bad);
        }
    }

    // ------------------------------------------------------------ other loops

    void weight_decay_is_that_of_tensorflow_js_data() { addTargetRows(); }
    void weight_decay_is_that_of_tensorflow_js() {
        forceTargetOfRow();
        const QJsonObject file = golden("optimizers.json");
        const QJsonValue recorded = file["l1l2"];
        const AlignedFloats w = floatsOf(file["initial"]);
        AlignedFloats g(w.size(), 0.0F);

        addWeightDecay(w.size(), static_cast<float>(recorded["l1"].toDouble()),
                       static_cast<float>(recorded["l2"].toDouble()), w.data(), g.data());

        AGREES(g, valuesOf(recorded["gradient"]), 4e-9);
    }

    void weight_decay_is_added_and_zero_has_no_sign_data() { addTargetRows(); }
    void weight_decay_is_added_and_zero_has_no_sign() {
        forceTargetOfRow();
        for (std::size_t count = 0; count < 40; ++count) {
            AlignedFloats w = randomFloats(count + 2, 1);
            for (std::size_t i = 0; i < count; i += 3)
                w[i] = i % 2 == 0 ? 0.0F : -0.0F;
            AlignedFloats g = randomFloats(count + 2, 2);
            const AlignedFloats before = g;

            addWeightDecay(count, 0.25F, 0.5F, w.data() + 1, g.data() + 1); // all products are exact

            for (std::size_t i = 0; i < count + 2; ++i) {
                const double sign = w[i] > 0 ? 1 : w[i] < 0 ? -1 : 0;
                const bool inside = i >= 1 && i < count + 1;
                const double expected = double{before[i]} + (inside ? 0.25 * sign + double{w[i]} : 0.0);
                QCOMPARE_LE(std::abs(double{g[i]} - expected), inside ? 2.5e-7 : 0.0);
            }
        }
    }

    void squares_are_summed_in_double_precision_data() { addTargetRows(); }
    void squares_are_summed_in_double_precision() {
        forceTargetOfRow();
        for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 37U, 5994U, 100'003U}) {
            const AlignedFloats values = randomFloats(count + 1, 1);
            long double exact = 0;
            for (std::size_t i = 1; i <= count; ++i)
                exact += static_cast<long double>(values[i]) * static_cast<long double>(values[i]);

            const double sum = sumOfSquares(count, values.data() + 1);

            QCOMPARE_LE(std::abs(sum - static_cast<double>(exact)), 1e-13 * static_cast<double>(exact));
        }
        const AlignedFloats large(3, 1e30F); // whose square no float can hold
        QVERIFY(std::abs(sumOfSquares(3, large.data()) / 3e60 - 1) < 1e-6);
        const AlignedFloats bad(20, notANumber);
        QVERIFY(std::isnan(sumOfSquares(20, bad.data())));
    }

    void every_target_sums_squares_to_the_same_bits() {
        // Squares of floats are exact in double precision: with fused multiply-add and without.
        const AlignedFloats values = randomFloats(5994, 1);
        const double first = sumOfSquares(values.size(), values.data());
        for (const std::string& target : availableTargets()) {
            QVERIFY(forceTarget(target));
            QVERIFY2(sumOfSquares(values.size(), values.data()) == first, target.c_str());
        }
    }

    void arrays_of_any_length_are_scaled_and_moved_data() { addTargetRows(); }
    void arrays_of_any_length_are_scaled_and_moved() {
        forceTargetOfRow();
        for (std::size_t count = 0; count < 70; ++count) {
            const AlignedFloats w = randomFloats(count + 2, 1);
            const AlignedFloats before = randomFloats(count + 2, 2);
            AlignedFloats scaled = before;
            AlignedFloats average = before;

            scale(count, 0.3F, scaled.data() + 1);
            moveTowards(count, 0.25F, w.data() + 1, average.data() + 1);

            for (std::size_t i = 0; i < count + 2; ++i) {
                const bool inside = i >= 1 && i < count + 1;
                QVERIFY(scaled[i] == (inside ? before[i] * 0.3F : before[i]));
                const double moved = double{before[i]} + 0.25 * (double{w[i]} - double{before[i]});
                QCOMPARE_LE(std::abs(double{average[i]} - (inside ? moved : double{before[i]})),
                            inside ? 2e-7 : 0.0);
            }
        }
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            const std::size_t count = 1003;
            for (const Optimizer& optimizer : optimizers) {
                Guarded state{count};
                Settings settings;
                for (settings.step = 1; settings.step <= 5; ++settings.step) {
                    AlignedFloats g = randomFloats(count, static_cast<std::uint64_t>(settings.step));
                    addWeightDecay(count, 0.01F, 0.02F, state.w.data(), g.data());
                    optimizer.step(count, settings, g.data(), state.first.data(), state.second.data(),
                                   state.w.data());
                    moveTowards(count, 0.1F, g.data(), state.w.data());
                }
                for (const AlignedFloats* values : {&state.w, &state.first, &state.second})
                    append(bits, *values);
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestOptimizerKernels)
#include "tst_optimizer_kernels.moc"
