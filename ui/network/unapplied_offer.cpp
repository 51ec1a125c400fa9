// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/unapplied_offer.h"

#include "ui/bars/message_bar.h"
#include "ui/network/network_editor.h"
#include "ui/network/pending_bar.h"

#include <QPushButton>

namespace inkling {

namespace {

const QLatin1String about{"unapplied network"};

} // namespace

UnappliedOffer::UnappliedOffer(NetworkEditor& editor, MessageBar& messages, QObject* parent)
    : QObject{parent}
    , m_editor{editor}
    , m_messages{messages} {
    connect(&editor, &NetworkEditor::pendingChanged, this, [this](bool pending) {
        if (!pending)
            m_messages.withdraw(about);
    });
}

void UnappliedOffer::offer() {
    m_messages.withdraw(about); // of an earlier press
    if (!m_editor.isPending())
        return;
    if (m_editor.isPossible())
        m_messages.offerMeanwhile(
            tr("Your changed network is not applied yet; this run trains the one it began with."),
            m_editor.pendingBar().applyButton().text(), [this] { apply(); }, about);
    else
        m_messages.showNews(m_editor.pendingBar().text());
}

void UnappliedOffer::apply() {
    if (m_editor.isPossible())
        m_editor.apply();
    else // by now
        m_messages.showNews(m_editor.pendingBar().text());
}

} // namespace inkling
