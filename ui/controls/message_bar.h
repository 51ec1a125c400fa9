// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace inkling {

class ThemeSource;

/// One sentence across the window that goes away when it was read: an error, or what has been done. Nothing
/// modal.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(const ThemeSource& themes, QWidget* parent = nullptr);

    void showError(const QString& sentence);
    /// Goes away by itself after some seconds.
    void showNews(const QString& sentence);
    QString text() const;

private:
    void show(const QString& sentence, bool isError);
    void wearTheme();

    const ThemeSource& m_themes;
    QLabel* m_text;
    QTimer m_putAway; ///< of news
    bool m_isError = false;
};

} // namespace inkling
