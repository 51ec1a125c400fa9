// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace inkling {

class ThemeSource;

/// Says that the network on paper is not the one that is trained, and what can be done about it. It asks for
/// no width, and has a line above that parts it from what scrolls there.
class PendingBar : public QWidget {
    Q_OBJECT

public:
    explicit PendingBar(const ThemeSource& themes, QWidget* parent = nullptr);

    /// `fault`: why it cannot be applied; empty if it can.
    void setFault(const QString& fault);

    QPushButton& applyButton() const { return *m_apply; }
    QPushButton& discardButton() const { return *m_discard; }
    QString text() const;

signals:
    void applyPressed();
    void discardPressed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void wearTheme();
    void layOut();

    const ThemeSource& m_themes;
    QLabel* m_text;
    QPushButton* m_apply;
    QPushButton* m_discard;
    QBoxLayout* m_buttons;
    bool m_isImpossible = false;
};

} // namespace inkling
