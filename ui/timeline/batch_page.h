// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/thumbnails/batch_view.h"

#include <cstdint>
#include <optional>

namespace inkling {

class TrainingSession;

/// The batch before the moment that the window shows. Asks for it only while it can be seen and the run
/// rests: the answer takes a short replay.
class BatchPage : public BatchView {
    Q_OBJECT

public:
    BatchPage(TrainingSession& session, const ThemeSource& themes, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();

    TrainingSession& m_session;
    std::optional<std::int64_t> m_asked; ///< about the moment behind so many batches of this run
};

} // namespace inkling
