// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/data_chooser.h"

#include "core/data/load_dataset.h"
#include "resources/data_source.h"
#include "ui/files/file_question.h"
#include "ui/files/last_read.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

namespace inkling {

DataChooser::DataChooser(TrainingSession& session, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_button{new QPushButton{window}}
    , m_folder{new FileQuestion{FileQuestion::For::folder, FileKind::data, window}}
    , m_reading{new LastRead{this}} {
    auto* menu = new QMenu{m_button};
    menu->addAction(tr("&MNIST, 70,000 handwritten digits"), this, [this] { use({}); });
    if (installedFashionMnist())
        menu->addAction(tr("&Fashion-MNIST, 70,000 pieces of clothing"), this,
                        [this] { use(fashionMnistName); });
    menu->addAction(tr("F&older of IDX files…"), this, &DataChooser::chooseFolder);
    m_button->setMenu(menu);
    m_button->setShortcut(Qt::CTRL | Qt::Key_D);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(&session, &TrainingSession::runChanged, this, &DataChooser::showName);
    connect(m_reading, &LastRead::ended, this, &DataChooser::showName);
    showName();
}

void DataChooser::use(const QString& name) {
    const auto shown = name.isEmpty() ? QStringLiteral("MNIST") : QDir::toNativeSeparators(name);
    const int number = m_reading->begin(shown); // with which another one ends, and the name comes back
    m_button->setText(tr("Reading …"));
    inBackground(
        diskPool(), this, [name] { return openDataSource(name.toStdString()); },
        [this, name, number](Result<DigitData> data) {
            if (m_reading->end(number))
                begin(name, std::move(data));
        });
}

void DataChooser::begin(const QString& name, Result<DigitData> data) {
    if (!data) {
        emit failed(textOf(data.error()));
        return;
    }
    if (QFileInfo{name}.isDir())
        rememberFolder(FileKind::data, name);
    RunSpec spec = m_session.spec();
    spec.data = name.toStdString();
    // A model that was opened knows other images: the new run begins with the network's own starting weights.
    spec.initialModel.clear();
    if (const auto begun = m_session.begin(spec, std::move(*data)); !begun)
        emit failed(textOf(begun.error()));
}

void DataChooser::chooseFolder() {
    m_folder->ask({.title = tr("Folder of IDX files")},
                  [this](const QString& folder, auto&) { use(folder); });
}

void DataChooser::showName() {
    const auto name = QString::fromStdString(m_session.data().name);
    constexpr int mostWidth = 20 * Theme::unit; // the toolbar has more to show
    m_button->setText(m_button->fontMetrics().elidedText(name, Qt::ElideRight, mostWidth));
    const auto tip = tr("The images that are learned (Ctrl+D). Other images begin a new run.");
    m_button->setToolTip(m_button->text() == name ? tip : name + QLatin1Char('\n') + tip);
    m_button->setAccessibleName(tr("Data: %1").arg(name));
}

} // namespace inkling
