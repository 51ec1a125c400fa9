// SPDX-License-Identifier: GPL-3.0-or-later
// What disks do to people: full, read-only, failing. Training goes on, what was stored stays, and it is said
// once.
#include "app/exit_code.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace inkling;

namespace {

constexpr int patience = 300'000; // milliseconds

struct Outcome {
    int exitCode = -1;
    QByteArray output;
    QString error;

    QString weights() const { return QJsonDocument::fromJson(output)["weightsSha256"].toString(); }
};

/// "$INKLING" is the program, "$PRELOAD" the library whose fsync fails.
Outcome inShell(const QString& line, const QString& folder, const QStringList& shell = {"bash", "-c"}) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("INKLING", INKLING_PROGRAM);
    environment.insert("PRELOAD", INKLING_FAILING_FSYNC);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(shell.front(), shell.mid(1) + QStringList{line});
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A shell that may mount a disk of its own.
const QStringList mounting{"unshare", "--mount", "--user", "--map-root-user", "bash", "-c"};

const QString longRun = "\"$INKLING\" train --json --store --store-file disk/runs.sqlite --batches 20000 "
                        "--batch-size 16 --test-every 0";

QJsonArray runsIn(const QString& file, const QString& folder) {
    return QJsonDocument::fromJson(
               inShell("\"$INKLING\" runs --store-file " + file + " list --json", folder).output)
        .array();
}

} // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir{m_folder->path()}.mkdir("disk"));
    }

    void a_full_disk_keeps_what_was_stored_and_does_not_stop_training() {
        if (!mayMount())
            QSKIP("This system lets no ordinary user mount a disk of their own (user namespaces).");
        const auto plain = inShell(QString{longRun}.remove("--store "), m_folder->path());
        // A disk that fills in the middle of the run, and is copied when it is over.
        const auto full = inShell("mount -t tmpfs -o size=300k none disk && " + longRun
                                      + "; code=$?; cp disk/runs.sqlite* . ; exit $code",
                                  m_folder->path(), mounting);
        QCOMPARE(full.exitCode, exitIo);
        QCOMPARE(full.error.count("the disk is full"), 1);
        QVERIFY2(full.error.contains("runs.sqlite: could not be written: the disk is full; free some space"),
                 qPrintable(full.error));
        QCOMPARE(full.weights(), plain.weights());
        const auto runs = runsIn("runs.sqlite", m_folder->path());
        QCOMPARE(runs.size(), 1);
        const auto exported = inShell("\"$INKLING\" runs --store-file runs.sqlite export "
                                          + runs[0]["key"].toString() + " run.inkling",
                                      m_folder->path());
        QCOMPARE(exported.exitCode, exitOk);
    }

    void a_disk_that_may_not_be_written_is_refused_before_training() {
        if (!mayMount())
            QSKIP("This system lets no ordinary user mount a disk of their own (user namespaces).");
        const auto outcome =
            inShell("mount -t tmpfs -o size=1m,ro none disk && " + longRun, m_folder->path(), mounting);
        QCOMPARE(outcome.exitCode, exitCannotCreate);
        QVERIFY2(outcome.error.startsWith("inkling: disk/runs.sqlite: "), qPrintable(outcome.error));
        QCOMPARE(outcome.error.count('\n'), 1);
    }

    void a_disk_that_fails_once_costs_nothing_that_was_stored() {
        const QString run = "\"$INKLING\" train --json --store --store-file disk/runs.sqlite --batches 20 "
                            "--batch-size 16 --test-every 0 --seed 5";
        const auto plain = inShell(run, m_folder->path());
        QCOMPARE(plain.exitCode, exitOk);
        int failures = 0;
        for (int call = 1; call <= 40; ++call) {
            const auto outcome =
                inShell("FAILING_FSYNC=" + QString::number(call) + " LD_PRELOAD=\"$PRELOAD\" " + run,
                        m_folder->path());
            QVERIFY2(outcome.exitCode == exitOk || outcome.exitCode == exitIo, qPrintable(outcome.error));
            failures += outcome.exitCode != exitOk;
            if (!outcome.output.isEmpty())
                QCOMPARE(outcome.weights(), plain.weights());
            const auto runs = runsIn("disk/runs.sqlite", m_folder->path());
            QVERIFY(!runs.isEmpty());
            QCOMPARE(runs.last()["weightsSha256"].toString(), plain.weights()); // the first of all
        }
        QVERIFY(failures > 0);
    }

private:
    bool mayMount() const {
        return inShell("mount -t tmpfs none disk", m_folder->path(), mounting).exitCode == 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
