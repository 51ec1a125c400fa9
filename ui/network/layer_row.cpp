// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layer_row.h"

#include "ui/network/list_accessible.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

// Narrow, so that "maxPooling2d 1" has room in a column of 270 pixels with a scroll bar.
constexpr int gap = 6;
constexpr int nameGap = 4;
constexpr int inset = 5; // room for the bar of the current row
constexpr int rightInset = 4;
constexpr int padding = Theme::unit / 2;
constexpr int barWidth = 3;
constexpr int shareHeight = 2;
const QLatin1String unknown{"?"};

QFont nameFont() {
    return themeFont(TextSize::normal, TextWeight::bold);
}

QFont figureFont() {
    return themeFont(TextSize::normal);
}

QFont smallFont() {
    return themeFont(TextSize::small);
}

QString withCross(const QString& fault) {
    return QStringLiteral("✗ ") + fault;
}

} // namespace

/// Where everything lies.
struct LayerRow::Arrangement {
    QRect name;
    QRect shape;
    QRect count;
    QRect detail;
    QRect fault;
    int height = 0;
};

LayerRow::LayerRow(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    ListAccessible::install();
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LayerRow::setContent(const LayerRowContent& content) {
    if (content == m_content)
        return;
    m_content = content;
    // The list has one stop for the Tab key.
    setFocusPolicy(content.isCurrent ? Qt::StrongFocus : Qt::ClickFocus);
    describe();
    updateGeometry();
    update();
}

void LayerRow::setColumns(const LayerRowColumns& columns) {
    if (columns == m_columns)
        return;
    m_columns = columns;
    updateGeometry();
    update();
}

LayerRowColumns LayerRow::wantedColumns() const {
    const QFontMetrics metrics{figureFont()};
    // Advances are rounded; what is a fraction too narrow would be cut.
    const auto width = [&](const QString& text) {
        return text.isEmpty() ? 0 : tabularWidth(metrics, text) + 1;
    };
    return {width(m_content.shape), width(m_content.count)};
}

LayerRow::Arrangement LayerRow::arrange(int width) const {
    const QFontMetrics bold{nameFont()};
    const QFontMetrics figure{figureFont()};
    const QFontMetrics small{smallFont()};
    const int left = inset;
    const int right = width - rightInset;
    const int figures = m_columns.shape + gap + m_columns.count;
    const int line = std::max(bold.height(), figure.height());
    // What is left of this row's own shape, which may be narrower than its column.
    const int beside =
        right - left - nameGap - gap - m_columns.count - figure.horizontalAdvance(m_content.shape);
    const bool isLong = bold.horizontalAdvance(m_content.name) > beside;

    Arrangement at;
    int y = padding;
    at.name = QRect{left, y, isLong ? right - left : beside, line};
    if (isLong)
        y += line;
    at.count = QRect{right - m_columns.count, y, m_columns.count, line};
    at.shape = QRect{right - figures, y, m_columns.shape, line};
    const int detailWidth = small.horizontalAdvance(m_content.detail);
    const bool isBeside = isLong && detailWidth <= beside;
    if (isBeside)
        at.detail = QRect{left, y, beside, line};
    y += line;
    if (!isBeside && detailWidth > 0) {
        at.detail = QRect{left, y, right - left, small.height()};
        y += small.height();
    }
    if (!m_content.fault.isEmpty()) {
        const QRect room{left, y, right - left, 100 * small.height()};
        at.fault =
            QRect{room.topLeft(),
                  QSize{room.width(),
                        small.boundingRect(room, Qt::TextWordWrap, withCross(m_content.fault)).height()}};
        y += at.fault.height();
    }
    at.height = y + padding + shareHeight;
    return at;
}

int LayerRow::heightForWidth(int width) const {
    return arrange(width).height;
}

QSize LayerRow::sizeHint() const {
    const QFontMetrics bold{nameFont()};
    const int width = inset + bold.horizontalAdvance(m_content.name) + nameGap + gap + m_columns.shape
        + m_columns.count + rightInset;
    return {width, heightForWidth(width)};
}

QSize LayerRow::minimumSizeHint() const {
    const int width = inset + m_columns.shape + nameGap + gap + m_columns.count + rightInset;
    return {width, QFontMetrics{nameFont()}.height() + 2 * padding};
}

bool LayerRow::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

void LayerRow::paintEvent(QPaintEvent*) {
    const Theme& theme = m_themes.theme();
    const auto at = arrange(width());
    QPainter painter{this};
    const QRect body = rect().adjusted(0, 0, 0, -shareHeight);
    const bool isMarked = m_content.isUnfolded || hasFocus();
    if (underMouse() || isMarked)
        painter.fillRect(body, theme.hover);
    if (m_content.isUnfolded)
        painter.fillRect(QRect{0, 0, barWidth, body.height()}, theme.line);

    const auto draw = [&painter](const QRect& place, Qt::Alignment side, const QFont& font,
                                 const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    const bool isAtFault = !m_content.fault.isEmpty();
    draw(at.name, Qt::AlignLeft, nameFont(), isAtFault ? theme.test : theme.text, m_content.name);
    draw(at.shape, Qt::AlignRight, figureFont(), theme.text, m_content.shape);
    draw(at.count, Qt::AlignRight, figureFont(), theme.text, m_content.count);
    draw(at.detail, Qt::AlignLeft, smallFont(), theme.mutedText, m_content.detail);
    if (isAtFault) {
        painter.setFont(smallFont());
        painter.setPen(theme.test);
        painter.drawText(at.fault, Qt::TextWordWrap, withCross(m_content.fault));
    }

    painter.fillRect(QRect{0, height() - 1, width(), 1}, theme.line);
    const int share = qRound(m_content.share * width());
    painter.fillRect(QRect{0, height() - shareHeight, share, shareHeight}, theme.mutedText);
    if (hasFocus())
        paintFocusRing(painter, body, theme);
}

void LayerRow::describe() {
    const auto& c = m_content;
    const bool isKnown = c.shape != unknown;
    QString name = c.detail.isEmpty() ? c.name : tr("%1, %2").arg(c.name, c.detail);
    if (!c.fault.isEmpty())
        name = tr("%1; impossible: %2").arg(name, c.fault);
    else if (isKnown)
        name = tr("%1; output %2; %3 parameters").arg(name, c.shape, c.spokenCount);
    else
        name = tr("%1; output not known yet").arg(name);
    const auto percent = QLocale{}.toString(100.0 * c.share, 'f', c.share > 0.0 && c.share < 0.1 ? 1 : 0);
    const auto cost = c.share > 0.0 ? tr("%1 % of the arithmetic").arg(percent) : QString{};
    setAccessibleName(name);
    setAccessibleDescription(cost);
    QStringList lines{c.detail.isEmpty() ? c.name : tr("%1: %2").arg(c.name, c.detail)};
    if (c.fault.isEmpty() && isKnown)
        lines << tr("Output %1, height × width × channels or a list; learns %2 numbers")
                     .arg(c.shape, c.spokenCount);
    if (!cost.isEmpty())
        lines << tr("%1, as the thick line below shows").arg(cost);
    lines << (c.isUnfolded ? tr("Click to fold its options away")
                           : tr("Click to change its options; drag to move it"));
    setToolTip(lines.join('\n'));
    ListAccessible::tellState(this);
}

} // namespace inkling
