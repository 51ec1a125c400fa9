// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/batch_page.h"

#include "ui/session/training_session.h"

namespace inkling {

BatchPage::BatchPage(TrainingSession& session, const ThemeSource& themes, QWidget* parent)
    : BatchView{themes, parent}
    , m_session{session} {
    connect(&session, &TrainingSession::momentChanged, this, &BatchPage::ask);
    connect(&session, &TrainingSession::stateChanged, this, &BatchPage::ask);
    connect(&session, &TrainingSession::examined, this, &BatchPage::setImages);
    connect(&session, &TrainingSession::runChanged, this, [this] {
        m_asked.reset();
        setImages({});
    });
}

void BatchPage::showEvent(QShowEvent* event) {
    BatchView::showEvent(event);
    ask();
}

void BatchPage::ask() {
    if (m_session.state() == RunState::running)
        m_asked.reset();
    const auto batch = m_session.moment().batch;
    if (!isVisible() || !m_session.hasRun() || m_session.state() == RunState::running || m_asked == batch)
        return;
    m_asked = batch;
    if (batch == 0)
        setImages({});
    else
        m_session.examine();
}

} // namespace inkling
