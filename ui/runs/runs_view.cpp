// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_view.h"

#include "ui/runs/runs_model.h"
#include "ui/runs/runs_table.h"
#include "ui/theme/theme_source.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace inkling {

RunsView::RunsView(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_model{new RunsModel{this}}
    , m_table{new RunsTable{*m_model, themes, this}}
    , m_hint{new QLabel{tr("Go back in time with the slider, change a setting and press Train: the fork "
                           "appears here beside its parent."),
                        this}} {
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, 0);
    m_hint->setAccessibleName(tr("How to make another run"));

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint);
    layout->addStretch(0);

    connect(m_model, &RunsModel::shownChanged, this, &RunsView::shownChanged);
    connect(m_table, &RunsTable::pointedRowChanged, this, &RunsView::pointedAtChanged);
    connect(m_table, &RunsTable::chosen, this, &RunsView::choose);
    connect(&themes, &ThemeSource::changed, this, &RunsView::wearTheme);
    wearTheme();
}

void RunsView::setRuns(std::vector<RunRecord> runs, RunId current) {
    const auto selected = m_table->currentIndex();
    const auto id = selected.isValid() ? m_model->run(selected.row()).id : current;
    const QPoint place{m_table->horizontalScrollBar()->value(), m_table->verticalScrollBar()->value()};
    m_model->setRuns(std::move(runs), current);
    layOut();
    select(m_model->rowOf(id) ? id : current);
    m_table->horizontalScrollBar()->setValue(place.x());
    m_table->verticalScrollBar()->setValue(place.y());
}

void RunsView::refresh() {
    m_model->refresh();
    if (!m_model->isOutgrown())
        return;
    m_model->reserve();
    m_table->fitColumns();
}

std::vector<RunId> RunsView::shown() const {
    return m_model->shown();
}

std::optional<RunId> RunsView::pointedAt() const {
    const auto row = m_table->pointedRow();
    return row ? std::optional{m_model->run(*row).id} : std::nullopt;
}

const RunTicks& RunsView::ticks() const {
    return m_model->ticks();
}

void RunsView::setTicks(const RunTicks& ticks) {
    m_model->setTicks(ticks);
}

void RunsView::choose(int row) {
    if (!m_model->isCurrent(row))
        emit activated(m_model->run(row).id);
}

void RunsView::select(RunId id) {
    if (const auto row = m_model->rowOf(id))
        m_table->setCurrentIndex(m_model->index(*row, 0));
}

/// A single run has nothing beside it yet: there is room to say how that changes.
void RunsView::layOut() {
    const bool isAlone = m_model->rowCount() < 2;
    m_table->setVisible(m_model->rowCount() > 0);
    m_table->fitColumns();
    m_table->setMaximumHeight(isAlone ? m_table->wholeHeight() : QWIDGETSIZE_MAX);
    m_hint->setVisible(isAlone);
}

void RunsView::wearTheme() {
    auto colours = m_hint->palette();
    colours.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    m_hint->setPalette(colours);
    m_hint->setFont(themeFont(TextSize::normal));
    layOut();
}

} // namespace inkling
