// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/values_model.h"

#include "ui/charts/metric_text.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace inkling {

namespace {

constexpr qint64 portion = 500; ///< rows fetched at a time

QString loss(const std::optional<Score>& score) {
    return score ? MetricText::value(Metric::loss, score->loss) : QString();
}

QString accuracy(const std::optional<Score>& score) {
    return score ? MetricText::value(Metric::accuracy, score->accuracy) : QString();
}

QString images(const std::optional<Score>& score) {
    return score ? QLocale().toString(score->count) : QString();
}

} // namespace

void ValuesModel::setContent(std::shared_ptr<const MetricHistory> history, double smoothing) {
    if (history == m_history && smoothing == m_smoothing) {
        refresh();
        return;
    }
    beginResetModel();
    m_history = std::move(history);
    m_smoothing = smoothing;
    m_first = m_history ? std::clamp(m_first, static_cast<qint64>(m_history->begin()),
                                     std::max<qint64>(m_history->begin(), m_history->end() - 1))
                        : 0;
    m_rows = static_cast<int>(std::min(portion, available()));
    endResetModel();
}

qint64 ValuesModel::available() const {
    constexpr qint64 most = std::numeric_limits<int>::max();
    return m_history ? std::clamp<qint64>(m_history->end() - m_first, 0, most) : 0;
}

void ValuesModel::refresh() {
    if (available() < m_rows) {
        beginRemoveRows({}, static_cast<int>(available()), m_rows - 1);
        m_rows = static_cast<int>(available());
        endRemoveRows();
    } else if (m_rows < portion) {
        fetchMore({}); // a table that is not full grows with the run
    }
}

void ValuesModel::setFirst(qint64 batch) {
    if (!m_history || m_history->isEmpty())
        return;
    beginResetModel();
    m_first = std::clamp<qint64>(batch, m_history->begin(), m_history->end() - 1);
    m_rows = static_cast<int>(std::min(portion, available()));
    endResetModel();
}

int ValuesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int ValuesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns);
}

bool ValuesModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_rows < available();
}

void ValuesModel::fetchMore(const QModelIndex& parent) {
    const auto more = static_cast<int>(std::min(portion, available() - m_rows));
    if (parent.isValid() || more <= 0)
        return;
    beginInsertRows({}, m_rows, m_rows + more - 1);
    m_rows += more;
    endInsertRows();
}

QVariant ValuesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const qint64 batch = m_first + index.row();
    if (role != Qt::DisplayRole || !m_history || !m_history->contains(batch))
        return {};
    return text(batch, index.column());
}

QString ValuesModel::text(qint64 batch, int column) const {
    const MetricHistory& history = *m_history;
    const auto value = [&](Metric metric) {
        return MetricText::value(metric, static_cast<double>(history.value(metric, batch)));
    };
    const auto smoothed = [&](Metric metric) {
        return MetricText::value(metric, static_cast<double>(history.smoothed(metric, batch, m_smoothing)));
    };
    switch (column) {
    case batchNumber:
        return MetricText::batch(batch);
    case trainLoss:
        return value(Metric::loss);
    case trainAccuracy:
        return value(Metric::accuracy);
    case trainImages:
        return QLocale().toString(history.imageCount(batch));
    case smoothedLoss:
        return smoothed(Metric::loss);
    case smoothedAccuracy:
        return smoothed(Metric::accuracy);
    case validationLoss:
        return loss(history.validations().at(batch));
    case validationAccuracy:
        return accuracy(history.validations().at(batch));
    case validationImages:
        return images(history.validations().at(batch));
    case testLoss:
        return loss(history.tests().at(batch));
    case testAccuracy:
        return accuracy(history.tests().at(batch));
    default:
        return images(history.tests().at(batch));
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter); // over its figures
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (orientation == Qt::Vertical)
        return MetricText::batch(m_first + section);
    const std::array names{tr("Batch"),           tr("Train loss"),          tr("Train accuracy"),
                           tr("Images"),          tr("Smoothed loss"),       tr("Smoothed accuracy"),
                           tr("Validation loss"), tr("Validation accuracy"), tr("Validation images"),
                           tr("Test loss"),       tr("Test accuracy"),       tr("Test images")};
    return names.at(static_cast<std::size_t>(section));
}

} // namespace inkling
