// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;

namespace inkling {

/// Keys, what each view shows, what layers and settings do, where files are, and about the program: beside
/// the window, never in its way.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    enum class Page { keys, views, topics, files, about };

    /// The keys are those of the actions and shortcuts of `window`.
    explicit HelpWindow(QWidget& window);

    using QDialog::open;
    void open(Page page);

private:
    void addPage(const QString& title, const QString& text);

    QTabWidget* m_pages;
};

} // namespace inkling
