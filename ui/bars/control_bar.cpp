// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/control_bar.h"

#include "ui/bars/pace_control.h"
#include "ui/controls/action_button.h"
#include "ui/controls/primary_button.h"
#include "ui/settings/setting_editors.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace inkling {

ControlBar::ControlBar(SettingEditors& editors, const ThemeSource& themes, QWidget* parent)
    : QToolBar{parent}
    , m_themes{themes}
    , m_train{makeAction(tr("Train"), tr("Go through the batches; press again to pause"), Qt::Key_Space,
                         nullptr)}
    , m_step{makeAction(tr("Step"), tr("Train on one batch and stop"), Qt::Key_Right,
                        &ControlBar::stepPressed)}
    , m_rewind{makeAction(tr("Rewind"), tr("Back to the same starting weights, before the first batch"),
                          Qt::Key_Home, &ControlBar::rewindPressed)}
    , m_test{makeAction(tr("Test"), tr("Measure the network on all test images"), Qt::CTRL | Qt::Key_T,
                        &ControlBar::testPressed)}
    , m_trainButton{new PrimaryButton{themes, this}}
    , m_pace{new PaceControl{this}}
    , m_menuBar{new QToolBar{parent}} {
    setObjectName("controls");
    setWindowTitle(tr("Controls"));
    m_menuBar->setObjectName("menu");
    m_menuBar->setWindowTitle(tr("Menu"));
    for (auto* bar : {static_cast<QToolBar*>(this), m_menuBar}) {
        bar->setMovable(false);
        bar->setContextMenuPolicy(Qt::PreventContextMenu);
    }
    // A key held down goes on stepping, but does not train and pause in turn.
    for (auto* action : {m_train, m_rewind, m_test})
        action->setAutoRepeat(false);
    connect(m_train, &QAction::triggered, this, [this] {
        if (m_state == RunState::running)
            emit pausePressed();
        else
            emit trainPressed();
    });

    const auto addSpace = [this](int width) {
        auto* space = new QWidget{this};
        space->setFixedWidth(width);
        addWidget(space);
    };
    showAction(*m_trainButton, m_train);
    // Wide enough for both of its texts, so that nothing moves when it changes.
    m_trainButton->setMinimumWidth(12 * Theme::unit);
    addWidget(m_trainButton);
    addSpace(Theme::unit);
    for (auto* action : {m_step, m_rewind, m_test}) {
        auto* button = makeActionButton(action, this);
        if (action == m_rewind)
            m_rewindButton = button;
        addWidget(button);
        addSpace(Theme::unit);
    }
    addSeparator();
    addWidget(m_pace);
    addSeparator();

    auto* seed = new QWidget{this};
    auto* seedLayout = new QHBoxLayout{seed};
    seedLayout->setContentsMargins(Theme::unit, 0, Theme::unit, 0);
    auto* seedEditor = editors.makeEditor("seed", seed);
    seedEditor->setFixedWidth(11 * Theme::unit);
    auto* seedLabel = new QLabel{tr("See&d"), seed};
    seedLabel->setBuddy(seedEditor);
    seedLayout->addWidget(seedLabel);
    seedLayout->addWidget(seedEditor);
    addWidget(seed);

    m_choicesEnd = addWidget(new QWidget{this});
    auto* stretch = new QWidget{this};
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_menuBar->addWidget(stretch);
    m_menuButton = new QPushButton{QStringLiteral("☰"), this};
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Open, save, data, appearance (F10)"));
    m_menuButton->setShortcut(Qt::Key_F10);
    m_menuButton->setFocusPolicy(Qt::TabFocus); // a menu that was closed leaves the keys to the run
    m_menuBar->addWidget(m_menuButton);

    connect(&themes, &ThemeSource::changed, this, &ControlBar::wearTheme);
    wearTheme();
    setState(RunState::paused);
}

QAction* ControlBar::makeAction(const QString& text, const QString& tip, const QKeySequence& key,
                                void (ControlBar::*pressed)()) {
    auto* action = new QAction{text, this};
    action->setShortcut(key);
    action->setStatusTip(tip);
    action->setToolTip(tipWithKey(*action));
    if (pressed)
        connect(action, &QAction::triggered, this, pressed);
    return action;
}

void ControlBar::setMenu(QMenu* menu) {
    m_menuButton->setMenu(menu);
}

void ControlBar::addChoice(QWidget* widget) {
    insertWidget(m_choicesEnd, widget);
}

void ControlBar::setState(RunState state) {
    m_state = state;
    auto* focus = window()->focusWidget();
    const bool canGoOn =
        state == RunState::paused || state == RunState::running || state == RunState::finished;
    m_train->setText(state == RunState::running ? tr("Pause") : tr("Train"));
    m_train->setEnabled(canGoOn);
    m_train->setStatusTip(state == RunState::running            ? tr("Stop after this batch; nothing is lost")
                              : state == RunState::finished     ? tr("Go on for as many batches again")
                              : state == RunState::stoppedEarly ? tr("This run has stopped early; rewind it")
                              : canGoOn ? tr("Go through the batches; press again to pause")
                                        : tr("This run cannot go on; rewind it"));
    m_train->setToolTip(tipWithKey(*m_train));
    m_step->setEnabled(canGoOn && state != RunState::finished);
    handOn(focus);
}

/// Qt gives the focus of a button that can be pressed no more to the next one: of Step, at the end of a run,
/// to Rewind, and the next press would do that. It is for the one that goes on, if any does.
void ControlBar::handOn(QWidget* focus) {
    const bool isOurs = focus && isAncestorOf(focus);
    if (!isOurs || focus->isEnabled())
        return;
    auto* next = m_train->isEnabled() ? m_trainButton : m_rewindButton;
    next->setFocus(Qt::OtherFocusReason);
}

void ControlBar::wearTheme() {
    const Theme& theme = m_themes.theme();
    const auto sheet =
        QStringLiteral("QToolBar { background: %1; border: none; border-bottom: 1px solid %2; padding: %3px; "
                       "spacing: 0px; }")
            .arg(theme.panel.name(), theme.line.name())
            .arg(Theme::unit);
    setStyleSheet(sheet);
    m_menuBar->setStyleSheet(sheet);
    const QFontMetrics letters{themeFont(TextSize::normal)};
    m_menuButton->setFixedWidth(letters.horizontalAdvance(m_menuButton->text()) + 2 * letters.height());
    m_menuBar->setMinimumWidth(m_menuButton->width() + 2 * Theme::unit + 2);
}

} // namespace inkling
