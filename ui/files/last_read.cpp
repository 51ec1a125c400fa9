// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/last_read.h"

namespace inkling {

LastRead::LastRead(QObject* parent, std::chrono::milliseconds moment)
    : QObject{parent} {
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    m_moment.callOnTimeout(this, [this] { emit takesLong(m_name); });
}

int LastRead::begin(const QString& name) {
    close();
    m_isReading = true;
    m_name = name;
    m_moment.start();
    return ++m_last;
}

bool LastRead::end(int number) {
    const bool counts = m_isReading && number == m_last;
    if (counts)
        close();
    return counts;
}

void LastRead::close() {
    if (!m_isReading)
        return;
    m_isReading = false;
    m_moment.stop();
    emit ended(m_name);
}

} // namespace inkling
