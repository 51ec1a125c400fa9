// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_source.h"

#include "ui/theme/plain_style.h"

#include <QApplication>
#include <QEvent>

namespace inkling {

namespace {

/// What the desktop would give us; ours replaces it for the application.
QPalette systemPalette() {
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

} // namespace

bool isDark(const QPalette& palette) {
    constexpr int middle = 128;
    return palette.color(QPalette::Window).lightness() < middle;
}

ThemeSource::ThemeSource(QObject* parent)
    : QObject(parent) {
    // Otherwise each new style sheet gives the widgets below it back the palettes they had at the one before.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setStyle(new PlainStyle);
    qApp->installEventFilter(this);
    apply();
}

void ThemeSource::setAppearance(Appearance appearance) {
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void ThemeSource::setTextScale(double scale) {
    if (m_textScale == scale)
        return;
    if (m_textScale == 1.0)
        m_desktopFont = QApplication::font();
    m_textScale = scale;
    QFont font = m_desktopFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    QApplication::setFont(font);
    // The widgets are told by way of the event loop. Who asks for their letters now would get those of
    // before.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    emit changed();
}

void ThemeSource::apply() {
    const bool dark =
        m_appearance == Appearance::system ? isDark(systemPalette()) : m_appearance == Appearance::dark;
    m_theme = dark ? Theme::dark() : Theme::light();
    QApplication::setPalette(m_theme.palette());
    emit changed();
}

bool ThemeSource::eventFilter(QObject* watched, QEvent* event) {
    // The desktop changed its look; every window is told. Ours follows from the event loop, once they all
    // know.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && m_appearance == Appearance::system)
        QMetaObject::invokeMethod(this, &ThemeSource::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace inkling
