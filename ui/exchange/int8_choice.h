// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/int8_weights.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QProgressBar;
class QPushButton;

namespace inkling {

class ExportPreparer;
class TextLabel;
class ThemeSource;

/// Whether kernels are written as whole numbers, and what that costs. Measuring it shows, where it takes
/// longer than a moment, how far it is, and can be given up.
class Int8Choice : public QWidget {
    Q_OBJECT

public:
    /// `preparer` measures; both must outlive it.
    Int8Choice(const ExportPreparer& preparer, const ThemeSource& themes, QWidget* parent = nullptr);

    bool isChosen() const;
    /// None: where whole numbers are chosen, it is still being measured.
    void setCost(const std::optional<Int8Scores>& scores);

signals:
    void chosen();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    void showProgress();
    void wearTheme();

    const ExportPreparer& m_preparer;
    const ThemeSource& m_themes;
    QCheckBox* m_int8;
    TextLabel* m_cost;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QTimer m_watch; ///< of what is being measured
    QElapsedTimer m_begun;
};

} // namespace inkling
