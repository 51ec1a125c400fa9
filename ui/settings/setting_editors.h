// SPDX-License-Identifier: GPL-3.0-or-later
// Editors for the settings of a run, derived from their one description.
#pragma once

#include "core/train/training_settings.h"

#include <QObject>
#include <QString>

#include <functional>
#include <string_view>
#include <vector>

class QWidget;

namespace inkling {

/// Owns the values being edited and makes a widget for each setting; whoever lays out the window puts them
/// where they belong. The widgets belong to the parents they are given.
class SettingEditors : public QObject {
    Q_OBJECT

public:
    explicit SettingEditors(QObject* parent = nullptr);

    const TrainingSettings& settings() const { return m_settings; }
    /// Shows these values; announces nothing.
    void setSettings(const TrainingSettings& settings);

    /// A spin box or a list of names, with accessible name and tooltip. Requires a key of the description.
    QWidget* makeEditor(std::string_view key, QWidget* parent);
    /// The setting's label, translated.
    static QString labelOf(std::string_view key);

signals:
    /// Someone changed a value; every value lies in its range.
    void edited(const inkling::TrainingSettings& settings);
    /// Other values are shown than before, whoever changed them.
    void shown();

private:
    template<class T>
    QWidget* makeEditorFor(const Setting<T>& setting, QWidget* parent);
    void edit(const std::function<void(TrainingSettings&)>& change);
    void showSettings();

    TrainingSettings m_settings;
    std::vector<std::function<void(const TrainingSettings&)>> m_show; ///< one for each editor
    bool m_isShowing = false;
};

} // namespace inkling
