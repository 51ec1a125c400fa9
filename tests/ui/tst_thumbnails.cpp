// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_model.h"
#include "ui/thumbnails/thumbnail_view.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

using namespace inkling;

namespace {

/// Labels 0, 1, 2 ... 9, 0, 1 ...; their indices start at 500.
std::vector<Thumbnail> digits(int count) {
    std::vector<Thumbnail> thumbnails;
    for (int i = 0; i < count; ++i) {
        Thumbnail thumbnail{.index = 500 + i, .label = i % 10, .picture = {}, .prediction = {}};
        thumbnail.picture.pixels.fill(200);
        thumbnails.push_back(thumbnail);
    }
    return thumbnails;
}

QStringList texts(const QAbstractItemModel& model, int role = Qt::DisplayRole) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data(role).toString();
    return all;
}

} // namespace

class TestThumbnails : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<ThumbnailView> m_view;

    ThumbnailGrid& grid() const { return *m_view->findChild<ThumbnailGrid*>(); }
    QPoint middleOf(int row) const { return grid().visualRect(grid().model()->index(row, 0)).center(); }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_view = std::make_unique<ThumbnailView>(*m_themes);
        m_view->resize(640, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void the_height_it_asks_for_holds_whole_rows_data() {
        QTest::addColumn<int>("rows");
        QTest::addRow("one row") << 1;
        QTest::addRow("two rows") << 2;
        QTest::addRow("three rows") << 3;
    }
    void the_height_it_asks_for_holds_whole_rows() {
        QFETCH(int, rows);
        m_view->setThumbnails(digits(100));
        m_view->setPreferredRows(rows);

        m_view->resize(640, m_view->sizeHint().height());
        QTRY_COMPARE(grid().viewport()->height(), rows * grid().rowHeight());

        int whole = 0;
        int cut = 0;
        for (int i = 0; i < 100; ++i) {
            const QRect place = grid().visualRect(grid().model()->index(i, 0));
            const bool isWhole = grid().viewport()->rect().contains(place);
            whole += isWhole ? 1 : 0;
            cut += !isWhole && grid().viewport()->rect().intersects(place) ? 1 : 0;
        }
        QCOMPARE_GT(whole, 0);
        QCOMPARE(whole % rows, 0);
        QCOMPARE(cut, 0);
    }

    void large_letters_have_room_below_their_digit() {
        const auto before = QApplication::font();
        auto font = before;
        font.setPointSizeF(2.0 * font.pointSizeF());
        QApplication::setFont(font);

        const int width = grid().itemDelegate()->sizeHint({}, {}).width();
        const QFontMetrics metrics{themeFont(TextSize::small)};
        QApplication::setFont(before);

        QVERIFY(width > metrics.horizontalAdvance("✗ 8, is 0"));
        QVERIFY(width > metrics.horizontalAdvance("100.0 %"));
    }

    void before_a_prediction_there_is_the_label_alone() {
        ThumbnailModel model;
        model.setThumbnails(digits(3));

        QCOMPARE(texts(model), (QStringList{"0", "1", "2"}));
    }

    void right_and_wrong_are_told_in_signs_and_in_words() {
        ThumbnailModel model;
        model.setThumbnails(digits(3));

        model.setPredictions({0, 7, {}});

        QCOMPARE(texts(model), (QStringList{"✓ 0", "✗ 7, is 1", "2"}));
        QCOMPARE(texts(model, Qt::AccessibleTextRole),
                 (QStringList{"Test image 500: a 0, read rightly", "Test image 501: a 1, wrongly read as 7",
                              "Test image 502: a 2, not read yet"}));
    }

    void only_changed_rows_are_announced() {
        ThumbnailModel model;
        model.setThumbnails(digits(4));
        model.setPredictions({0, 1, 2, 3});
        QSignalSpy changes{&model, &QAbstractItemModel::dataChanged};

        model.setPredictions({0, 1, 8, 3});

        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 2);
        QCOMPARE(changes[0][1].toModelIndex().row(), 2);
    }

    void the_model_keeps_qts_rules() {
        ThumbnailModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        model.setThumbnails(digits(5));
        model.setPredictions({0, 0, 0, 0, 0});
        model.setThumbnails({});
    }

    void without_digits_it_says_what_will_appear() {
        QVERIFY(!grid().isVisible());
        QCOMPARE(m_view->summary(), "");

        m_view->setThumbnails(digits(100));

        QVERIFY(grid().isVisible());
        QCOMPARE(m_view->summary(), "100 test digits, not read yet");
    }

    void the_header_counts_the_right_ones() {
        m_view->setThumbnails(digits(10));
        QSignalSpy changes{m_view.get(), &ThumbnailView::summaryChanged};

        m_view->setPredictions({0, 1, 2, 3, 4, 5, 6, 7, 8, 8});

        QCOMPARE(m_view->summary(), "9 of 10 right");
        QCOMPARE(changes.size(), 1);
    }

    void a_click_chooses() {
        m_view->setThumbnails(digits(30));
        QSignalSpy chosen{m_view.get(), &ThumbnailView::activated};

        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, middleOf(12));

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::int64_t>(), 512);
    }

    void a_double_click_chooses_no_more_than_twice_the_same() {
        m_view->setThumbnails(digits(30));
        QSignalSpy chosen{m_view.get(), &ThumbnailView::activated};

        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, middleOf(3));
        QTest::mouseDClick(grid().viewport(), Qt::LeftButton, {}, middleOf(3));

        QCOMPARE_LE(chosen.size(), 2);
        for (const auto& choice : chosen)
            QCOMPARE(choice[0].value<std::int64_t>(), 503);
    }

    void arrows_walk_and_enter_chooses() {
        m_view->setThumbnails(digits(30));
        QSignalSpy chosen{m_view.get(), &ThumbnailView::activated};
        QShortcut step{Qt::Key_Right, m_view.get()};
        QSignalSpy stolen{&step, &QShortcut::activated};
        grid().setFocus();
        grid().setCurrentIndex(grid().model()->index(0, 0));

        QTest::keyClick(&grid(), Qt::Key_Right);
        QTest::keyClick(&grid(), Qt::Key_Right);
        QTest::keyClick(&grid(), Qt::Key_Return);

        QCOMPARE(stolen.size(), 0);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::int64_t>(), 502);
    }

    void rows_fill_the_width_data() {
        QTest::addColumn<int>("width");
        for (const int width : {70, 300, 641, 1024, 1440, 2560})
            QTest::addRow("%d pixels", width) << width;
    }
    void rows_fill_the_width() {
        QFETCH(int, width);
        m_view->setThumbnails(digits(100));
        m_view->resize(width, 300);
        QCoreApplication::processEvents();

        const auto first = grid().visualRect(grid().model()->index(0, 0));
        int columns = 1;
        while (columns < 100 && grid().visualRect(grid().model()->index(columns, 0)).top() == first.top())
            ++columns;

        QCOMPARE(columns, std::min(100, std::max(1, (grid().viewport()->width() - 1) / 60)));
    }

    void wrong_ones_are_framed_in_orange_and_right_ones_are_not() {
        m_view->setThumbnails(digits(2));
        m_view->setPredictions({0, 7});

        const auto image = grid().viewport()->grab().toImage();
        const double ratio = image.devicePixelRatio();
        const auto has = [&](int row, const QColor& colour) {
            const auto area = grid().visualRect(grid().model()->index(row, 0));
            for (int y = area.top(); y < area.bottom(); ++y)
                for (int x = area.left(); x < area.right(); ++x)
                    if (image.pixelColor(qRound(x * ratio), qRound(y * ratio)) == colour)
                        return true;
            return false;
        };

        QVERIFY(has(1, m_themes->theme().test));
        QVERIFY(!has(0, m_themes->theme().test));
    }

    void items_are_read_aloud() {
        m_view->setThumbnails(digits(2));
        m_view->setPredictions({0, 7});

        auto* list = QAccessible::queryAccessibleInterface(&grid());
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->child(1)->text(QAccessible::Name), "Test image 501: a 1, wrongly read as 7");
    }
};

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
