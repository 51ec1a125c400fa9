// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_question.h"

#include "ui/controls/beside.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace inkling {

namespace {

/// What is not there is said by its reader, in our words. Qt's would be a box that stops the window.
class Dialog : public QFileDialog {
public:
    using QFileDialog::QFileDialog;

protected:
    void accept() override {
        const auto chosen = selectedFiles();
        const bool isMissing =
            acceptMode() == AcceptOpen && chosen.size() == 1 && !QFileInfo::exists(chosen.front());
        if (!isMissing)
            return QFileDialog::accept();
        emit fileSelected(chosen.front());
        QDialog::accept();
    }
};

} // namespace

FileQuestion::FileQuestion(For purpose, FileKind kind, QWidget* asker)
    : QObject{asker}
    , m_purpose{purpose}
    , m_kind{kind}
    , m_asker{asker} { }

void FileQuestion::ask(const Wording& wording, Answered answered) {
    if (m_replacing)
        m_replacing->close(); // it was about the question before
    const bool isOpen = m_dialog && m_dialog->isVisible();
    if (!isOpen)
        m_dialog = makeDialog();
    if (!wording.filters.isEmpty() && (!isOpen || wording.filters != m_wording.filters))
        m_dialog->setNameFilters(wording.filters);
    if (!wording.name.isEmpty() && (!isOpen || wording.name != m_wording.name))
        m_dialog->selectFile(wording.name); // a name that was typed stays, where the same is asked
    m_dialog->setWindowTitle(wording.title);
    m_wording = wording;
    m_answered = std::move(answered);
    showBeside(*m_dialog);
}

QFileDialog* FileQuestion::makeDialog() {
    auto* dialog = new Dialog{m_asker, {}, rememberedFolder(m_kind)};
    switch (m_purpose) {
    case For::opening:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case For::saving:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // askToReplace() does, and stops nothing
        break;
    case For::folder:
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        break;
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FileQuestion::take);
    return dialog;
}

void FileQuestion::take(const QString& chosen) {
    const auto filter = m_dialog ? m_dialog->selectedNameFilter() : QString{};
    const auto path = m_wording.completed ? m_wording.completed(chosen, filter) : chosen;
    QStringList names;
    if (m_purpose == For::saving) {
        if (m_wording.replaced)
            names = m_wording.replaced(path);
        else if (const QFileInfo file{path}; file.exists())
            names.append(file.fileName());
    }
    if (names.isEmpty())
        answer(path, filter);
    else
        askToReplace(path, filter, names);
}

/// The answer may ask again: in a dialog of its own, for this one closes now, and in place of m_answered.
void FileQuestion::answer(const QString& path, const QString& filter) {
    m_dialog = nullptr;
    const auto answered = m_answered;
    answered(path, filter);
}

void FileQuestion::askToReplace(const QString& path, const QString& filter, const QStringList& names) {
    m_replacing = new QMessageBox{
        QMessageBox::Warning, m_wording.title,
        tr("There already: %1. Replace?", "one or two file names").arg(names.join(QStringLiteral(", "))),
        QMessageBox::Cancel, m_asker};
    m_replacing->setObjectName("replace");
    const QAbstractButton* replace = m_replacing->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(m_replacing, &QMessageBox::buttonClicked, this,
            [this, path, filter, replace](const QAbstractButton* button) {
                if (button == replace)
                    answer(path, filter);
            });
    showBeside(*m_replacing);
}

} // namespace inkling
