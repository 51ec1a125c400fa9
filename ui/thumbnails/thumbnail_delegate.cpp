// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/thumbnail_delegate.h"

#include "ui/canvas/picture_image.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_list.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int tile = 52;   // frame included
constexpr int padding = 2; // between frame and digit
constexpr int spacing = Theme::unit;

int captionHeight() {
    return QFontMetrics{themeFont(TextSize::small)}.height();
}

/// Of a digit and the texts below it, which are wider than it where letters are large.
int contentWidth() {
    const QFontMetrics metrics{themeFont(TextSize::small)};
    constexpr int bolder = 4; // the part of a text that is bold
    int width = tile;
    for (const auto& text : ThumbnailList::widestTexts())
        width = std::max(width, tabularWidth(metrics, text) + bolder);
    return width;
}

/// The verdict in its colour, what the digit really is in grey.
void paintVerdict(QPainter& painter, const QRect& area, const Thumbnail& thumbnail, const QString& text,
                  const Theme& theme) {
    const auto regular = themeFont(TextSize::small);
    if (!thumbnail.prediction || thumbnail.prediction == thumbnail.label) {
        painter.setFont(regular);
        painter.setPen(thumbnail.prediction ? theme.train : theme.mutedText);
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, text);
        return;
    }
    // "✗ 7" and ", is 9": cut after the digit that was read, wherever a translation puts it.
    const auto cut = text.indexOf(QString::number(*thumbnail.prediction)) + 1;
    const auto bold = themeFont(TextSize::small, TextWeight::bold);
    const auto verdict = text.left(cut);
    const int width = QFontMetrics{bold}.horizontalAdvance(verdict);
    const int whole = width + QFontMetrics{regular}.horizontalAdvance(text.mid(cut));
    const int left = area.left() + (area.width() - whole) / 2;
    painter.setFont(bold);
    painter.setPen(theme.test);
    painter.drawText(QRect{left, area.top(), whole, area.height()}, Qt::AlignLeft | Qt::AlignTop, verdict);
    painter.setFont(regular);
    painter.setPen(theme.mutedText);
    painter.drawText(QRect{left + width, area.top(), whole, area.height()}, Qt::AlignLeft | Qt::AlignTop,
                     text.mid(cut));
}

} // namespace

ThumbnailDelegate::ThumbnailDelegate(const ThemeSource& themes, int captionLines, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_themes{themes}
    , m_captionLines{captionLines} { }

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {contentWidth() + spacing, tile + m_captionLines * captionHeight() + spacing};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto& theme = m_themes.theme();
    const auto thumbnail = static_cast<const ThumbnailList*>(index.model())->at(index.row());
    const bool wrong = thumbnail.prediction && thumbnail.prediction != thumbnail.label;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool chosen = m_marksSelection && (option.state & QStyle::State_Selected);
    // At the left of its cell: the first one lines up with what lies above the grid.
    const int width = contentWidth();
    const QRect frame{option.rect.left() + (width - tile) / 2, option.rect.top(), tile, tile};
    const QRect verdict{option.rect.left(), frame.bottom() + 1, width, captionHeight()};

    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPen pen{chosen ? theme.text : hovered ? theme.mutedText : theme.line};
    if (wrong)
        pen = QPen{theme.test, 1.5, Qt::CustomDashLine};
    if (wrong)
        pen.setDashPattern({3.0, 2.0});
    if (chosen)
        pen.setWidthF(2.0);
    painter->setPen(pen);
    painter->setBrush(theme.field);
    painter->drawRoundedRect(QRectF{frame}.adjusted(1.0, 1.0, -1.0, -1.0), Theme::cornerRadius,
                             Theme::cornerRadius);
    painter->drawImage(frame.adjusted(padding, padding, -padding, -padding),
                       imageOf(thumbnail.picture, theme.ink));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, frame, theme);
    paintVerdict(*painter, verdict, thumbnail, index.data(Qt::DisplayRole).toString(), theme);
    if (const auto note = index.data(ThumbnailList::NoteRole).toString(); !note.isEmpty()) {
        painter->setFont(themeFont(TextSize::small));
        painter->setPen(theme.mutedText);
        painter->drawText(verdict.translated(0, captionHeight()), Qt::AlignHCenter | Qt::AlignTop, note);
    }
    painter->restore();
}

} // namespace inkling
