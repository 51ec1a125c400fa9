// SPDX-License-Identifier: GPL-3.0-or-later
// The options of one layer, derived from the description of its kind.
#pragma once

#include "core/layers/layer_options.h"

#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QFormLayout;

namespace inkling {

class ThemeSource;

/// A label and an editor for each option: number boxes with the option's range, lists of its choices. What
/// can be entered is what the layer accepts.
class LayerForm : public QWidget {
    Q_OBJECT

public:
    explicit LayerForm(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Shows another layer. Announces nothing.
    void begin(const LayerSpec& spec);
    /// The layer has changed. Announces nothing.
    void setLayer(const LayerSpec& spec);

    /// Whether what it shows is a layer of this kind.
    bool shows(const LayerSpec& spec) const { return m_kind == &layerKindOf(spec); }

    /// In the order of the options; an option that has no say at present is hidden.
    const std::vector<QWidget*>& editors() const { return m_body->editors; }
    /// Null for a key that this kind has not.
    QWidget* editorOf(std::string_view key) const;
    /// What was typed and not yet taken.
    void commit();

signals:
    void edited(const inkling::LayerOption& option, const inkling::OptionValue& value);
    /// An editor lost the focus: what comes next is another step.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a kind of layer is edited with. Made when the first of its kind is shown: widgets are dear.
    struct Body {
        QWidget* widget = nullptr;
        QFormLayout* layout = nullptr;
        std::vector<QWidget*> editors;
        std::vector<std::function<void(const OptionValue&)>> show; ///< one for each editor
    };

    void take(const LayerKind& kind);
    bool hasLongLabels() const;
    void addOption(const LayerOption& option);
    QWidget* makeNumbers(const LayerOption& option);
    QWidget* makePair(const LayerOption& option);
    QWidget* makeChoices(const LayerOption& option);
    void tell(const LayerOption& option, const OptionValue& value);
    void wearTheme();

    const ThemeSource& m_themes;
    std::map<const LayerKind*, Body> m_bodies;
    Body* m_body = nullptr; ///< the one that is shown
    const LayerKind* m_kind = nullptr;
    bool m_isShowing = false;
};

} // namespace inkling
