// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/thumbnail_list.h"

#include "ui/reading/reading.h"

#include <QLocale>

namespace inkling {

QVariant ThumbnailList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto thumbnail = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shortText(thumbnail);
    case Qt::AccessibleTextRole:
        return spokenText(thumbnail);
    case Qt::ToolTipRole:
        return spokenText(thumbnail) + QLatin1Char('\n')
            + tr("Click it, or press Enter, to put it on the canvas.");
    case NoteRole:
        return noteText(thumbnail);
    default:
        return {};
    }
}

QStringList ThumbnailList::widestTexts() {
    return {shortText({.index = 0, .label = 0, .picture = {}, .prediction = 8}), percentText(1.0)};
}

QString ThumbnailList::shortText(const Thumbnail& thumbnail) {
    if (!thumbnail.prediction)
        return QString::number(thumbnail.label);
    if (thumbnail.prediction == thumbnail.label)
        return tr("✓ %1", "read rightly as this digit").arg(thumbnail.label);
    return tr("✗ %1, is %2", "read as the first digit, is the second")
        .arg(*thumbnail.prediction)
        .arg(thumbnail.label);
}

QString ThumbnailList::lossText(const Thumbnail& thumbnail) {
    return thumbnail.loss ? QLocale().toString(*thumbnail.loss, 'f', 2) : QString{};
}

QString ThumbnailList::spokenText(const Thumbnail& thumbnail) const {
    const auto name = QLocale().toString(qlonglong{thumbnail.index});
    if (thumbnail.loss && thumbnail.prediction == thumbnail.label)
        return tr("Training image %1: a %2, read rightly, loss %3")
            .arg(name)
            .arg(thumbnail.label)
            .arg(lossText(thumbnail));
    if (thumbnail.loss)
        return tr("Training image %1: a %2, wrongly read as %3, loss %4")
            .arg(name)
            .arg(thumbnail.label)
            .arg(thumbnail.prediction.value_or(0))
            .arg(lossText(thumbnail));
    if (!thumbnail.prediction)
        return tr("Test image %1: a %2, not read yet").arg(name).arg(thumbnail.label);
    if (thumbnail.prediction == thumbnail.label)
        return tr("Test image %1: a %2, read rightly").arg(name).arg(thumbnail.label);
    return tr("Test image %1: a %2, wrongly read as %3")
        .arg(name)
        .arg(thumbnail.label)
        .arg(*thumbnail.prediction);
}

} // namespace inkling
