// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/dock_title.h"

#include "ui/controls/elided_label.h"
#include "ui/docks/view_dock.h"
#include "ui/explain/explain_button.h"
#include "ui/theme/theme_source.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>

namespace inkling {

DockTitle::DockTitle(ViewDock& dock, const ThemeSource& themes)
    : QWidget{&dock}
    , m_dock{dock}
    , m_themes{themes}
    , m_title{new QLabel{this}}
    , m_shows{new ElidedLabel{this}}
    , m_detach{new TitleButton{TitleButton::Glyph::detach, themes, this}}
    , m_close{new TitleButton{TitleButton::Glyph::close, themes, this}} {
    const auto text = textOf(dock.view());
    m_title->setText(text.title);
    m_title->setContentsMargins(0, 0, Theme::unit / 2, 0);
    m_shows->setText(text.shows);
    auto* explain = new ExplainButton{dock.view(), themes, this};
    m_detach->setToolTip(tr("Detach this view, or put it back"));
    m_detach->setAccessibleName(tr("Detach “%1”, or put it back").arg(text.title));
    connect(m_detach, &QToolButton::clicked, &m_dock, &ViewDock::detachOrPutBack);
    m_close->setToolTip(tr("Close this view; the menu opens it again"));
    m_close->setAccessibleName(tr("Close “%1”").arg(text.title));
    connect(m_close, &QToolButton::clicked, &m_dock, &QWidget::close);

    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(2 * Theme::unit, Theme::unit / 4, Theme::unit, Theme::unit / 4);
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_shows, 1);
    layout->addWidget(explain);
    layout->addWidget(m_detach);
    layout->addWidget(m_close);

    connect(&dock, &QDockWidget::dockLocationChanged, this, &DockTitle::fit, Qt::QueuedConnection);
    connect(&dock, &QDockWidget::topLevelChanged, this, &DockTitle::fit, Qt::QueuedConnection);
    connect(&dock, &QDockWidget::visibilityChanged, this, &DockTitle::fit, Qt::QueuedConnection);
    connect(&dock, &QDockWidget::featuresChanged, this, &DockTitle::offer);
    connect(&themes, &ThemeSource::changed, this, &DockTitle::wearTheme);
    wearTheme();
}

void DockTitle::fit() {
    const auto* window = qobject_cast<const QMainWindow*>(m_dock.parentWidget());
    const bool isBehindTab =
        window && !m_dock.isFloating() && !window->tabifiedDockWidgets(&m_dock).isEmpty();
    m_title->setVisible(!isBehindTab);
    // A window of its own has a title bar that can be told from its content.
    setAutoFillBackground(m_dock.isFloating());
    setBackgroundRole(QPalette::AlternateBase);
}

/// What can be done with the view now.
void DockTitle::offer(QDockWidget::DockWidgetFeatures features) {
    m_detach->setVisible(features.testFlag(QDockWidget::DockWidgetFloatable));
    m_close->setVisible(features.testFlag(QDockWidget::DockWidgetClosable));
}

void DockTitle::wearTheme() {
    m_title->setFont(themeFont(TextSize::normal, TextWeight::bold));
    m_shows->setFont(themeFont(TextSize::small));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    m_shows->setPalette(colours);
    colours.setColor(QPalette::WindowText, m_themes.theme().text);
    m_title->setPalette(colours);
}

} // namespace inkling
