// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/moment_reader.h"

#include "core/model/predict.h"
#include "tests/support/inspected.h"
#include "tests/support/patience.h"
#include "tests/support/processor_time.h"
#include "tests/support/runs.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr int sampleCount = 40;

using Predictions = std::vector<std::optional<int>>;

Prediction plainly(const Moment& moment, std::span<const std::uint8_t> pixels) {
    return Predictor{moment.model->architecture}.predict(moment.model->parameters, pixels);
}

} // namespace

class TestMomentReader : public QObject {
    Q_OBJECT

private:
    Dataset m_test = firstDigits(1, 50).test;
    std::unique_ptr<MomentReader> m_reader;
    std::vector<std::optional<Reading>> m_readings;
    std::vector<Predictions> m_predictions;

    Predictions plainSamples(const Moment& moment) const {
        Predictions predictions;
        for (std::size_t i = 0; i < sampleCount; ++i)
            predictions.push_back(plainly(moment, m_test.image(i)).label);
        return predictions;
    }
    bool hasRead(std::int64_t batch) const {
        return !m_readings.empty() && m_readings.back() && m_readings.back()->batch == batch;
    }

private slots:
    void init() {
        m_readings.clear();
        m_predictions.clear();
        m_reader = std::make_unique<MomentReader>();
        connect(m_reader.get(), &MomentReader::readingChanged, this,
                [this](const auto& reading) { m_readings.push_back(reading); });
        connect(m_reader.get(), &MomentReader::samplesRead, this,
                [this](const auto& predictions) { m_predictions.push_back(predictions); });
    }
    void cleanup() { m_reader.reset(); }

    void a_picture_is_read_as_the_network_reads_it() {
        const auto moment = momentOf(tutorialNetwork(), 3);
        m_reader->setPicture(seven());
        m_reader->setMoment(moment);

        QTRY_VERIFY(hasRead(3));

        const auto& reading = *m_readings.back();
        QVERIFY(std::ranges::equal(reading.probabilities, plainly(moment, seven().pixels).probabilities));
        QVERIFY(reading.isTrained());
    }

    void of_many_pictures_the_last_one_is_read() {
        const auto moment = momentOf(tutorialNetwork(), 3);
        m_reader->setMoment(moment);
        auto picture = seven();
        for (int i = 0; i < 20; ++i) {
            picture.pixels[0] += 10;
            m_reader->setPicture(picture);
        }

        const auto last = plainly(moment, picture.pixels).probabilities;
        QTRY_VERIFY(!m_readings.empty() && m_readings.back()
                    && std::ranges::equal(m_readings.back()->probabilities, last));
        QCOMPARE_LE(std::ranges::count_if(m_readings, [](const auto& reading) { return !!reading; }), 2);
    }

    void where_nothing_is_drawn_nothing_is_read_also_late() {
        m_reader->setMoment(momentOf(tutorialNetwork(), 3));
        m_reader->setPicture(seven());

        m_reader->setPicture({});

        QVERIFY(!m_readings.back());
        const auto count = m_readings.size();
        QTest::qWait(100);
        QCOMPARE(m_readings.size(), count);
    }

    void a_network_that_takes_other_pictures_reads_nothing() {
        const auto other = Architecture::build({32, 32, 1}, tutorialNetwork()).value();
        m_reader->setSamples(m_test, sampleCount);
        m_reader->setMoment(momentOf(tutorialNetwork(), 3));
        m_reader->setPicture(seven());
        QTRY_VERIFY(hasRead(3) && !m_predictions.empty());

        m_reader->setMoment({2, 5, std::make_shared<const Model>(initializedModel(other, 1))});

        QVERIFY(!m_readings.back());
        QCOMPARE(m_predictions.back(), Predictions(sampleCount));
    }

    void samples_are_read_as_the_network_reads_them() {
        const auto moment = momentOf(tutorialNetwork(), 3);
        m_reader->setSamples(m_test, sampleCount);
        m_reader->setMoment(moment);

        QTRY_COMPARE(m_predictions.size(), std::size_t{1});
        QCOMPARE(m_predictions.back(), plainSamples(moment));

        m_reader->setMoment(moment); // nothing new
        const auto later = momentOf(tutorialNetwork(), 4, 2);
        m_reader->setMoment(later);
        QTRY_COMPARE(m_predictions.size(), std::size_t{2});
        QCOMPARE(m_predictions.back(), plainSamples(later));
    }

    void an_untrained_network_says_nothing_of_samples_unless_it_began_with_weights() {
        auto moment = momentOf(tutorialNetwork(), 0);
        m_reader->setSamples(m_test, sampleCount);
        m_reader->setMoment(moment);
        QCOMPARE(m_predictions.back(), Predictions(sampleCount));

        moment.run = 2;
        moment.beginsTrained = true;
        m_reader->setMoment(moment);
        QTRY_COMPARE(m_predictions.back(), plainSamples(moment));
    }

    void what_a_large_network_takes_is_not_the_windows_time() {
        const auto moment = momentOf(slowNetwork(), 3);
        const double begun = computedHere();
        for (int i = 0; i < 4; ++i)
            plainly(moment, seven().pixels);
        const double alone = computedHere() - begun;
        m_reader->setSamples(m_test, sampleCount);
        m_reader->setPicture(seven());

        const double asked = computedHere();
        m_reader->setMoment(moment);
        QTRY_VERIFY(hasRead(3) && !m_predictions.empty());

        QCOMPARE_LT(computedHere() - asked, alone / 4);
    }

    void ended_while_it_reads_it_says_nothing() {
        m_reader->setSamples(m_test, sampleCount);
        m_reader->setMoment(momentOf(slowNetwork(), 3));
        m_reader->setPicture(seven());
        m_readings.clear();

        m_reader.reset();
        QCoreApplication::processEvents();

        QVERIFY(m_readings.empty());
        QVERIFY(m_predictions.empty());
    }
};

QTEST_GUILESS_MAIN(TestMomentReader)
#include "tst_moment_reader.moc"
