// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/score.h"

#include <QWidget>

namespace inkling {

class ElidedLabel;
class ThemeSource;
class TrainingSession;

/// The line at the bottom: where the run is, how good the network is and on how many images that was
/// measured, and how fast it goes.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(const TrainingSession& session, const ThemeSource& themes, QWidget* parent = nullptr);

    /// What the left end says now.
    QString stateText() const;
    /// "test accuracy 79.8 % ± 2.5 (1,000 images, after batch 26), loss 0.634"
    QString accuracyText() const;
    QString speedText() const;

    /// "test accuracy 91.3 % ± 0.6 (10,000 images), loss 0.281"
    static QString scoreText(const Score& score);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static QString scoreText(const Score& score, std::int64_t batches);
    void refresh();
    void fitSpeed();
    void wearTheme();

    const TrainingSession& m_session;
    const ThemeSource& m_themes;
    ElidedLabel* m_state;
    ElidedLabel* m_accuracy;
    ElidedLabel* m_speed;
};

} // namespace inkling
