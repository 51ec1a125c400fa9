// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace inkling {

class TrainingSession;

/// How much the states of all runs may take. More makes the way to a batch of a long run shorter. The choice
/// is stored.
class MemoryMenu : public QMenu {
    Q_OBJECT

public:
    explicit MemoryMenu(TrainingSession& session, QWidget* parent = nullptr);
};

} // namespace inkling
