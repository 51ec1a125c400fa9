// SPDX-License-Identifier: GPL-3.0-or-later
// A run is told by the settings that its batches were trained with, and by no others.
#include "tests/support/runs.h"
#include "tests/support/session_steps.h"
#include "ui/runs/run_differences.h"
#include "ui/runs/runs_page.h"
#include "ui/session/run_events.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

using namespace inkling;
using namespace inkling::test;

namespace {

void setLearningRate(TrainingSession& session, double learningRate) {
    auto settings = session.spec().settings;
    settings.learningRate = learningRate;
    session.changeSettings(settings);
}

QStringList marksOf(const TrainingSession& session) {
    QStringList marks;
    for (const auto& event : eventsOf(session))
        if (event.kind == ChartEvent::Kind::settings)
            marks += QStringLiteral("%1: %2").arg(event.batch).arg(event.text);
    return marks;
}

/// What stands in the rows of all runs; nothing where it is the same in all.
QStringList learningRatesOf(const TrainingSession& session) {
    for (const auto& difference : RunDifferences::settings(session.runs()))
        if (difference.title == "Learning rate")
            return difference.values;
    return {};
}

} // namespace

class TestTrainedSettings : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void what_is_changed_before_the_first_batch_is_the_runs_own() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        setLearningRate(session, 0.3);
        QVERIFY(takeStep(session));

        QCOMPARE(marksOf(session), QStringList{});
        QCOMPARE(learningRatesOf(session), QStringList{});

        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QCOMPARE(learningRatesOf(session), (QStringList{"0.3", "0.15"}));
    }

    void so_it_is_of_a_fork_of_the_beginning() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        QVERIFY(goesTo(session, 0));
        setLearningRate(session, 0.3);
        session.step();
        QTRY_COMPARE(session.runs().size(), std::size_t{2});
        QTRY_COMPARE(session.end(), 1);

        QCOMPARE(marksOf(session), QStringList{});
        QCOMPARE(learningRatesOf(session), (QStringList{"0.15", "0.3"}));
    }

    void what_is_changed_at_the_end_says_nothing_of_the_run() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        setLearningRate(session, 0.3);
        QVERIFY(settles(session));

        QCOMPARE(session.run().changes.size(), std::size_t{2}); // what is stored knows it
        QCOMPARE(marksOf(session), QStringList{});
        QCOMPARE(learningRatesOf(session), QStringList{});

        session.rewind();
        QVERIFY(settles(session));
        QCOMPARE(marksOf(session), QStringList{});
        QCOMPARE(learningRatesOf(session), QStringList{});
    }

    void from_the_first_batch_that_it_trains_it_does() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        for (int i = 0; i < 3; ++i)
            QVERIFY(takeStep(session));
        setLearningRate(session, 0.3);
        QVERIFY(settles(session));
        QCOMPARE(marksOf(session), QStringList{});

        QVERIFY(takeStep(session));

        QCOMPARE(marksOf(session), QStringList{"3: Learning rate 0.15 → 0.3"});
        QCOMPARE(learningRatesOf(session), QStringList{"0.15, 0.3 after batch 3"});
    }

    void what_was_changed_back_in_time_was_no_change() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(takeStep(session));
        setLearningRate(session, 0.3);
        setLearningRate(session, shortRun().settings.learningRate);
        QVERIFY(takeStep(session));

        QCOMPARE(marksOf(session), QStringList{});
        QCOMPARE(learningRatesOf(session), QStringList{});
    }

    void the_row_follows_while_the_run_goes_on() {
        ThemeSource themes;
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        RunsPage page{session, themes};
        page.resize(1000, 200);
        page.show();
        const auto& table = *page.findChild<QAbstractItemView*>();
        const auto texts = [&] {
            QStringList row;
            for (int column = 0; column < table.model()->columnCount(); ++column)
                row += table.model()->index(0, column).data().toString();
            return row;
        };
        QVERIFY(takeStep(session));
        setLearningRate(session, 0.3);
        QVERIFY(settles(session));
        const QString told{"0.15, 0.3 after batch 1"};
        QVERIFY2(!texts().contains(told), qPrintable(texts().join(", ")));

        QVERIFY(takeStep(session));

        QTRY_VERIFY(texts().contains(told));
    }
};

QTEST_MAIN(TestTrainedSettings)
#include "tst_trained_settings.moc"
