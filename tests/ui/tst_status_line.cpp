// SPDX-License-Identifier: GPL-3.0-or-later
// What the line at the bottom says, and that nothing else says otherwise.
#include "core/evaluation/evaluation.h"
#include "tests/support/lab.h"
#include "ui/timeline/timeline_bar.h"

using namespace inkling;
using namespace inkling::test;

class TestStatusLine : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

    static bool stepsTo(const Lab& lab, std::int64_t batch) {
        while (lab.session.moment().batch < batch) {
            const auto next = lab.session.moment().batch + 1;
            lab.press(Qt::Key_Right);
            if (!lab.reachesBatch(next))
                return false;
        }
        return true;
    }
    static QString accuracyOf(const Score& score) {
        return QLocale{}.toString(100.0 * score.accuracy, 'f', 1) + QStringLiteral(" %");
    }
    /// What stands under the slider.
    static QString wordsAtSlider(const Lab& lab) {
        return lab.window->timeline().findChild<QLabel*>()->accessibleName();
    }

private slots:
    void init() {
        beginAnew();
        QSettings{}.setValue("window/greeted", true);
    }

    void a_test_says_after_which_batch_it_was_made() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(stepsTo(lab, 9)); // tested after batches 1 and 6, on 50 images

        const auto last = lab.session.history()->tests().last();
        QVERIFY(last);
        const auto said = lab.status().accuracyText();
        QVERIFY2(said.startsWith("test accuracy " + accuracyOf(last->score)), qPrintable(said));
        QVERIFY2(said.contains("(50 images, after batch 6)"), qPrintable(said));

        lab.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(lab.session.evaluation().has_value());
        const auto all = lab.status().accuracyText();
        QVERIFY2(all.contains("(200 images, after batch 9)"), qPrintable(all));

        QVERIFY(stepsTo(lab, 10));
        QVERIFY2(lab.status().accuracyText() == said, qPrintable(lab.status().accuracyText()));
    }

    void what_nothing_was_trained_of_has_no_batch_zero() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.press(Qt::Key_T, Qt::ControlModifier);

        QTRY_VERIFY(lab.session.evaluation().has_value());
        QVERIFY(lab.status().accuracyText().contains("(200 images, before the first batch)"));
        QTRY_VERIFY(lab.window->messages().text().startsWith("Before the first batch: test accuracy "));
    }

    void it_has_room_in_a_small_window() {
        auto spec = shortRun();
        spec.settings.batches = 100'000;
        spec.settings.validationSplit = 0.1;
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(1000));
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::paused));
        lab.window->resize(1024, 640);

        QTRY_COMPARE(lab.window->width(), 1024);
        const auto labels = lab.status().findChildren<ElidedLabel*>();
        int whole = 0;
        for (const auto* label : labels)
            if (label->text() == lab.status().stateText() || label->text() == lab.status().accuracyText()) {
                QTRY_VERIFY2(label->width() >= label->sizeHint().width()
                                 && label->geometry().right() <= lab.status().width(),
                             qPrintable(label->text()));
                ++whole;
            }
        QCOMPARE(whole, 2);
    }

    void the_slider_counts_as_it_does() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(stepsTo(lab, 3));
        QCOMPARE(lab.status().stateText(), "Paused, 3 of 60 batches");
        QCOMPARE(wordsAtSlider(lab), "After 3 of 60 batches. Drag to go back in time.");

        lab.press(Qt::Key_Left);

        QTRY_COMPARE(lab.status().stateText(), "Back at batch 2 of 3 trained");
        QCOMPARE(wordsAtSlider(lab),
                 "After 2 of 3 trained batches. Train plays on; with a setting changed it forks.");
    }
};

INKLING_WINDOW_TEST_MAIN(TestStatusLine)
#include "tst_status_line.moc"
