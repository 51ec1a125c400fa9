// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/run_spec.h"
#include "ui/controls/elided_combo_box.h"

#include <QWidget>

class QLabel;

namespace inkling {

class ThemeSource;
class TrainingSession;

/// Which network is trained: one of the presets, or what was opened instead.
class PresetChooser : public QWidget {
    Q_OBJECT

public:
    PresetChooser(TrainingSession& session, const ThemeSource& themes, QWidget* parent = nullptr);

    /// A new run with the network and the settings of this preset. Data and seed stay: neither is part of
    /// what a preset is about. On an error the run before goes on.
    void use(const Preset& preset);
    /// A new run with these layers, from new weights; everything else stays.
    void use(const LayerSpecs& network);

    QComboBox& list() const { return *m_list; }

signals:
    void failed(const QString& sentence);

private:
    void begin(const RunSpec& spec);
    void choose(int index);
    void showRun();
    QString nameOfOther() const;
    void wearTheme();

    TrainingSession& m_session;
    const ThemeSource& m_themes;
    QLabel* m_label;
    /// The presets in their order, and what is none of them behind them while it is used.
    ElidedComboBox* m_list;
};

} // namespace inkling
