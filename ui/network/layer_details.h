// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the unfolded layer: its options, and what can be done with it.
#pragma once

#include <QMenu>
#include <QWidget>

class QLabel;
class QToolButton;

namespace inkling {

class LayerForm;
class ThemeSource;

class LayerDetails : public QWidget {
    Q_OBJECT

public:
    /// `addMenu`: what the add button offers; not owned.
    LayerDetails(const ThemeSource& themes, QMenu* addMenu, QWidget* parent = nullptr);

    LayerForm& form() const { return *m_form; }
    /// A few words about the layer: what it is for.
    void setHelp(const QString& text);
    void setMovable(bool up, bool down);

signals:
    void duplicatePressed();
    void movePressed(int by); ///< -1 up, 1 down
    void removePressed();

private:
    QToolButton* addButton(const QString& tip);
    void wearTheme();

    const ThemeSource& m_themes;
    QLabel* m_help;
    LayerForm* m_form;
    QToolButton* m_add;
    QToolButton* m_duplicate;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
};

} // namespace inkling
