// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the unfolded layer: its options, and what can be done with it.
#pragma once

#include "core/layers/layer_spec.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace inkling {

class LayerForm;
class ThemeSource;

class LayerDetails : public QWidget {
    Q_OBJECT

public:
    explicit LayerDetails(const ThemeSource& themes, QWidget* parent = nullptr);

    QToolButton& addButton() const { return *m_add; }
    LayerForm& form() const { return *m_form; }
    /// What the layer is for.
    void setHelp(const QString& text);
    /// What is explained: the layer whose options are shown.
    void setLayer(const LayerSpec& layer) { m_layer = layer; }
    void setMovable(bool up, bool down);

signals:
    void addPressed();
    void duplicatePressed();
    void movePressed(int by); ///< -1 up, 1 down
    void removePressed();

private:
    QToolButton* makeButton(const QString& tip);
    void wearTheme();

    const ThemeSource& m_themes;
    LayerSpec m_layer;
    QLabel* m_help;
    LayerForm* m_form;
    QToolButton* m_add;
    QToolButton* m_duplicate;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
};

} // namespace inkling
