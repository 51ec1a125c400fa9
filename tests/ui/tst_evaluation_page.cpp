// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/evaluation_page.h"

#include "tests/support/patience.h"
#include "tests/support/runs.h"
#include "ui/canvas/probability_bars.h"
#include "ui/evaluation/answers_model.h"
#include "ui/evaluation/confusion_view.h"
#include "ui/evaluation/mistakes_view.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

using namespace inkling;
using namespace inkling::test;

namespace {

Moment moment(RunId run, std::int64_t batch, std::uint64_t seed = 1) {
    const auto architecture = Architecture::build({28, 28, 1}, shortRun().network).value();
    return {run, batch, std::make_shared<const Model>(initializedModel(architecture, seed))};
}

} // namespace

class TestEvaluationPage : public QObject {
    Q_OBJECT

private:
    Dataset m_test = firstDigits(1, 200).test;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<EvaluationPage> m_page;

    bool showsAfter(std::int64_t batch) const {
        return QTest::qWaitFor(
            [&] { return m_page->evaluation() && m_page->evaluation()->moment.batch == batch; }, patience);
    }
    bool says(const QString& text) const {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_page = std::make_unique<EvaluationPage>(*m_themes);
        m_page->resize(1400, 300);
        m_page->setData(m_test);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void without_a_network_it_says_what_will_appear() {
        QVERIFY(says("appears here"));
        QVERIFY(!m_page->confusion().isVisible());
        QVERIFY(!m_page->findChild<QPushButton*>()->isVisible());
    }

    void a_network_that_was_opened_is_tested_at_once() {
        auto opened = moment(1, 0);
        opened.beginsTrained = true;

        m_page->setMoment(opened);

        QVERIFY(showsAfter(0));
        QVERIFY(m_page->confusion().isVisible());
    }

    void before_the_first_batch_guesses_are_shown_only_when_asked() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(says("only guesses"));
        QVERIFY(!m_page->evaluation());

        m_page->findChild<QPushButton*>()->click();

        QVERIFY(showsAfter(0));
        QVERIFY(m_page->confusion().isVisible());
        QVERIFY(m_page->confusion().summary().contains("before the first batch"));
        m_page->setMoment(moment(2, 0));
        QVERIFY(says("only guesses"));
        QVERIFY(!m_page->confusion().isVisible());
    }

    void matrix_and_images_follow_the_moment() {
        m_page->setMoment(moment(1, 10));
        QVERIFY(showsAfter(10));
        QVERIFY(m_page->confusion().summary().endsWith("of 200 test images, after batch 10"));
        QCOMPARE(m_page->confusion().grid().matrix()->total(), 200);

        m_page->setMoment(moment(1, 20, 2));
        QVERIFY(showsAfter(20));

        const auto& matrix = m_page->evaluation()->matrix;
        QCOMPARE(m_page->mistakes().list().rowCount(), matrix.total() - matrix.right());
        m_page->setMoment(moment(1, 0));
        QVERIFY(says("only guesses"));
    }

    void hidden_it_does_nothing() {
        m_page->hide();
        m_page->setMoment(moment(1, 10));
        m_page->setMoment(moment(1, 20));
        QTest::qWait(0);
        QVERIFY(!m_page->evaluation());

        m_page->show();

        QVERIFY(showsAfter(20));
    }

    void a_chosen_cell_lists_as_many_images_as_it_counts() {
        m_page->setMoment(moment(1, 10));
        QVERIFY(showsAfter(10));
        const auto& matrix = m_page->evaluation()->matrix;
        auto& grid = m_page->confusion().grid();

        for (int row = 0; row < 10; ++row) {
            for (int column = 0; column < 10; ++column) {
                QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.fields().field({row, column}).center());
                QCOMPARE(m_page->mistakes().list().rowCount(),
                         matrix.count(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
            }
        }
    }

    void all_mistakes_clears_the_matrix_too() {
        m_page->setMoment(moment(1, 10));
        QVERIFY(showsAfter(10));
        emit m_page->confusion().partChosen({4, 9});
        QVERIFY(m_page->confusion().grid().part() == (MatrixPart{4, 9}));

        emit m_page->mistakes().partChosen({});

        QVERIFY(m_page->confusion().grid().part() == MatrixPart{});
        QVERIFY(m_page->mistakes().part() == MatrixPart{});
    }

    void the_image_that_is_looked_at_is_read_by_the_network_that_is_shown() {
        const auto shown = moment(1, 10);
        m_page->setMoment(shown);
        QVERIFY(showsAfter(10));

        Predictor predictor{shown.model->architecture};
        const auto image = static_cast<std::size_t>(m_page->mistakes().image().value());
        const auto prediction = predictor.predict(shown.model->parameters, m_test.image(image));

        const auto spoken = m_page->findChild<ProbabilityBars*>()->spokenValue();
        const auto expected =
            QString{"✗ %1: %2"}
                .arg(prediction.label)
                .arg(percentText(prediction.probabilities[static_cast<std::size_t>(prediction.label)]));
        QVERIFY2(spoken.contains(expected), qPrintable(spoken + " lacks " + expected));
    }

    void a_network_for_other_images_is_told_apart() {
        const auto architecture = Architecture::build({32, 32, 1}, shortRun().network).value();

        m_page->setMoment({1, 5, std::make_shared<const Model>(initializedModel(architecture, 1))});

        QVERIFY(says("other images"));
    }

    void it_arranges_itself_by_the_room_it_has_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isBeside");
        QTest::addColumn<bool>("hasFigures");
        QTest::addRow("low and wide") << QSize{1400, 230} << true << true;
        QTest::addRow("low and narrow") << QSize{1000, 200} << true << false;
        QTest::addRow("tall") << QSize{500, 800} << false << false;
        QTest::addRow("large") << QSize{2500, 500} << true << true;
    }
    void it_arranges_itself_by_the_room_it_has() {
        QFETCH(const QSize, size);
        QFETCH(const bool, isBeside);
        QFETCH(const bool, hasFigures);
        QWidget frame;
        auto* layout = new QVBoxLayout{&frame};
        layout->setContentsMargins({});
        auto* page = new EvaluationPage{*m_themes};
        layout->addWidget(page);
        frame.resize(size);
        page->setData(m_test);
        frame.show();

        page->setMoment(moment(1, 10));
        QTRY_VERIFY(page->evaluation());
        QCoreApplication::processEvents();

        QCOMPARE(frame.size(), size);
        const auto matrix = page->confusion().geometry();
        const auto images = page->mistakes().geometry();
        QCOMPARE(images.left() > matrix.right(), isBeside);
        QCOMPARE(images.top() > matrix.bottom(), !isBeside);
        QCOMPARE(page->confusion().grid().fields().shows(12), hasFigures);
        QVERIFY(page->rect().contains(
            page->mistakes().rect().translated(page->mistakes().mapTo(page, QPoint{}))));
    }
};

QTEST_MAIN(TestEvaluationPage)
#include "tst_evaluation_page.moc"
