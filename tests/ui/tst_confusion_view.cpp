// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/elided_label.h"
#include "ui/evaluation/confusion_view.h"

#include "tests/support/colours.h"
#include "tests/support/evaluations.h"
#include "tests/support/patience.h"
#include "ui/evaluation/matrix_colours.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr int classes = 10;

/// Four images of 0 (one read as 6), 1,000 of 1 (one read as 7), one of 2 (read as 6); none of the others.
ConfusionMatrix someMistakes() {
    std::vector<Told> all{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 6, 1}, {1, 7, 1}, {2, 6, 1}};
    all.insert(all.end(), 999, {1, 1, 0});
    return {answersOf(all), classes};
}

QString partText(const MatrixPart& part) {
    const auto text = [](const std::optional<std::size_t>& number) {
        return number ? QString::number(*number) : QStringLiteral("any");
    };
    return text(part.label) + " as " + text(part.prediction);
}

} // namespace

class TestConfusionView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<ConfusionView> m_view;
    QStringList m_chosen;

    ConfusionGrid& grid() const { return m_view->grid(); }
    QString rowText(int row, int first, int last) const {
        QStringList texts;
        for (int column = first; column <= last; ++column)
            texts << grid().textOf({row, column});
        return texts.join(" ");
    }
    QToolButton& button(const QString& text) const {
        for (auto* button : m_view->findChildren<QToolButton*>())
            if (button->text() == text)
                return *button;
        qFatal("There is no such button");
    }
    void click(MatrixPlace place) {
        QTest::mouseClick(&grid(), Qt::LeftButton, {}, grid().fields().field(place).center());
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_chosen.clear();
        m_view = std::make_unique<ConfusionView>(*m_themes);
        connect(m_view.get(), &ConfusionView::partChosen, this,
                [this](const MatrixPart& part) { m_chosen << partText(part); });
        m_view->resize(900, 300);
        m_view->setMatrix(someMistakes(), "1,005 test images");
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void cells_count_and_margins_add_up() {
        QCOMPARE(rowText(-1, 0, classes + 3), "0 1 2 3 4 5 6 7 8 9 Images Recall Precision F1");
        QCOMPARE(rowText(0, -1, classes), "0 3      1    4");
        QCOMPARE(rowText(1, -1, classes), "1  999      1   1,000");
        QCOMPARE(rowText(classes, -1, classes), "All 3 999 0 0 0 0 2 1 0 0 1,005");
    }

    void figures_of_a_class_stand_in_its_row_and_what_is_not_defined_is_a_dash() {
        QCOMPARE(rowText(0, classes + 1, classes + 3), "75.0 % 100.0 % 85.7 %");
        QCOMPARE(rowText(2, classes + 1, classes + 3), "0.0 % – 0.0 %");
        QCOMPARE(rowText(6, classes + 1, classes + 3), "– 0.0 % 0.0 %");
        QCOMPARE(rowText(9, classes + 1, classes + 3), "– – –");
    }

    void cells_give_percent_of_their_row_when_asked() {
        button("Percent").click();

        QCOMPARE(rowText(0, 0, 9), "75.0      25.0   ");
        QCOMPARE(rowText(1, 0, 9), " 99.9      0.1  ");
        button("Counts").click();
        QCOMPARE(rowText(0, 0, 9), "3      1   ");
    }

    void a_share_too_small_for_its_digits_is_not_nothing() {
        std::vector<Told> all(9999, {1, 1, 0});
        all.push_back({1, 7, 1});

        const ConfusionMatrix matrix{answersOf(all), classes};

        QCOMPARE(MatrixTexts::field(matrix, {1, 7}, MatrixCells::shares), "<0.1");
        QCOMPARE(MatrixTexts::field(matrix, {1, 8}, MatrixCells::shares), "");
    }

    void the_summary_says_how_sure_it_is_and_after_which_batch() {
        // 926 of 1,000: Wilson's interval is 0.9081 to 0.9407.
        const Score score{.loss = 0.2, .accuracy = 0.926, .count = 1000};

        QCOMPARE(MatrixTexts::summary(score, 100),
                 QStringLiteral("92.6 % right ±\u00a01.6 of 1,000 test images, after batch 100"));
        QCOMPARE(MatrixTexts::summary(score, 0),
                 QStringLiteral("92.6 % right ±\u00a01.6 of 1,000 test images, before the first batch"));
        QCOMPARE(MatrixTexts::summary(score, 0, true),
                 QStringLiteral("92.6 % right ±\u00a01.6 of 1,000 test images, as it was opened"));
    }

    void a_summary_that_is_cut_is_told_whole_with_its_help() {
        ElidedLabel label;
        label.setHelp("Share of the images.");
        label.setText("92.6 % right of 1,000 test images, after batch 100");
        label.resize(label.sizeHint());
        label.show();
        QCOMPARE(label.toolTip(), "Share of the images.");

        label.resize(label.sizeHint().width() / 2 + 20, 20);
        QCOMPARE(label.toolTip(), label.text() + "\n\nShare of the images.");
        label.setHelp({});
        QCOMPARE(label.toolTip(), label.text());
    }

    void a_click_chooses_a_part_and_another_one_all_again_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        QTest::addRow("cell") << 4 << 9 << "4 as 9";
        QTest::addRow("diagonal") << 3 << 3 << "3 as 3";
        QTest::addRow("row's name") << 5 << -1 << "5 as any";
        QTest::addRow("row's total") << 5 << classes << "5 as any";
        QTest::addRow("row's figure") << 5 << classes + 2 << "5 as any";
        QTest::addRow("column's name") << -1 << 2 << "any as 2";
        QTest::addRow("column's total") << classes << 2 << "any as 2";
    }
    void a_click_chooses_a_part_and_another_one_all_again() {
        QFETCH(const int, row);
        QFETCH(const int, column);
        QFETCH(const QString, part);

        click({row, column});
        click({row, column});

        QCOMPARE(m_chosen, (QStringList{part, "any as any"}));
    }

    void the_keyboard_reaches_every_cell_and_every_name() {
        grid().setFocus();
        QTest::keyClick(&grid(), Qt::Key_Right);
        QTest::keyClick(&grid(), Qt::Key_Down);
        QTest::keyClick(&grid(), Qt::Key_Return);
        QTest::keyClick(&grid(), Qt::Key_Home);
        QTest::keyClick(&grid(), Qt::Key_Space);
        QTest::keyClick(&grid(), Qt::Key_End);
        QTest::keyClick(&grid(), Qt::Key_Up);
        QTest::keyClick(&grid(), Qt::Key_Up);
        QTest::keyClick(&grid(), Qt::Key_Up); // stays
        QTest::keyClick(&grid(), Qt::Key_Enter);

        QCOMPARE(m_chosen, (QStringList{"1 as 1", "1 as any", "any as 9"}));
    }

    void its_keys_are_not_the_windows() {
        QShortcut space{Qt::Key_Space, m_view.get()};
        QShortcut left{Qt::Key_Left, m_view.get()};
        QSignalSpy stolen{&space, &QShortcut::activated};
        QSignalSpy stolenToo{&left, &QShortcut::activated};
        grid().setFocus();

        QTest::keyClick(m_view->windowHandle(), Qt::Key_Left);
        QTest::keyClick(m_view->windowHandle(), Qt::Key_Space);

        QCOMPARE(stolen.size() + stolenToo.size(), 0);
        QCOMPARE(m_chosen, QStringList{"0 as any"});
    }

    void the_cell_with_the_cursor_is_read_aloud() {
        auto* spoken = QAccessible::queryAccessibleInterface(&grid());
        QCOMPARE(spoken->text(QAccessible::Name), "Confusion matrix");

        QCOMPARE(spoken->text(QAccessible::Value), "A 0 read rightly: 3 of 4 images, 75.0 %");
        QTest::keyClick(&grid(), Qt::Key_Down);
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(&grid(), Qt::Key_Right);

        QCOMPARE(spoken->text(QAccessible::Value), "A 1 read as 7: 1 of 1,000 images, 0.1 %");
    }

    void a_figure_says_what_it_means() {
        QCOMPARE(
            MatrixTexts::sentence(someMistakes(), {2, classes + 2}),
            "Precision of digit 2: not defined. Precision: of the images read as this digit, the share that "
            "is one");
        QCOMPARE(MatrixTexts::sentence(someMistakes(), {9, 9}), "There is no image of a 9");
    }

    void where_it_is_narrow_the_figures_are_a_choice() {
        QVERIFY(!button("Figures").isVisible());
        QVERIFY(grid().fields().shows(classes + 1));

        m_view->resize(m_view->widthWith(MatrixColumns::counts), 300);
        QVERIFY(!grid().fields().shows(classes + 1));
        QTRY_VERIFY(button("Figures").isVisible());
        button("Figures").click();
        QVERIFY(grid().fields().shows(classes + 1));
        QVERIFY(!grid().fields().shows(0));

        m_view->resize(900, 300);
        QVERIFY(grid().fields().shows(classes + 1));
        QVERIFY(grid().fields().shows(0));
        QVERIFY(button("Counts").isChecked());
    }

    void where_it_is_low_the_cursor_stays_in_sight() {
        auto& scroll = *m_view->findChild<QScrollArea*>();
        m_view->resize(900, 100);
        QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
        grid().setFocus();

        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&grid(), Qt::Key_Down);

        const QRect seen{-grid().pos(), scroll.viewport()->size()};
        QVERIFY(seen.contains(grid().fields().field(grid().cursor())));
    }

    void every_text_fits_its_field_data() {
        QTest::addColumn<double>("size");
        QTest::addRow("100 %%") << 1.0;
        QTest::addRow("200 %%") << 2.0;
    }
    void every_text_fits_its_field() {
        QFETCH(const double, size);
        const auto before = QApplication::font();
        auto font = before;
        font.setPointSizeF(font.pointSizeF() * size);
        QApplication::setFont(font);
        {
            ConfusionGrid large{*m_themes};
            std::vector<Told> all(9999, {1, 1, 0});
            all.push_back({1, 7, 1});
            large.setMatrix(ConfusionMatrix{answersOf(all), classes});
            large.resize(large.minimumSizeHint());
            const QFontMetrics metrics{themeFont(TextSize::small)};
            for (int row = -1; row <= classes; ++row) {
                for (int column = -1; column <= classes + 3; ++column) {
                    const auto field = large.fields().field({row, column});
                    // A test set of MNIST's size has at most four digits in a cell.
                    if (row >= 0 && row == column)
                        continue;
                    QVERIFY2(metrics.horizontalAdvance(large.textOf({row, column})) <= field.width(),
                             qPrintable(large.textOf({row, column})));
                    QVERIFY(metrics.height() <= field.height());
                }
            }
        }
        QApplication::setFont(before);
    }

    void one_mistake_of_a_thousand_is_seen_and_text_can_be_read_on_every_colour() {
        for (const auto& theme : {Theme::light(), Theme::dark()}) {
            const auto nothing = cellColour(theme, false, 0.0);
            QCOMPARE(nothing, theme.field);
            double last = 1.0;
            for (const double share : {0.001, 0.01, 0.1, 0.5, 1.0}) {
                const double step = contrast(cellColour(theme, false, share), nothing);
                QVERIFY(step > last * 1.04);
                last = step;
            }
            for (int percent = 0; percent <= 100; ++percent) {
                for (const bool isRight : {true, false})
                    QVERIFY(contrast(theme.text, cellColour(theme, isRight, 0.01 * percent)) >= 4.5);
            }
        }
    }

    void it_wears_both_themes() {
        for (const auto appearance : {Appearance::light, Appearance::dark}) {
            m_themes->setAppearance(appearance);
            const auto& theme = m_themes->theme();
            const auto image = grid().grab().toImage();
            const double ratio = image.devicePixelRatio();
            const auto colourOf = [&](MatrixPlace place) {
                const QPoint corner = grid().fields().field(place).topLeft() + QPoint{2, 2};
                return image.pixelColor(qRound(corner.x() * ratio), qRound(corner.y() * ratio));
            };

            QCOMPARE(colourOf({1, 1}), cellColour(theme, true, 0.999));
            QCOMPARE(colourOf({1, 7}), cellColour(theme, false, 0.001));
            QCOMPARE(colourOf({1, 8}), theme.field);
        }
        m_themes->setAppearance(Appearance::system);
    }
};

QTEST_MAIN(TestConfusionView)
#include "tst_confusion_view.moc"
