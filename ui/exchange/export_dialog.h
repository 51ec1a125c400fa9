// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/export_preparer.h"
#include "ui/reading/moment_evaluator.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace inkling {

class ExportSaver;
class FilesView;
class ThemeSource;
class TrainingSession;

/// The model of the moment that is shown, as a file for elsewhere: in which form, what will be written, how
/// to use it. Not modal: it follows the window, and what is saved is what it shows at that time, whatever is
/// trained meanwhile.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// All must outlive it.
    ExportDialog(TrainingSession& session, const ThemeSource& themes, ExportSaver& saver, QWidget* window);

    void choose(const ModelFormat& format);
    const ModelFormat& format() const;
    /// What Save writes; null while it is still being prepared.
    std::shared_ptr<const PreparedExport> prepared() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    QWidget* makeFormatList();
    QWidget* makeContent();
    QLayout* makeCost();
    QLayout* makeUse();
    QLayout* makeButtons();
    void connectParts();

    void follow();
    void prepare();
    bool wantsInt8() const;
    void take(const std::shared_ptr<const PreparedExport>& prepared);
    void showModel();
    void showUse();
    void showCost();
    void showState();
    void say(const QString& sentence, bool isFault);
    void saved(const QString& path);
    void copyUse();
    void wearTheme();

    TrainingSession& m_session;
    const ThemeSource& m_themes;
    ExportSaver& m_saver;
    MomentEvaluator m_evaluator;
    ExportPreparer m_preparer;
    std::shared_ptr<const PreparedExport>
        m_prepared; ///< of the form that is chosen, perhaps of an older moment
    std::shared_ptr<const MomentEvaluation> m_evaluation;
    QString m_savedAs; ///< the name of the file saved last in this form

    QListWidget* m_formats;
    QLabel* m_model;
    QLabel* m_figures;
    QLabel* m_when;
    QLabel* m_filesTitle;
    FilesView* m_files;
    QCheckBox* m_int8;
    QLabel* m_cost;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QLabel* m_useTitle;
    QPlainTextEdit* m_use;
    QPushButton* m_copy;
    QLabel* m_word;
    QPushButton* m_save;
    QTimer m_watch; ///< of what takes longer than a moment
    QElapsedTimer m_begun;
    bool m_isFault = false;
};

} // namespace inkling
