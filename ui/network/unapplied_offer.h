// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace inkling {

class MessageBar;
class NetworkEditor;

/// Says to whoever trains while the network is being changed that the run is not of the changed one, and
/// offers a run that is.
class UnappliedOffer : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    UnappliedOffer(NetworkEditor& editor, MessageBar& messages, QObject* parent);

    /// Someone trains. What is offered holds until it is applied or discarded.
    void offer();

private:
    void apply();

    NetworkEditor& m_editor;
    MessageBar& m_messages;
};

} // namespace inkling
