// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window answers while training takes all processors. Measures time: to be run alone, in release.
#include "core/base/thread_team.h"
#include "resources/data_source.h"
#include "tests/support/patience.h"
#include "tests/support/user_home.h"
#include "ui/bars/control_bar.h"
#include "ui/bars/pace_control.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/reading_panel.h"
#include "ui/docks/view_docks.h"
#include "ui/inside/inside_page.h"
#include "ui/language/language_source.h"
#include "ui/library/run_library.h"
#include "ui/main_window.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fstream>
#include <numeric>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>

using namespace inkling;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// What the kernel says of a thread, in milliseconds since its beginning.
struct ThreadTime {
    double computed = 0.0;
    double waited = 0.0; ///< for a processor that others had
};

double secondsOf(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Of the calling thread.
ThreadTime threadTime() {
    double computed = 0.0; // up to the last tick only
    double waited = 0.0;   // nanoseconds
    std::ifstream{"/proc/thread-self/schedstat"} >> computed >> waited;
    return {1e3 * secondsOf(CLOCK_THREAD_CPUTIME_ID), 1e-6 * waited};
}

/// Between two heartbeats that should be a millisecond apart.
struct Gap {
    Clock::time_point start;
    Clock::time_point end;
    ThreadTime thread; ///< in it
    double length() const { return Milliseconds(end - start).count(); }
};

/// How many processors other programs keep busy, on average since the last call.
class OtherPrograms {
public:
    double processors() {
        const auto now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - std::exchange(m_last, now)).count();
        const double all = allSeconds();
        const double own = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
        const double others = (all - m_all) - (own - m_own);
        m_all = all;
        m_own = own;
        return others / seconds;
    }

private:
    /// user, nice and system of all processors
    static double allSeconds() {
        std::string name;
        double user = 0.0;
        double nice = 0.0;
        double system = 0.0;
        std::ifstream{"/proc/stat"} >> name >> user >> nice >> system;
        return (user + nice + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

    Clock::time_point m_last = Clock::now();
    double m_all = allSeconds();
    double m_own = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
};

/// Notes when it was called.
class Heart {
public:
    void beat() {
        const auto now = Clock::now();
        const auto thread = threadTime();
        if (m_last != Clock::time_point{})
            m_gaps.push_back(
                {m_last,
                 now,
                 {thread.computed - m_lastThread.computed, thread.waited - m_lastThread.waited}});
        m_last = now;
        m_lastThread = thread;
    }
    const std::vector<Gap>& gaps() const { return m_gaps; }

private:
    Clock::time_point m_last;
    ThreadTime m_lastThread;
    std::vector<Gap> m_gaps;
};

/// A thread that does nothing but sleep a millisecond and see whether it was woken: what the machine, and not
/// the window, is late with.
class Control {
public:
    Control()
        : m_thread{[this] {
            while (!m_stopping) {
                m_heart.beat();
                std::this_thread::sleep_for(1ms);
            }
        }} { }
    const std::vector<Gap>& stop() {
        m_stopping = true;
        m_thread.join();
        return m_heart.gaps();
    }

private:
    Heart m_heart;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

/// The gap without the time in which the control thread was not woken either.
double withoutOversleeping(const Gap& gap, const std::vector<Gap>& control) {
    double length = gap.length();
    auto sleep = std::lower_bound(control.begin(), control.end(), gap.start,
                                  [](const Gap& one, Clock::time_point time) { return one.end < time; });
    for (; sleep != control.end() && sleep->start < gap.end; ++sleep) {
        const Gap common{std::max(sleep->start, gap.start), std::min(sleep->end, gap.end), {}};
        if (sleep->length() > 2.0)
            length -= std::min(common.length(), sleep->length() - 1.0);
    }
    return std::max(length, 0.0);
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

std::vector<double> lengthsOf(const std::vector<Gap>& gaps) {
    std::vector<double> lengths;
    for (const Gap& gap : gaps)
        lengths.push_back(gap.length());
    return lengths;
}

std::string summaryOf(const std::vector<double>& gaps) {
    return QStringLiteral("99 %% %1 ms, 99.9 %% %2 ms, longest %3 ms")
        .replace("%%", "%")
        .arg(percentile(gaps, 0.99), 0, 'f', 1)
        .arg(percentile(gaps, 0.999), 0, 'f', 1)
        .arg(percentile(gaps, 1.0), 0, 'f', 1)
        .toStdString();
}

constexpr std::array viewsBelow{View::samples, View::batch, View::evaluation, View::inside,
                                View::layers,  View::map,   View::runs,       View::library};

/// Beside and below one another, where they usually are tabs.
void openAllViews(MainWindow& window) {
    QList<QDockWidget*> docks;
    for (const View view : viewsBelow)
        docks.append(window.docks().dock(view));
    for (auto* dock : docks)
        window.addDockWidget(Qt::BottomDockWidgetArea, dock); // out of the tabs
    const auto half = docks.size() / 2;
    for (qsizetype i = 1; i < half; ++i)
        window.splitDockWidget(docks[i - 1], docks[i], Qt::Horizontal);
    for (qsizetype i = 0; i < half; ++i)
        window.splitDockWidget(docks[i], docks[half + i], Qt::Vertical);
    QList<int> heights;
    for (qsizetype i = 0; i < docks.size(); ++i)
        heights.append(window.height() / 4);
    window.resizeDocks(docks, heights, Qt::Vertical);
}

} // namespace

class TestResponsiveness : public QObject {
    Q_OBJECT

private slots:
    void the_window_answers_while_training_at_full_speed_data() {
        QTest::addColumn<bool>("isDrawing");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasAllOpen");
        QTest::addRow("watching") << false << QSize(1440, 900) << false;
        QTest::addRow("drawing") << true << QSize(1440, 900) << false;
        QTest::addRow("a large window") << true << QSize(2560, 1440) << false;
        QTest::addRow("every view open") << true << QSize(2560, 1440) << true;
    }
    void the_window_answers_while_training_at_full_speed() {
        QFETCH(bool, isDrawing);
        QFETCH(QSize, size);
        QFETCH(bool, hasAllOpen);
        RunSpec spec = findPreset("tutorial")->spec();
        spec.settings.batches = 10'000'000;
        ThemeSource themes;
        TrainingSession session{defaultWorkerCount()};
        QVERIFY(session.begin(spec, openDataSource({}).value()).has_value());
        LanguageSource languages;
        QTemporaryDir folder;
        RunLibrary library{session, folder.filePath("runs.sqlite").toStdString()};
        MainWindow window{session, library, themes, languages};
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (hasAllOpen) {
            openAllViews(window);
            window.insidePage().askWhy();
            for (const View view : viewsBelow)
                QTRY_VERIFY(window.docks().dock(view)->widget()->visibleRegion().boundingRect().height()
                            > 100);
        }
        window.controls().pace().setPace(0.0);
        auto& canvas = window.readingPanel().canvas();
        const auto centre = canvas.rect().center();
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, centre);
        session.train();
        QVERIFY(QTest::qWaitFor([&] { return session.moment().batch > 0; }, 60'000));
        QTest::qWait(100); // the first frame

        Heart heart;
        QTimer heartbeat;
        heartbeat.setTimerType(Qt::PreciseTimer);
        connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] { heart.beat(); });
        QTimer pen;
        int moves = 0;
        connect(&pen, &QTimer::timeout, &pen, [&] {
            // A circle, and another, for as long as it takes: five strokes a second.
            const double angle = 0.2 * ++moves;
            const auto point =
                centre + QPoint{qRound(70.0 * std::cos(angle)), qRound(70.0 * std::sin(angle))};
            if (moves % 25 == 0) {
                QTest::mouseRelease(&canvas, Qt::LeftButton, {}, point);
                if (moves % 250 == 0)
                    canvas.clear();
                QTest::mousePress(&canvas, Qt::LeftButton, {}, point);
            } else {
                QTest::mouseMove(&canvas, point);
            }
        });
        const auto before = session.moment().batch;
        OtherPrograms others;
        Control control;
        heartbeat.start(1);
        if (isDrawing)
            pen.start(8);
        // Not QTest::qWait(), which sleeps ten milliseconds after each look at the events.
        QEventLoop events;
        QTimer::singleShot(6000, &events, &QEventLoop::quit);
        events.exec();
        heartbeat.stop();
        pen.stop();
        const auto sleeps = control.stop();
        const auto batches = session.moment().batch - before;
        const double busy = others.processors();

        // Where compilers share the machine the kernel makes a thread wait that draws for ten milliseconds at
        // a time, longer than one that sleeps. That is theirs; alone, what training takes away is ours.
        const bool isShared = busy > 0.2;
        std::vector<double> own;
        std::vector<double> computed;
        for (const Gap& gap : heart.gaps()) {
            const double alone = withoutOversleeping(gap, sleeps);
            own.push_back(isShared ? std::min(alone, gap.length() - gap.thread.waited) : alone);
            computed.push_back(gap.thread.computed);
        }
        qInfo("%lld batches trained in 6 s, %zu heartbeats; others had %.1f processors",
              static_cast<long long>(batches), own.size(), busy);
        qInfo("window:         %s", summaryOf(lengthsOf(heart.gaps())).c_str());
        qInfo("control thread: %s", summaryOf(lengthsOf(sleeps)).c_str());
        qInfo("window alone:   %s", summaryOf(own).c_str());
        qInfo("it computed:    %s, %.0f %% of the time", summaryOf(computed).c_str(),
              std::accumulate(computed.begin(), computed.end(), 0.0) / 60.0);
        QCOMPARE_GT(batches, 0);
        QCOMPARE_LT(percentile(own, 0.999), 33.0);
        QCOMPARE_LT(percentile(own, 1.0), 50.0);
    }
};

INKLING_WINDOW_TEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
