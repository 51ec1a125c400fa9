// SPDX-License-Identifier: GPL-3.0-or-later
// A moment's model made ready to be written: what it will look like, and what whole numbers cost it.
#pragma once

#include "core/data/dataset.h"
#include "core/exchange/export_preview.h"
#include "core/train/moment.h"
#include "ui/reading/newest_only.h"

#include <QObject>

#include <memory>
#include <string>

namespace inkling {

struct ExportWish {
    Moment moment;
    Dataset test;                        ///< what whole numbers cost is measured on it
    const ModelFormat* format = nullptr; ///< one that can be written
    std::string name;                    ///< of the file, without its ending
    bool int8 = false;                   ///< only where the format takes it
};

/// A value that never changes: whoever writes it, writes what its preview shows.
struct PreparedExport {
    ExportWish wish;
    ExportOptions options;
    Result<ExportPreview> preview;
};

/// Prepares on a thread of its own. While training goes on the newest moment is prepared anew, at most four
/// times a second.
class ExportPreparer : public QObject {
    Q_OBJECT

public:
    explicit ExportPreparer(QObject* parent = nullptr);
    ~ExportPreparer() override;

    void wish(const ExportWish& wish);
    /// Nothing is wanted any more: what is being measured ends at once.
    void forget();
    /// Whether an answer is still to come.
    bool isBusy() const { return m_worker.isBusy(); }
    /// How much of what is being measured is done, 0 ... 1.
    double progress() const;

signals:
    void prepared(const std::shared_ptr<const inkling::PreparedExport>& prepared);

private:
    struct Room;

    ExportWish m_last;
    std::shared_ptr<Room> m_room; ///< the other thread's, but for what is atomic
    NewestOnly m_worker;
};

} // namespace inkling
