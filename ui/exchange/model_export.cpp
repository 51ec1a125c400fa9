// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/model_export.h"

#include "ui/exchange/export_dialog.h"
#include "ui/exchange/export_saver.h"

#include <QAction>
#include <QDir>
#include <QWidget>

namespace inkling {

ModelExport::ModelExport(TrainingSession& session, const ThemeSource& themes, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_themes{themes}
    , m_window{window}
    , m_action{new QAction{tr("&Export model…"), this}}
    , m_saver{new ExportSaver{this}} {
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_action->setToolTip(tr("Write the network for other programs, and see before what will be written"));
    connect(m_action, &QAction::triggered, this, &ModelExport::open);
    connect(m_saver, &ExportSaver::succeeded, this, [this](const QString& path) {
        if (!isSeen())
            emit succeeded(tr("Saved, and read back to be sure: %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_saver, &ExportSaver::failed, this, [this](const QString& sentence) {
        if (!isSeen())
            emit failed(sentence);
    });
}

ExportDialog& ModelExport::dialog() {
    if (!m_dialog)
        m_dialog = new ExportDialog{m_session, m_themes, *m_saver, m_window};
    return *m_dialog;
}

void ModelExport::open() {
    dialog().show();
    dialog().raise();
    dialog().activateWindow();
}

bool ModelExport::isSeen() const {
    return m_dialog && m_dialog->isVisible();
}

} // namespace inkling
