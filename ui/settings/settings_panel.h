// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/training_settings.h"

#include <QStringList>
#include <QWidget>

#include <array>
#include <vector>

class QLabel;

namespace inkling {

class ExplainButton;
class SettingEditors;
class SettingsSection;
class ThemeSource;

/// The settings of a run, one below the other, in sections that fold, except for those of the run itself.
/// A setting that has no say beside the others is not shown. The seed is not among them: it has its place in
/// the tool bar.
class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    SettingsPanel(SettingEditors& editors, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Says that some values wait for a rewind.
    void setWaiting(bool waiting);

    /// Names of the sections that show their rows, to be remembered.
    QStringList unfolded() const;
    /// Names that are none are ignored.
    void setUnfolded(const QStringList& names);

    SettingsSection& section(SettingGroup group) const {
        return *m_sections[static_cast<std::size_t>(group)];
    }

private:
    struct Row {
        std::string_view key;
        QWidget* label;
        QWidget* editor;
    };

    void addSections();
    ExplainButton* makeExplain(SettingGroup group);
    void addRows(QString& taken);
    void alignLabels();
    /// Null for the seed.
    const Row* rowOf(std::string_view key) const;
    void showSettings();
    QString summaryOf(SettingGroup group) const;
    void wearTheme();

    SettingEditors& m_editors;
    const ThemeSource& m_themes;
    QLabel* m_title;
    QLabel* m_waiting;
    std::array<SettingsSection*, 7> m_sections{}; ///< by group
    std::vector<Row> m_rows;
};

} // namespace inkling
