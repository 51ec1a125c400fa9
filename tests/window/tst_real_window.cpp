// SPDX-License-Identifier: GPL-3.0-or-later
// The program in a real window, used with mouse and keyboard, and judged by what a person can see and keep.
#include "tests/support/colours.h"
#include "tests/window/shown_program.h"
#include "ui/theme/theme.h"

#include <QJsonObject>
#include <QtTest>

#include <memory>
#include <utility>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr int patience = 20'000; // milliseconds

constexpr QSize screen{1440, 900};

// Where things are on such a screen in the usual arrangement.
constexpr QRect runButtons{112, 0, 270, 42}; // Step, Rewind and Test; Train may wear the ring of the focus
constexpr QRect charts{350, 100, 620, 454};
constexpr QRect messages{296, 44, 770, 32}; // where without one the row above the charts is
constexpr QRect canvas{1140, 70, 240, 240};
constexpr QRect bars{1110, 429, 255, 185};
constexpr QRect timeline{353, 574, 606, 20}; // its slider
constexpr QRect tabs{0, 622, 1000, 26};      // of the views below

int trained(const QImage& picture) {
    return count(picture, Theme::light().train);
}

/// The bar that is longest, of ten below each other; -1: all are empty.
int longestBar(const QImage& picture) {
    int longest = -1;
    int pixels = 0;
    for (int bar = 0; bar < 10; ++bar) {
        const int top = bar * picture.height() / 10;
        const int filled = trained(picture.copy(0, top, picture.width(), picture.height() / 10));
        if (filled > pixels) {
            pixels = filled;
            longest = bar;
        }
    }
    return longest;
}

} // namespace

class TestRealWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<VirtualDisplay> m_display;
    std::unique_ptr<PersonsHome> m_home;

    QImage look(const QRect& where) const { return m_display->screenshot().copy(where); }
    /// As it looks twice in a row.
    QImage settled(const QRect& where) const {
        QImage last;
        (void)QTest::qWaitFor(
            [&] {
                const auto before = std::exchange(last, look(where));
                return before == last;
            },
            patience);
        return last;
    }
    /// Settings of which a hundred batches are but a beginning.
    void planLongRun() const { m_home->write("pace=0\n[run]\nbatches=1000000\n"); }
    bool trainsOnFrom(int batch) const {
        return QTest::qWaitFor([&] { return m_home->batches() > batch; }, patience);
    }

private slots:
    void initTestCase() {
        if (const auto missing = VirtualDisplay::missingPackages(); !missing.isEmpty())
            QSKIP(qPrintable("There is no screen to try the window on; install " + missing.join(' ') + '.'));
    }
    void init() {
        m_home = std::make_unique<PersonsHome>();
        m_display = std::make_unique<VirtualDisplay>();
        QVERIFY(m_display->open(screen, VirtualDisplay::Manager::matchbox));
    }
    void cleanup() {
        if (QTest::currentTestFailed() && m_display) {
            const auto path = QStringLiteral("real_window_%1.png").arg(QTest::currentTestFunction());
            if (m_display->screenshot().save(path))
                qInfo("The last that was seen: %s", qPrintable(QFileInfo{path}.absoluteFilePath()));
        }
        m_display.reset();
        m_home.reset();
    }

    /// The contract is a person's, who calls half a second at once: hence a time, and of several starts the
    /// best, since other programs on the machine make them slower and never faster.
    void the_window_is_painted_within_half_a_second() {
        qint64 best = patience;
        QStringList all;
        for (int i = 0; i < 5 || (i < 15 && best >= 500); ++i) {
            m_display = std::make_unique<VirtualDisplay>();
            QVERIFY(m_display->open(screen, VirtualDisplay::Manager::matchbox));
            const ShownProgram program{*m_home, *m_display};
            const auto time = program.timeToPaint();
            all.append(QString::number(time));
            best = std::min(best, time);
        }
        qInfo("From start to paint: %s ms", qPrintable(all.join(", ")));
        QCOMPARE_LT(best, 500);
    }

    void the_first_start_has_a_hint_that_goes_for_good() {
        QImage without;
        {
            ShownProgram program{*m_home, *m_display};
            QVERIFY(program.isOpen());
            const auto hint = settled(messages);

            QVERIFY(m_display->type({"f", "space"}));

            QTRY_COMPARE_WITH_TIMEOUT(m_home->batches(), 100, patience);
            without = settled(messages);
            QVERIFY(without != hint);
            QVERIFY(m_display->type({"ctrl+q"}));
            QCOMPARE(program.exitCode(), 0);
        }

        ShownProgram next{*m_home, *m_display};
        QVERIFY(next.isOpen());
        QTRY_COMPARE_WITH_TIMEOUT(look(messages), without, patience);
    }

    void space_trains_and_the_charts_fill() {
        ShownProgram program{*m_home, *m_display};
        QVERIFY(program.isOpen());
        const int before = trained(look(charts));

        QVERIFY(m_display->type({"f", "space"}));

        QTRY_COMPARE_WITH_TIMEOUT(m_home->batches(), 100, patience);
        QTRY_COMPARE_GT_WITH_TIMEOUT(trained(look(charts)), before + 1000, patience);
    }

    void a_digit_drawn_with_the_mouse_appears_and_is_read() {
        ShownProgram program{*m_home, *m_display};
        QVERIFY(program.isOpen());
        QVERIFY(m_display->type({"f", "space"}));
        QTRY_COMPARE_WITH_TIMEOUT(m_home->batches(), 100, patience);
        const auto ink = Theme::light().ink;
        const int inkBefore = count(look(canvas), ink);
        QCOMPARE(longestBar(look(bars)), -1);

        QList<QPoint> one;
        for (int y = -70; y <= 70; y += 14)
            one.append(canvas.center() + QPoint{0, y});
        QVERIFY(m_display->drag(one));

        QTRY_COMPARE_GT_WITH_TIMEOUT(count(look(canvas), ink), inkBefore + 1400, patience);
        QTRY_COMPARE_WITH_TIMEOUT(longestBar(look(bars)), 1, patience);
    }

    void the_slider_goes_back_in_time_and_a_key_to_the_newest_moment() {
        ShownProgram program{*m_home, *m_display};
        QVERIFY(program.isOpen());
        QVERIFY(m_display->type({"f", "space"}));
        QTRY_COMPARE_WITH_TIMEOUT(m_home->batches(), 100, patience);
        const int middle = timeline.center().y();
        QTRY_COMPARE_GT_WITH_TIMEOUT(trained(look(timeline)), 2000, patience);
        const int slider = trained(look(timeline));
        const int lines = trained(look(charts));

        QVERIFY(m_display->drag(
            {{timeline.right() - 8, middle}, {700, middle}, {timeline.left() + 200, middle}}));

        // What is to come is pale.
        QTRY_COMPARE_LT_WITH_TIMEOUT(trained(look(timeline)), slider / 2, patience);
        QTRY_COMPARE_LT_WITH_TIMEOUT(trained(look(charts)), 3 * lines / 4, patience);
        QCOMPARE(m_home->batches(), 100);

        QVERIFY(m_display->type({"End"}));
        QTRY_COMPARE_GE_WITH_TIMEOUT(trained(look(charts)), lines * 9 / 10, patience);
    }

    void a_lesson_takes_the_whole_screen_and_escape_ends_it() {
        constexpr QRect train{0, 0, 200, 50};
        ShownProgram program{*m_home, *m_display};
        QVERIFY(program.isOpen());
        const auto before = look(tabs);

        QVERIFY(m_display->type({"F11"}));
        QTRY_COMPARE_LT_WITH_TIMEOUT(trained(look(train)), 100, patience);
        QVERIFY(look(tabs) != before);
        QVERIFY(m_display->type({"f", "space"}));
        QTRY_COMPARE_WITH_TIMEOUT(m_home->batches(), 100, patience);

        QVERIFY(m_display->type({"Escape"}));
        QTRY_COMPARE_GT_WITH_TIMEOUT(trained(look(train)), 500, patience);
        QTRY_COMPARE_WITH_TIMEOUT(look(tabs), before, patience);
    }

    void a_closed_window_opens_as_it_was_left() {
        QImage left;
        {
            ShownProgram program{*m_home, *m_display};
            QVERIFY(program.isOpen());
            const auto usual = look(tabs);
            QVERIFY(m_display->type({"ctrl+3"}));
            QTRY_VERIFY_WITH_TIMEOUT(look(tabs) != usual, patience);
            left = settled(tabs);
            QVERIFY(m_display->type({"ctrl+q"}));
            QCOMPARE(program.exitCode(), 0);
        }

        ShownProgram next{*m_home, *m_display};
        QVERIFY(next.isOpen());
        QTRY_COMPARE_WITH_TIMEOUT(look(tabs), left, patience);
    }

    void a_run_is_kept_when_the_window_is_closed_and_the_next_start_counts_on_from_it() {
        {
            ShownProgram program{*m_home, *m_display};
            QVERIFY(program.isOpen());
            QVERIFY(m_display->type({"f", "space"}));
            QTRY_COMPARE_GT_WITH_TIMEOUT(m_home->batches(), 0, patience);
            QVERIFY(m_display->type({"ctrl+q"}));
            QCOMPARE(program.exitCode(), 0);
        }
        const auto kept = m_home->runs();
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept.first()["ending"] != "interrupted");
        QVERIFY(m_home->setting("window/greeted").toBool());

        ShownProgram next{*m_home, *m_display};
        QVERIFY(next.isOpen());
        QVERIFY(m_display->type({"space"}));
        QTRY_COMPARE_WITH_TIMEOUT(m_home->runs().size(), 2, patience);
        const auto names =
            QStringList{m_home->runs().at(0)["name"].toString(), kept.at(0)["name"].toString()};
        QCOMPARE(names, (QStringList{"Run 2", "Run 1"}));
        QCOMPARE(m_home->runs().at(1), kept.at(0));
    }

    void a_run_whose_program_was_killed_goes_on_when_that_is_wanted() {
        planLongRun();
        QImage without;
        {
            ShownProgram program{*m_home, *m_display};
            QVERIFY(program.isOpen());
            QVERIFY(m_display->type({"space"}));
            QVERIFY(trainsOnFrom(100));
            without = settled(messages);
            program.kill();
        }
        const auto interrupted = m_home->runs().first();
        QCOMPARE(interrupted["ending"], QJsonValue{"interrupted"});

        ShownProgram next{*m_home, *m_display};
        QVERIFY(next.isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(look(messages) != without, patience); // the offer is there
        // The first place in it that the Tab key comes to is what is offered.
        const QImage untouched = settled(messages);
        for (int i = 0; i < 60 && look(messages) == untouched; ++i) {
            QVERIFY(m_display->type({"Tab"}));
            (void)QTest::qWaitFor([&] { return look(messages) != untouched; }, 300);
        }
        QVERIFY(look(messages) != untouched);
        QVERIFY(m_display->type({"space"}));

        QVERIFY(trainsOnFrom(interrupted["batches"].toInt()));
        const auto runs = m_home->runs();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first()["key"], interrupted["key"]);
        QCOMPARE(runs.first()["ending"], QJsonValue{"running"});
    }

    void another_language_comes_at_once_and_training_goes_on() {
        m_home->write("language=zh_TW\n");
        QImage chinese;
        {
            ShownProgram program{*m_home, *m_display};
            QVERIFY(program.isOpen());
            chinese = look(runButtons);
        }
        planLongRun();
        ShownProgram program{*m_home, *m_display};
        QVERIFY(program.isOpen());
        QVERIFY(look(runButtons) != chinese);
        QVERIFY(m_display->type({"space"}));
        QVERIFY(trainsOnFrom(0));

        QVERIFY(m_display->type({"F10", "l", "Down", "Down", "Return"}));

        QTRY_COMPARE_WITH_TIMEOUT(m_home->setting("window/language").toString(), QStringLiteral("zh_TW"),
                                  patience);
        QVERIFY(trainsOnFrom(m_home->batches()));
        QVERIFY(m_display->type({"space"}));
        QTRY_COMPARE_WITH_TIMEOUT(look(runButtons), chinese, patience);
        QVERIFY(m_display->type({"ctrl+q"}));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(m_home->runs().size(), 1);
    }

    void a_window_made_small_and_large_goes_on() {
        m_display = std::make_unique<VirtualDisplay>();
        QVERIFY(m_display->open({2560, 1440}, VirtualDisplay::Manager::none));
        planLongRun();
        ShownProgram program{*m_home, *m_display};
        QVERIFY(program.isOpen());
        QVERIFY(!m_display->ask({"windowfocus", "--sync", program.window()}).isNull());
        QVERIFY(m_display->type({"space"}));
        QVERIFY(trainsOnFrom(0));

        for (const QSize& size : {QSize{900, 600}, QSize{2560, 1440}, QSize{1024, 640}}) {
            QVERIFY(!m_display
                         ->ask({"windowsize", program.window(), QString::number(size.width()),
                                QString::number(size.height())})
                         .isNull());

            // Its lower corners are painted, and nothing beside it.
            const auto colourAt = [&](int x, int y) { return m_display->screenshot().pixelColor(x, y); };
            const QColor beside{Qt::black};
            QTRY_VERIFY_WITH_TIMEOUT(colourAt(2, size.height() - 3) != beside, patience);
            QTRY_VERIFY_WITH_TIMEOUT(colourAt(size.width() - 3, size.height() - 3) != beside, patience);
            if (size.width() < 2560)
                QTRY_COMPARE_WITH_TIMEOUT(colourAt(size.width() + 3, 3), beside, patience);
        }

        QVERIFY(trainsOnFrom(m_home->batches()));
        QVERIFY(m_display->type({"ctrl+q"}));
        QCOMPARE(program.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRealWindow)
#include "tst_real_window.moc"
