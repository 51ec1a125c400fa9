// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/mistakes_view.h"

#include "tests/support/evaluations.h"
#include "tests/support/patience.h"
#include "ui/canvas/probability_bars.h"
#include "ui/controls/elided_label.h"
#include "ui/evaluation/answers_model.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_view.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

using namespace inkling;
using namespace inkling::test;

namespace {

/// Images 1, 3 and 4 are read wrong, 3 worst.
std::vector<Told> sixImages() {
    return {{0, 0, 0.1F}, {4, 9, 2.0F}, {1, 1, 0.3F}, {4, 9, 5.0F}, {9, 4, 1.0F}, {4, 4, 0.2F}};
}

std::vector<Told> manyMistakes(int count) {
    std::vector<Told> all;
    for (int i = 0; i < count; ++i)
        all.push_back({3, 5, static_cast<float>(i)});
    return all;
}

} // namespace

class TestMistakesView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<MistakesView> m_view;
    QList<qint64> m_wanted;

    std::vector<std::int64_t> listed() const {
        std::vector<std::int64_t> images;
        for (int row = 0; row < m_view->list().rowCount(); ++row)
            images.push_back(m_view->list().imageOf(row));
        return images;
    }
    QModelIndex row(int number) const { return m_view->list().index(number); }
    void clickOn(int number) {
        QTest::mouseClick(m_view->grid().viewport(), Qt::LeftButton, {},
                          m_view->grid().visualRect(row(number)).center());
    }
    bool says(const QString& text) const {
        const auto labels = m_view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_wanted.clear();
        m_view = std::make_unique<MistakesView>(*m_themes);
        connect(m_view.get(), &MistakesView::readingWanted, this,
                [this](qint64 image) { m_wanted << image; });
        m_view->resize(700, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void mistakes_come_worst_first() {
        m_view->setEvaluation(evaluationOf(sixImages()));

        QCOMPARE(listed(), (std::vector<std::int64_t>{3, 1, 4}));
        QCOMPARE(m_view->summary(), "3 wrong, worst first");
        QCOMPARE(row(0).data(Qt::DisplayRole).toString(), "✗ 9, is 4");
        QCOMPARE(row(0).data(ThumbnailList::NoteRole).toString(), "loss 5.00");
        QCOMPARE(row(0).data(Qt::AccessibleTextRole).toString(),
                 "Test image 3: a 4, wrongly read as 9 with 75.0 %, loss 5.00");
    }

    void a_title_without_room_ends_in_dots() {
        m_view->setEvaluation(evaluationOf(sixImages()));
        auto& title = *m_view->findChild<ElidedLabel*>();
        QCOMPARE(title.toolTip(), QString{});

        title.setMaximumWidth(title.sizeHint().width() - 8);

        QTRY_COMPARE_LT(title.width(), title.sizeHint().width());
        QCOMPARE(title.toolTip(), m_view->summary());
    }

    void a_part_of_the_matrix_shows_its_images_data() {
        QTest::addColumn<int>("label");
        QTest::addColumn<int>("prediction");
        QTest::addColumn<std::vector<std::int64_t>>("images");
        QTest::addColumn<QString>("summary");
        using Images = std::vector<std::int64_t>;
        QTest::addRow("cell") << 4 << 9 << Images{3, 1} << "4 read as 9: 2, worst first";
        QTest::addRow("single") << 9 << 4 << Images{4} << "9 read as 4: 1";
        QTest::addRow("class") << 4 << -1 << Images{3, 1} << "Digit 4: 2 wrong, worst first";
        QTest::addRow("prediction") << -1 << 4 << Images{4} << "Wrongly read as 4: 1";
        QTest::addRow("right") << 4 << 4 << Images{5} << "Digit 4: 1 right";
        QTest::addRow("none") << 7 << 1 << Images{} << "7 read as 1: 0";
    }
    void a_part_of_the_matrix_shows_its_images() {
        QFETCH(const int, label);
        QFETCH(const int, prediction);
        const auto given = [](int number) {
            return number < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(number)};
        };
        m_view->setEvaluation(evaluationOf(sixImages()));

        m_view->setPart({given(label), given(prediction)});

        QTEST(listed(), "images");
        QTEST(m_view->summary(), "summary");
    }

    void all_mistakes_are_one_click_away() {
        auto* all = m_view->findChild<QToolButton*>();
        QVERIFY(!all->isVisible());
        m_view->setEvaluation(evaluationOf(sixImages()));
        m_view->setPart({4, 9});
        QSignalSpy wishes{m_view.get(), &MistakesView::partChosen};

        QVERIFY(all->isVisible());
        all->click();

        QCOMPARE(wishes.size(), 1);
        QVERIFY(wishes[0][0].value<MatrixPart>() == MatrixPart{});
    }

    void the_worst_is_looked_at_until_another_one_is_chosen() {
        m_view->setEvaluation(evaluationOf(sixImages()));
        QCOMPARE(m_view->image(), 3);
        QCOMPARE(m_wanted, QList<qint64>{3});

        m_view->grid().setFocus();
        QTest::keyClick(&m_view->grid(), Qt::Key_Right);

        QCOMPARE(m_view->image(), 1);
        QCOMPARE(m_wanted.last(), 1);
        QVERIFY(says("Test image 1: a 4, wrongly read as 9"));
    }

    void the_chosen_image_stays_even_when_it_is_read_rightly() {
        const auto data = greyImages(answersOf(sixImages()).labels);
        m_view->setEvaluation(evaluationOf(sixImages(), data));
        clickOn(1);
        auto better = sixImages();
        better[1] = {4, 4, 0.2F};

        m_view->setEvaluation(evaluationOf(better, data, {1, 200, nullptr}));

        QCOMPARE(listed(), (std::vector<std::int64_t>{3, 4}));
        QCOMPARE(m_view->image(), 1);
        QVERIFY(!m_view->grid().currentIndex().isValid());
        QVERIFY(says("Test image 1: a 4, read rightly"));
        QCOMPARE(m_wanted.last(), 1);
    }

    void other_images_begin_with_their_worst() {
        m_view->setEvaluation(evaluationOf(sixImages()));
        clickOn(1);

        m_view->setEvaluation(evaluationOf(sixImages()));

        QCOMPARE(m_view->image(), 3);
    }

    void the_probabilities_tell_right_from_wrong() {
        m_view->setEvaluation(evaluationOf(sixImages()));
        Reading reading;
        reading.probabilities = {0, 0, 0, 0, 0.25F, 0, 0, 0, 0, 0.75F};
        m_view->setReading(reading);

        const auto spoken = m_view->findChild<ProbabilityBars*>()->spokenValue();
        QVERIFY2(spoken.contains("✓ 4: 25.0 %") && spoken.contains("✗ 9: 75.0 %"), qPrintable(spoken));
    }

    void a_click_or_enter_puts_it_on_the_canvas() {
        const auto evaluation = evaluationOf(sixImages());
        m_view->setEvaluation(evaluation);
        QSignalSpy activated{m_view.get(), &MistakesView::activated};
        QSignalSpy pictures{m_view.get(), &MistakesView::pictureChosen};

        clickOn(2);
        QTest::keyClick(&m_view->grid(), Qt::Key_Left);
        QTest::keyClick(&m_view->grid(), Qt::Key_Return);

        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[0][0].toLongLong(), 4);
        QCOMPARE(activated[1][0].toLongLong(), 1);
        QCOMPARE(pictures[1][0].value<Picture>().pixels[0], evaluation->data.image(1)[0]);
    }

    void newer_answers_move_neither_the_view_nor_the_chosen_one() {
        const auto data = greyImages(std::vector<std::uint8_t>(3000, 3));
        m_view->setEvaluation(evaluationOf(manyMistakes(3000), data));
        auto* bar = m_view->grid().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        m_view->grid().setCurrentIndex(row(2));
        bar->setValue(500);
        QSignalSpy resets{&m_view->list(), &QAbstractItemModel::modelReset};

        auto fewer = manyMistakes(3000);
        for (std::size_t i = 0; i < 1000; ++i)
            fewer[2999 - i] = {3, 3, 0.1F};
        fewer[2997] = {3, 5, 1500.5F};
        m_view->setEvaluation(evaluationOf(fewer, data));
        QCoreApplication::processEvents();

        QCOMPARE(m_view->list().rowCount(), 2001);
        QCOMPARE(bar->value(), 500);
        QCOMPARE(m_view->image(), 2997);
        QCOMPARE(m_view->list().imageOf(m_view->grid().currentIndex().row()), 2997);
        QCOMPARE(resets.size(), 0);
    }

    void a_chosen_one_that_leaves_the_list_does_not_take_the_view_to_its_end() {
        const auto data = greyImages(std::vector<std::uint8_t>(3000, 3));
        m_view->setEvaluation(evaluationOf(manyMistakes(3000), data));
        m_view->grid().setCurrentIndex(row(2)); // image 2997
        auto told = manyMistakes(3000);
        told[2997].loss = 0.001F; // hardly wrong any more
        m_view->setEvaluation(evaluationOf(told, data));
        QCOMPARE_GT(m_view->grid().currentIndex().row(), 2900);

        for (std::size_t i = 1000; i < 3000; ++i)
            told[i] = {3, 3, 0.0F};
        m_view->setEvaluation(evaluationOf(told, data));
        QCoreApplication::processEvents();

        QCOMPARE(m_view->grid().verticalScrollBar()->value(), 0);
        QCOMPARE(m_view->image(), 2997);
    }

    void another_run_begins_with_its_worst_unless_the_chosen_one_is_in_sight_data() {
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("expected");
        QTest::addRow("out of sight") << 500 << 0;
        QTest::addRow("in sight") << 3 << 3;
    }
    void another_run_begins_with_its_worst_unless_the_chosen_one_is_in_sight() {
        QFETCH(int, place);
        QFETCH(int, expected);
        const auto data = greyImages(std::vector<std::uint8_t>(3000, 3));
        m_view->setEvaluation(evaluationOf(manyMistakes(3000), data, {1, 100, nullptr}));
        m_view->grid().setCurrentIndex(row(2));
        auto* bar = m_view->grid().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        bar->setValue(place);

        m_view->setEvaluation(evaluationOf(manyMistakes(3000), data, {2, 30, nullptr}));

        QCOMPARE(bar->value(), expected);
        QCOMPARE(m_view->image(), 2997);
    }

    void a_list_that_is_too_short_for_its_place_begins_with_its_worst() {
        const auto data = greyImages(std::vector<std::uint8_t>(3000, 3));
        m_view->setEvaluation(evaluationOf(manyMistakes(3000), data));
        auto* bar = m_view->grid().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 5000);
        bar->setValue(5000);

        auto told = manyMistakes(3000);
        for (std::size_t i = 100; i < 3000; ++i)
            told[i] = {3, 3, 0.0F};
        m_view->setEvaluation(evaluationOf(told, data));

        QTRY_COMPARE_GT(bar->maximum(), 0);
        QCOMPARE(bar->value(), 0);
    }

    void thousands_of_mistakes_are_no_widgets() {
        const auto before = m_view->findChildren<QWidget*>().size();
        m_view->setEvaluation(evaluationOf(manyMistakes(10'000)));

        QCOMPARE(m_view->list().rowCount(), 10'000);
        QCOMPARE(m_view->findChildren<QWidget*>().size(), before);
    }

    void the_list_keeps_qts_rules() {
        AnswersModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto evaluation = evaluationOf(sixImages());

        model.setAnswers(evaluation, {3, 1});
        model.setAnswers(evaluation, {4, 3, 1});
        model.setAnswers(evaluation, {1});
        model.setAnswers(nullptr, {});
    }

    void an_empty_gallery_says_why() {
        QVERIFY(says("appear here once a network was tested"));

        m_view->setEvaluation(evaluationOf({{1, 1, 0.1F}}));
        QVERIFY(says("Every test image is read rightly."));

        m_view->setPart({1, 2});
        QVERIFY(says("Choose another cell"));
        QVERIFY(!m_view->image());
    }
};

QTEST_MAIN(TestMistakesView)
#include "tst_mistakes_view.moc"
