// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace inkling {

/// One line that ends in "…" where there is no room for all of it, is left out where there is none for half
/// of it, and takes no more room than it is given. The whole text is its tool tip then, above the help.
class ElidedLabel : public QFrame {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    /// What the text means, as a tool tip.
    void setHelp(const QString& help);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QString m_text;
    QString m_help;
    QString m_shown;
};

} // namespace inkling
