// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline under the charts: whatever is shown follows it.
#include "tests/support/lab.h"
#include "ui/layers/layers_page.h"
#include "ui/timeline/timeline_bar.h"
#include "ui/timeline/timeline_slider.h"

using namespace inkling;
using namespace inkling::test;

class TestWindowTimeline : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

    static bool trainToEnd(Lab& lab) {
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        return lab.reaches(RunState::finished) && lab.settles();
    }
    static bool shows(const Lab& lab, std::int64_t batch) {
        return QTest::qWaitFor([&] { return lab.session.moment().batch == batch; }, patience);
    }
    static QPoint placeOf(const Lab& lab, std::int64_t batch) {
        const auto& slider = lab.window->timeline().slider();
        return {qRound(slider.xOf(static_cast<double>(batch))), slider.height() / 2};
    }

private slots:
    void there_is_nowhere_to_go_before_the_first_batch() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(!lab.window->timeline().slider().isEnabled());
        QCOMPARE(lab.window->timeline().text(), QString{});
        lab.press(Qt::Key_Left);
        QVERIFY(lab.settles());
        QCOMPARE(lab.session.moment().batch, 0);
    }

    void layers_that_are_looked_at_after_the_run_show_all_of_it() {
        auto spec = shortRun();
        spec.settings.batches = 8; // each of them costs a look at 512 images
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));

        lab.press(Qt::Key_5, Qt::ControlModifier);

        const auto& sampler = lab.window->layersPage().sampler();
        QTRY_COMPARE(sampler.history().samples().size(), std::size_t{9});
        for (const auto& sample : sampler.history().samples())
            QCOMPARE(sample->changeBatches, sample->batch == 0 ? 0 : 1);
    }

    void dragging_the_slider_moves_everything() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1200, 800); // a pixel is no batch in a narrow one
        QVERIFY(trainToEnd(lab));
        lab.drawOne();
        auto& slider = lab.window->timeline().slider();
        QTRY_VERIFY(placeOf(lab, 60).x() > placeOf(lab, 20).x() + 80);
        QCOMPARE(slider.maximum(), 60);
        QCOMPARE(slider.value(), 60);

        QTest::mousePress(&slider, Qt::LeftButton, {}, placeOf(lab, 60));
        QTest::mouseMove(&slider, placeOf(lab, 40));
        QTest::mouseMove(&slider, placeOf(lab, 20));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, placeOf(lab, 20));

        QVERIFY(shows(lab, 20));
        QCOMPARE(slider.value(), 20);
        QVERIFY(lab.window->charts().content().shownBatch == 19);
        QCOMPARE(lab.status().stateText(), "Back at batch 20 of 60 trained");
        const auto picture = lab.window->readingPanel().picture();
        QVERIFY(picture.has_value());
        const auto said = Lab::readingOf(*picture, lab.session.moment());
        QTRY_COMPARE(lab.prediction().spokenValue(), said);
        int right = 0;
        Predictor predictor{lab.session.moment().model->architecture};
        for (std::size_t i = 0; i < 100; ++i)
            right += predictor.predict(lab.session.moment().model->parameters, m_data.test.image(i)).label
                    == m_data.test.label(i)
                ? 1
                : 0;
        QTRY_COMPARE(lab.window->thumbnails().summary(), QStringLiteral("%1 of 100 right").arg(right));
    }

    void keys_step_back_and_forward_and_to_both_ends() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));

        lab.press(Qt::Key_Left);
        QVERIFY(shows(lab, 59));
        lab.press(Qt::Key_Left);
        lab.press(Qt::Key_Left);
        QVERIFY(shows(lab, 57));
        lab.press(Qt::Key_Right);
        QVERIFY(shows(lab, 58));
        lab.press(Qt::Key_Home);
        QVERIFY(shows(lab, 0));
        lab.press(Qt::Key_End);
        QVERIFY(shows(lab, 60));
        QVERIFY(lab.reaches(RunState::finished));
        QVERIFY(lab.window->charts().content().shownBatch == std::nullopt);
    }

    void a_click_in_a_chart_goes_to_that_batch() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));

        emit lab.window->charts().batchClicked(29);

        QVERIFY(shows(lab, 30));
    }

    void charts_timeline_and_batch_say_the_same_number() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900);
        QVERIFY(trainToEnd(lab));
        auto* batch = lab.find<ThumbnailView>("batch");
        lab.press(Qt::Key_2, Qt::ControlModifier);

        emit lab.window->charts().batchClicked(10); // the eleventh

        QVERIFY(shows(lab, 11));
        QTRY_VERIFY(lab.window->charts().loss().reading().startsWith("batch 11 · "));
        QVERIFY(lab.shows("After 11 of 60 trained batches"));
        QVERIFY(lab.shows("Back at batch 11 of 60"));
        QTRY_VERIFY(batch->summary().startsWith("Batch 11, "));
        const auto& plot = lab.window->charts().loss();
        const auto tick = plot.plotArea().left() + 11.0 / plot.xAxis().max * plot.plotArea().width();
        QVERIFY(qAbs(plot.batchPosition(10) - tick) < 1e-6);
    }

    void the_handle_stands_below_the_value_it_means() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));
        auto& slider = lab.window->timeline().slider();
        auto& charts = lab.window->charts();

        for (const QSize size : {QSize{1440, 900}, QSize{1024, 640}, QSize{1900, 1000}}) {
            lab.window->resize(size);
            const auto isAligned = [&] {
                const auto inChart = charts.mapToGlobal(QPointF{charts.batchPosition(29.0), 0.0}).x();
                const auto inSlider = slider.mapToGlobal(QPointF{slider.xOf(30.0), 0.0}).x();
                return qAbs(inChart - inSlider) < 1.0;
            };
            QTRY_VERIFY(isAligned());
        }
    }

    void before_the_first_batch_it_counts_none() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));

        lab.press(Qt::Key_Home);
        QVERIFY(shows(lab, 0));
        QTRY_COMPARE(lab.window->timeline().text(),
                     "Before the first batch of 60. Train plays on; with a setting changed it forks.");

        lab.press(Qt::Key_Right);
        QVERIFY(shows(lab, 1));
        QTRY_COMPARE(lab.window->timeline().text(),
                     "After 1 of 60 trained batches. Train plays on; with a setting changed it forks.");
    }

    void train_plays_on_at_the_pace() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));
        lab.press(Qt::Key_F); // 20 a second
        lab.press(Qt::Key_Home);
        QVERIFY(shows(lab, 0));

        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::running));
        QVERIFY(lab.reachesBatch(3));
        QVERIFY(lab.session.moment().batch < 60);
        QTRY_VERIFY(lab.window->timeline().text().contains("playing what was recorded"));
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::paused));

        QVERIFY(lab.session.isInPast());
        QCOMPARE(lab.session.end(), 60);
    }

    void a_setting_changed_in_the_past_says_that_train_forks() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));
        for (int i = 0; i < 30; ++i)
            lab.press(Qt::Key_Left);
        QVERIFY(shows(lab, 30));
        QVERIFY(lab.window->timeline().text().contains("with a setting changed it forks"));
        QVERIFY(!lab.window->timeline().slider().toolTip().contains("mark"));

        lab.find<QDoubleSpinBox>("learning-rate")->setValue(0.03);
        QVERIFY2(lab.window->timeline().text().contains(
                     "Train begins a fork here: Learning rate 0.03 instead of 0.15"),
                 qPrintable(lab.window->timeline().text()));
        QCOMPARE(lab.session.runs().size(), std::size_t{1});
        lab.window->setFocus();
        lab.press(Qt::Key_Space);

        QTRY_COMPARE(lab.session.runs().size(), std::size_t{2});
        QVERIFY(lab.reaches(RunState::finished));
        QCOMPARE(lab.session.run().forkBatch, 30);
        QVERIFY2(
            lab.window->timeline().slider().toolTip().endsWith(
                "The mark is where it was forked from Run 1, after batch 30: before, both are the same."),
            qPrintable(lab.window->timeline().slider().toolTip()));
        QCOMPARE(lab.session.settings().learningRate, 0.03);
        // The parent is drawn beside it.
        QTRY_COMPARE(lab.window->charts().content().others.size(), std::size_t{1});
        QCOMPARE(lab.window->charts().content().others[0].name, "Run 1");
        QCOMPARE(lab.window->charts().content().others[0].history->end(), 60);
        QVERIFY(lab.window->charts().content().others[0].testOfEnd());
    }

    void the_batch_page_shows_what_each_image_cost() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(trainToEnd(lab));
        for (int i = 0; i < 10; ++i)
            lab.press(Qt::Key_Left);
        QVERIFY(shows(lab, 50));
        auto* batch = lab.find<ThumbnailView>("batch");

        lab.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY2(batch->summary().startsWith("Batch 50, before its update: "),
                     qPrintable(batch->summary()));

        const auto loss = double{lab.session.history()->value(Metric::loss, 49)};
        QVERIFY2(batch->summary().contains(QString::number(loss, 'f', 3)), qPrintable(batch->summary()));
        for (int row = 1; row < 32; ++row)
            QVERIFY(*batch->at(row - 1).loss >= *batch->at(row).loss);
        lab.press(Qt::Key_Left);
        QTRY_VERIFY(batch->summary().startsWith("Batch 49"));
    }

    void the_memory_of_the_timeline_is_remembered() {
        {
            Lab lab{shortRun(), m_data};
            QVERIFY(lab.isOpen);
            QAction* choice = nullptr;
            for (auto* action : lab.window->findChildren<QAction*>())
                if (action->text() == "256 MB")
                    choice = action;
            QVERIFY(choice);
            QVERIFY(!choice->isChecked());
            choice->trigger();
        }
        Lab lab{shortRun(), m_data};
        for (auto* action : lab.window->findChildren<QAction*>())
            if (action->text() == "256 MB")
                QVERIFY(action->isChecked());
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowTimeline)
#include "tst_window_timeline.moc"
