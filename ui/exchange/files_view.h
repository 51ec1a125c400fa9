// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/export_preview.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QTableWidget;

namespace inkling {

class ThemeSource;

/// The files that an export will write: a tab for each, and in it the beginning of a text, or the arrays that
/// a file of numbers holds.
class FilesView : public QWidget {
    Q_OBJECT

public:
    explicit FilesView(const ThemeSource& themes, QWidget* parent = nullptr);

    /// The file that was looked at stays in front where there still is one at its place.
    void setPreview(const ExportPreview& preview, const Architecture& architecture);
    /// A sentence instead: why there is no preview. `isFault`: it is the model that cannot be written.
    void setMessage(const QString& sentence, bool isFault);

    const QTabBar& files() const { return *m_tabs; }
    QString text() const; ///< of the file in front; empty where it is none
    QString extent() const;
    QString message() const; ///< empty: there is a preview

private:
    void showFile(int index);
    void showArrays();
    void wearTheme();

    const ThemeSource& m_themes;
    ExportPreview m_preview;
    std::vector<PreviewedArray> m_arrays;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QPlainTextEdit* m_text;
    QTableWidget* m_table;
    QLabel* m_message;
    QLabel* m_extent;
    bool m_isFault = false;
};

} // namespace inkling
