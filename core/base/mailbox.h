// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace inkling {

/// Letters from one thread to another, in order, none lost. Whoever posts into an empty box rings; the reader
/// then takes everything at once, so however many letters there are, the bell rings once per visit. Any
/// thread may call either function.
template<class T>
class Mailbox {
public:
    /// Whether the box was empty, that is, whether to ring.
    [[nodiscard]] bool post(T letter) {
        std::lock_guard lock{m_mutex};
        m_letters.push_back(std::move(letter));
        return m_letters.size() == 1;
    }

    std::vector<T> take() {
        std::lock_guard lock{m_mutex};
        return std::exchange(m_letters, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_letters;
};

} // namespace inkling
