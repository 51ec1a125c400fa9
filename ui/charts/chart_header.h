// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the charts: how they are drawn.
#pragma once

#include "ui/charts/chart_content.h"

#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QActionGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace inkling {

class ThemeSource;

/// Smoothing, logarithmic loss, what the horizontal axis counts, fit, and a menu that has all of it again
/// with whatever else is added there. What there is no room for is in the menu alone.
class ChartHeader : public QWidget {
    Q_OBJECT

public:
    explicit ChartHeader(const ThemeSource&, QWidget* parent = nullptr);

    /// Says nothing.
    void setSettings(const ChartSettings&);
    const ChartSettings& settings() const { return m_settings; }
    /// Which axes the run knows enough for.
    void setAvailable(bool epoch, bool seconds);
    /// Behind the button at the right end; fit's own action is shown as a button too.
    void setMenu(QMenu* menu, QAction* fit);
    /// The settings once more: to be put into that menu.
    void addSettingsTo(QMenu& menu);

    /// Of the slider's stop; 0 ... 0.999, closer together where it matters.
    static double smoothingAt(int stop);
    static int stopOf(double smoothing);

    QSize minimumSizeHint() const override;

signals:
    void settingsChanged(const inkling::ChartSettings& settings);

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void change(const ChartSettings&);
    void showSettings();
    void showWhatFits();
    void wearTheme();
    static QString nameOf(XUnit);

    const ThemeSource& m_theme;
    ChartSettings m_settings;
    QSlider* m_slider;
    QLabel* m_smoothing;
    QWidget* m_smoothingPart;
    QCheckBox* m_log;
    QComboBox* m_unit;
    QToolButton* m_fit;
    QToolButton* m_menu;
    QAction* m_logAction;
    QActionGroup* m_unitActions;
    QActionGroup* m_smoothingActions;
};

} // namespace inkling
