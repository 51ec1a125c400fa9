// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/runs/run_store.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// The store of runs on a thread of its own, where waiting for a disk keeps nobody waiting.
///
/// Thread: lives on the storage thread; only order() may be called from others.
class RunShelf : public QObject {
    Q_OBJECT

public:
    /// An empty path: there is no place for a store.
    explicit RunShelf(std::filesystem::path file);

    using Order = std::function<void(RunShelf&)>;
    /// Any thread. Orders are carried out in turn.
    void order(Order order);

    /// Opens it at the first call, and again as long as that fails.
    Result<RunStore*> store();
    /// What there is to know about the opening; once.
    Sentence takeNotice() { return std::exchange(m_notice, {}); }

    /// The data's SHA-256; of the data that were asked about last it is known.
    const std::string& sha256(const DigitData& data);

signals:
    void ordered();

private:
    void takeOrders();

    std::filesystem::path m_file;
    Mailbox<Order> m_orders;
    std::optional<RunStore> m_store;
    Sentence m_notice;
    std::pair<const std::uint8_t*, std::string> m_sha; ///< the first pixel, and what was computed
};

} // namespace inkling
