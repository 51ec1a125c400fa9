// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/unfinished_run.h"

#include <QtTest>

using namespace inkling;

namespace {

RunSummary run(const char* name, UnixTime changed, RunEnding ending, std::int64_t batches = 40) {
    RunSummary run;
    run.name = name;
    run.changed = changed;
    run.ending = ending;
    run.batches = batches;
    run.planned = 100;
    return run;
}

RunSummary interrupted(RunSummary run) {
    run.isInterrupted = true;
    return run;
}

} // namespace

class TestUnfinishedRun : public QObject {
    Q_OBJECT

private slots:
    void of_several_it_is_the_last_one_that_was_trained_data() {
        QTest::addColumn<std::vector<RunSummary>>("runs");
        QTest::addColumn<QString>("unfinished");
        using Runs = std::vector<RunSummary>;
        const auto paused = run("paused", 5, RunEnding::paused);
        const auto killed = interrupted(run("killed", 5, RunEnding::running));
        QTest::addRow("none at all") << Runs{} << "";
        QTest::addRow("paused, or its window closed") << Runs{paused} << "paused";
        QTest::addRow("its program killed") << Runs{killed} << "killed";
        QTest::addRow("after one that was killed")
            << Runs{run("newer", 6, RunEnding::paused), killed} << "newer";
        QTest::addRow("an old one that was gone on with")
            << Runs{run("newer", 4, RunEnding::finished), paused} << "paused";
        QTest::addRow("left long ago: a later one was finished")
            << Runs{run("newer", 6, RunEnding::finished, 100), paused, killed} << "";
        QTest::addRow("a later one diverged") << Runs{run("newer", 6, RunEnding::diverged), paused} << "";
        QTest::addRow("paused at its end") << Runs{run("whole", 5, RunEnding::paused, 100)} << "";
        QTest::addRow("killed at its end")
            << Runs{interrupted(run("whole", 5, RunEnding::running, 100))} << "";
        QTest::addRow("another program trains one meanwhile")
            << Runs{run("elsewhere", 6, RunEnding::running), paused} << "paused";
    }
    void of_several_it_is_the_last_one_that_was_trained() {
        QFETCH(std::vector<RunSummary>, runs);
        QFETCH(QString, unfinished);

        const auto* found = unfinishedRun(runs);

        QCOMPARE(found ? QString::fromStdString(found->name) : QString{}, unfinished);
    }
};

QTEST_GUILESS_MAIN(TestUnfinishedRun)
#include "tst_unfinished_run.moc"
