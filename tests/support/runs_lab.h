// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a session's runs in a window, with runs made to measure.
#pragma once

#include "tests/support/patience.h"
#include "ui/runs/runs_table.h"
#include "ui/runs/runs_view.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

namespace inkling::test {

/// Batches first ... last - 1 of the same loss, tested on 1,000 images after every fifth.
inline void train(MetricHistory& history, std::int64_t last, double loss, double accuracy = 0.9) {
    for (auto batch = history.end(); batch < last; ++batch) {
        BatchRecord record{.batch = batch, .train = {loss, accuracy, 64}, .test = {}, .validation = {}};
        if (batch % 5 == 0)
            record.test = Score{loss, accuracy, 1000};
        history.append(record);
    }
}

inline RunSpec tutorial() {
    return findPreset("tutorial")->spec();
}

inline RunRecord makeRun(RunId id, std::int64_t batches, double loss = 0.3) {
    RunRecord run{.id = id,
                  .name = "Run " + std::to_string(id),
                  .parent = {},
                  .forkBatch = 0,
                  .spec = tutorial(),
                  .changes = {{0, tutorial().settings}},
                  .history = std::make_shared<MetricHistory>()};
    train(*run.history, batches, loss);
    return run;
}

inline RunRecord makeFork(RunId id, const RunRecord& parent, std::int64_t batch, std::int64_t batches,
                          double loss = 0.3) {
    auto run = makeRun(id, 0);
    run.parent = parent.id;
    run.forkBatch = batch;
    run.spec = parent.spec;
    run.changes = parent.changes;
    train(*run.history, batches, loss);
    return run;
}

inline QStringList titlesOf(const QAbstractItemModel& model) {
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles << model.headerData(column, Qt::Horizontal).toString();
    return titles;
}

inline int columnOf(const QAbstractItemModel& model, const QString& title) {
    return static_cast<int>(titlesOf(model).indexOf(title));
}

inline QStringList textsOf(const QAbstractItemModel& model, const QString& title,
                           int role = Qt::DisplayRole) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, columnOf(model, title)).data(role).toString();
    return texts;
}

/// What the tests of the table work with; each begins with an empty one.
class RunsLab {
public:
    RunsLab() {
        QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates});
        m_themes = std::make_unique<ThemeSource>();
    }

    void begin() {
        m_view = std::make_unique<RunsView>(*m_themes);
        m_view->resize(1400, 170);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void end() { m_view.reset(); }

    RunsTable& table() const { return *m_view->findChild<RunsTable*>(); }
    QAbstractItemModel& model() const { return *table().model(); }
    QRect cell(int row, int column = 0) const { return table().visualRect(model().index(row, column)); }

    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<RunsView> m_view;
};

} // namespace inkling::test
