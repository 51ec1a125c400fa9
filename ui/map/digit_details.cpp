// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/digit_details.h"

#include "ui/canvas/probability_bars.h"
#include "ui/map/picture_view.h"
#include "ui/theme/theme_source.h"

#include <QBoxLayout>
#include <QLabel>

namespace inkling {

DigitDetails::DigitDetails(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_picture{new PictureView{themes}}
    , m_text{new QLabel}
    , m_bars{new ProbabilityBars{themes}}
    , m_layout{new QBoxLayout{QBoxLayout::LeftToRight, this}} {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setAccessibleName(tr("The digit that is pointed at"));
    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::unit / 2);
    left->addWidget(m_picture, 1);
    left->addWidget(m_text);
    left->addStretch(0);
    auto* right = new QVBoxLayout;
    right->addWidget(m_bars, 1);
    right->addStretch(0);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2 * Theme::unit);
    m_layout->addLayout(left, 2);
    m_layout->addLayout(right, 3);
    connect(&themes, &ThemeSource::changed, this, &DigitDetails::wearTheme);
    wearTheme();
}

void DigitDetails::setDetail(const DigitDetail& detail) {
    m_picture->setPicture(detail.picture);
    m_picture->setVisible(detail.picture.has_value());
    m_text->setText(detail.text);
    fitText();
    m_bars->setTruth(detail.truth);
    m_bars->setReading(detail.reading);
}

QString DigitDetails::text() const {
    return m_text->text();
}

const std::optional<Picture>& DigitDetails::picture() const {
    return m_picture->picture();
}

/// Side by side where that is wide enough.
void DigitDetails::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isWide = width() >= height();
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// Room for three lines, so that no picture changes its size with what is said of it; all of it where there
/// is no picture.
void DigitDetails::fitText() {
    const int lines = 3 * m_text->fontMetrics().lineSpacing();
    m_text->setMinimumHeight(lines);
    m_text->setMaximumHeight(m_picture->picture() ? lines : QWIDGETSIZE_MAX);
}

void DigitDetails::wearTheme() {
    auto palette = m_text->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().text);
    m_text->setPalette(palette);
    m_text->setFont(themeFont(TextSize::small));
    fitText();
}

} // namespace inkling
