// SPDX-License-Identifier: GPL-3.0-or-later
// A confusion matrix with what it stands on, and a choice of what its cells say.
#pragma once

#include "ui/evaluation/confusion_grid.h"

#include <QWidget>

class QScrollArea;
class QToolButton;

namespace inkling {

class ElidedLabel;
class ThemeSource;

/// Counts, shares of the rows, or precision, recall and F1 of each class. Where there is room, those stand
/// beside the matrix and are no choice.
class ConfusionView : public QWidget {
    Q_OBJECT

public:
    explicit ConfusionView(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Nothing: there is none.
    void setMatrix(const std::optional<ConfusionMatrix>& matrix, const QString& summary);
    void setPart(const MatrixPart& part) { m_grid->setPart(part); }
    ConfusionGrid& grid() const { return *m_grid; }
    QString summary() const;

    /// The least width with or without the figures beside the matrix.
    int widthWith(MatrixColumns columns) const;
    QSize sizeHint() const override;

signals:
    void partChosen(const inkling::MatrixPart& part);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Choice { counts, shares, figures };

    QToolButton* makeButton(const QString& text, const QString& help, Choice choice);
    void choose(Choice choice);
    void fit();
    void wearTheme();

    const ThemeSource& m_themes;
    ConfusionGrid* m_grid;
    QScrollArea* m_scroll;
    ElidedLabel* m_summary;
    QToolButton* m_counts;
    QToolButton* m_shares;
    QToolButton* m_figures;
    Choice m_choice = Choice::counts;
};

} // namespace inkling
