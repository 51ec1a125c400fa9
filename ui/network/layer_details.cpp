// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layer_details.h"

#include "ui/explain/explain_button.h"
#include "ui/explain/topics.h"
#include "ui/network/edit_icons.h"
#include "ui/network/layer_form.h"
#include "ui/theme/theme_source.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace inkling {

LayerDetails::LayerDetails(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_help{new QLabel{this}}
    , m_form{new LayerForm{themes, this}}
    , m_add{makeButton(tr("Add a layer behind this one (Insert)"))}
    , m_duplicate{makeButton(tr("Duplicate this layer (Ctrl+D)"))}
    , m_up{makeButton(tr("Move this layer up (Alt+↑)"))}
    , m_down{makeButton(tr("Move this layer down (Alt+↓)"))}
    , m_remove{makeButton(tr("Remove this layer (Delete)"))} {
    m_help->setWordWrap(true);
    m_add->setText(tr("Add below"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(Theme::unit / 2);
    actions->addWidget(m_add);
    actions->addStretch(1);
    for (auto* button : {m_duplicate, m_up, m_down, m_remove})
        actions->addWidget(button);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(5, Theme::unit / 2, 2, Theme::unit); // in line with the row's text
    layout->setSpacing(Theme::unit / 2);
    const auto texts = [this] { return textsOf(m_layer); };
    new Explained{*this, texts};
    auto* help = new QHBoxLayout;
    help->addWidget(m_help, 1);
    help->addWidget(new ExplainButton{texts, themes, this}, 0, Qt::AlignTop);
    layout->addLayout(help);
    layout->addWidget(m_form);
    layout->addLayout(actions);
    setFocusProxy(m_form);
    // Buttons do not take the focus when they are clicked: what was typed is still to be taken.
    const auto onClick = [this](QToolButton* button, auto tell) {
        connect(button, &QToolButton::clicked, this, [this, tell] {
            m_form->commit();
            tell();
        });
    };
    onClick(m_add, [this] { emit addPressed(); });
    onClick(m_duplicate, [this] { emit duplicatePressed(); });
    onClick(m_up, [this] { emit movePressed(-1); });
    onClick(m_down, [this] { emit movePressed(1); });
    onClick(m_remove, [this] { emit removePressed(); });
    connect(&themes, &ThemeSource::changed, this, &LayerDetails::wearTheme);
    m_form->begin(Conv2d{}); // which needs most room, for whoever asks before there is a layer
    wearTheme();
}

void LayerDetails::setHelp(const QString& text) {
    m_help->setText(text);
}

void LayerDetails::setMovable(bool up, bool down) {
    m_up->setEnabled(up);
    m_down->setEnabled(down);
}

QToolButton* LayerDetails::makeButton(const QString& tip) {
    auto* button = new QToolButton{this};
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

void LayerDetails::wearTheme() {
    const Theme& theme = m_themes.theme();
    m_help->setFont(themeFont(TextSize::small));
    QPalette colours = m_help->palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    m_help->setPalette(colours);
    const int side = fontMetrics().height();
    for (const auto& [button, icon] :
         {std::pair{m_add, EditIcon::add}, std::pair{m_duplicate, EditIcon::duplicate},
          std::pair{m_up, EditIcon::up}, std::pair{m_down, EditIcon::down},
          std::pair{m_remove, EditIcon::remove}}) {
        button->setIcon(editIcon(icon, theme.text, theme.disabledText, side));
        button->setIconSize({side, side});
    }
}

} // namespace inkling
