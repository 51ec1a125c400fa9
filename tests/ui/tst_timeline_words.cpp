// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under the slider says whole what Train would do, in a narrow window briefly.
#include "tests/support/runs.h"
#include "tests/support/session_steps.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"
#include "ui/timeline/timeline_bar.h"

#include <QtWidgets>

#include <QtTest>

using namespace inkling;
using namespace inkling::test;

class TestTimelineWords : public QObject {
    Q_OBJECT

private slots:
    void a_narrow_one_says_briefly_what_train_would_do() {
        ThemeSource themes;
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), firstDigits(1000, 200)).has_value());
        TimelineBar bar{session, themes};
        bar.resize(800, 60);
        bar.show();
        const auto* label = bar.findChild<QLabel*>();
        QVERIFY(trainToEnd(session));
        QVERIFY(goesTo(session, 46));

        QTRY_COMPARE(label->text(),
                     "After 46 of 60 trained batches. Train plays on; with a setting changed it forks.");
        bar.resize(380, 60);
        QTRY_COMPARE(label->text(), "46 of 60. A changed setting makes a fork.");

        auto settings = session.spec().settings;
        settings.learningRate = 0.5;
        session.changeSettings(settings);
        QTRY_COMPARE(label->text(), "Fork at 46: Learning rate 0.15 → 0.5.");
        QVERIFY2(label->toolTip().contains("Train begins a fork here"), qPrintable(label->toolTip()));
        bar.resize(800, 60);
        QTRY_COMPARE(label->text(),
                     "After 46 of 60 trained batches. Train begins a fork here: Learning rate 0.5 instead of "
                     "0.15.");
    }
};

QTEST_MAIN(TestTimelineWords)
#include "tst_timeline_words.moc"
