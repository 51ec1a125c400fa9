// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace inkling {

/// A one-place mailbox. The writer replaces what is there; a reader takes a share of it and keeps it as long
/// as it likes. What was published never changes. Any thread may call either function.
template<class T>
class Latest {
public:
    void publish(std::shared_ptr<const T> value) {
        std::lock_guard lock{m_mutex};
        m_value.swap(value); // the old value is released after the lock
    }

    std::shared_ptr<const T> get() const {
        std::lock_guard lock{m_mutex};
        return m_value;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const T> m_value;
};

} // namespace inkling
