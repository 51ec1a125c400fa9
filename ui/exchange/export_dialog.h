// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/export_preparer.h"
#include "ui/reading/moment_evaluator.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace inkling {

class ExportSaver;
class FilesView;
class FormatList;
class Int8Choice;
class TextLabel;
class ThemeSource;
class TrainingSession;
class UsageView;

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
    QWidget* makeContent();
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

    FormatList* m_formats;
    TextLabel* m_model;
    TextLabel* m_figures;
    TextLabel* m_when;
    TextLabel* m_filesTitle;
    FilesView* m_files;
    Int8Choice* m_int8;
    UsageView* m_usage;
    TextLabel* m_word;
    QPushButton* m_save;
    bool m_isFault = false;
};

} // namespace inkling
