// SPDX-License-Identifier: GPL-3.0-or-later
// The charts' figures as a table.
#pragma once

#include "ui/charts/chart_content.h"

#include <QAbstractTableModel>

namespace inkling {

/// A row a batch, from one that can be chosen on: as many as someone has scrolled to, since a run may have
/// millions. Follows the history when told so.
class ValuesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        batchNumber,
        trainLoss,
        trainAccuracy,
        trainImages,
        smoothedLoss,
        smoothedAccuracy,
        validationLoss,
        validationAccuracy,
        validationImages,
        testLoss,
        testAccuracy,
        testImages,
        columns
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(std::shared_ptr<const MetricHistory> history, double smoothing);
    /// The history has grown, or was truncated.
    void refresh();
    /// Rows begin at this batch, or the nearest one of the run.
    void setFirst(qint64 batch);
    qint64 first() const { return m_first; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    qint64 available() const;
    QString text(qint64 batch, int column) const;

    std::shared_ptr<const MetricHistory> m_history;
    double m_smoothing = MetricHistory::usualSmoothing;
    qint64 m_first = 0;
    int m_rows = 0;
};

} // namespace inkling
