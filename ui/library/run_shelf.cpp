// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/run_shelf.h"

#include "core/data/data_sha256.h"

namespace inkling {

RunShelf::RunShelf(std::filesystem::path file)
    : m_file{std::move(file)} {
    connect(this, &RunShelf::ordered, this, &RunShelf::takeOrders, Qt::QueuedConnection);
}

void RunShelf::order(Order order) {
    if (m_orders.post(std::move(order)))
        emit ordered();
}

void RunShelf::takeOrders() {
    for (const auto& order : m_orders.take())
        order(*this);
}

Result<RunStore*> RunShelf::store() {
    if (m_file.empty())
        return Error{ErrorKind::noInput,
                     Sentence::tr("There is no home folder, so runs are not kept; set HOME to have them "
                                  "kept.")};
    if (!m_store) {
        auto opened = RunStore::open(m_file);
        if (!opened)
            return opened.error();
        m_store.emplace(std::move(opened->store));
        m_notice = std::move(opened->notice);
    }
    return &*m_store;
}

const std::string& RunShelf::sha256(const DigitData& data) {
    const auto* pixels = data.train.image(0).data();
    if (m_sha.first != pixels)
        m_sha = {pixels, dataSha256(data)};
    return m_sha.second;
}

} // namespace inkling
