// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks the library for.
#include "ui/controls/beside.h"
#include "ui/files/file_question.h"
#include "ui/language/run_name.h"
#include "ui/library/library_actions.h"
#include "ui/library/library_files.h"
#include "ui/library/library_model.h"
#include "ui/library/library_page.h"
#include "ui/library/library_table.h"

#include <QAction>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace inkling {

const RunSummary* LibraryPage::selected() const {
    const auto index = m_table->currentIndex();
    return index.isValid() ? &m_model->run(index.row()) : nullptr;
}

bool LibraryPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_actions->of(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LibraryPage::keyPressEvent(QKeyEvent* event) {
    if (auto* action = m_actions->of(*event))
        action->trigger(); // nothing where it is disabled
    else
        QWidget::keyPressEvent(event);
}

/// From the field down into the table; Escape empties it first, and then leaves it.
bool LibraryPage::eventFilter(QObject* watched, QEvent* event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || (!isOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isDown = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isDown && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (isOverride)
        event->accept();
    else if (key == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (m_model->rowCount() > 0)
        m_table->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void LibraryPage::openSelected() {
    if (const auto* run = selected())
        m_library.open(run->key);
}

/// Where there is no room for the column, beside the table.
void LibraryPage::writeNote() {
    const auto* run = selected();
    if (!run || m_table->write(LibraryColumn::note))
        return;
    auto* dialog = new QInputDialog{this};
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(tr("Note on %1").arg(runNameText(run->name)));
    dialog->setTextValue(QString::fromStdString(run->note));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, key = run->key](const QString& note) { m_library.setNote(key, note.simplified()); });
    showBeside(*dialog);
}

void LibraryPage::removeSelected() {
    if (const auto* run = selected())
        m_library.remove(run->key);
}

void LibraryPage::undo() {
    if (m_library.removedRuns().empty())
        return;
    m_restored = m_library.removedRuns().front().key;
    m_library.restore(m_restored);
    say();
}

void LibraryPage::chooseExport() {
    const auto* run = selected();
    if (!run)
        return;
    const auto name = runNameText(run->name);
    m_toExport->ask({.title = tr("Export %1", "a run").arg(name),
                     .filters = LibraryFiles::exportFilters(),
                     .name = LibraryFiles::fileName(name),
                     .completed = &LibraryFiles::withExtension},
                    [this, key = run->key](const QString& path, auto&) { m_library.exportRun(key, path); });
}

void LibraryPage::chooseImport() {
    m_toImport->ask({.title = tr("Import run"), .filters = LibraryFiles::importFilters()},
                    [this](const QString& path, auto&) { m_library.importRun(path); });
}

void LibraryPage::showMenu(const QPoint& place) {
    if (selected())
        m_menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace inkling
