// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about an export.
#pragma once

#include "core/evaluation/score.h"
#include "core/exchange/export_preview.h"
#include "core/train/moment.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(ExportTexts)

public:
    /// "Run 3, after 100 batches"
    static QString moment(const QString& run, const Moment& moment);
    /// A name for a file that every system, compiler and Python take: "run_3_after_100".
    static QString fileName(const QString& run, const Moment& moment);
    /// "24.0 kB"
    static QString size(std::uint64_t bytes);
    static QString bytes(std::uint64_t bytes);
    /// "5 × 5 × 1 × 8"
    static QString shape(const std::vector<std::int64_t>& shape);
    /// "93.4 % ± 0.5"
    static QString accuracy(const Score& score);
    /// What whole numbers cost.
    static QString cost(const Int8Scores& scores);
    /// Which part of a file is shown.
    static QString extent(const PreviewedFile& file);
};

} // namespace inkling
