// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layer_list.h"

#include "ui/theme/theme_source.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace inkling {

namespace {

QLabel* makeLabel(const QString& text, const QFont& font, const QColor& colour, QWidget* parent) {
    auto* label = new QLabel{text, parent};
    label->setFont(font);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, colour);
    label->setPalette(colours);
    return label;
}

QFrame* makeLine(const QColor& colour, QWidget* parent) {
    auto* line = new QFrame{parent};
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    QPalette colours = line->palette();
    colours.setColor(QPalette::Window, colour);
    line->setPalette(colours);
    return line;
}

constexpr int longestName = 14 * Theme::unit; // "maxPooling2d 1" beside its shape and count

} // namespace

LayerList::LayerList(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Layers of the network"));
    connect(&themes, &ThemeSource::changed, this, &LayerList::rebuild);
}

void LayerList::setArchitecture(std::shared_ptr<const Architecture> architecture) {
    if (architecture == m_architecture)
        return;
    m_architecture = std::move(architecture);
    rebuild();
}

QString LayerList::totalText() const {
    const QLocale numbers;
    const Cost cost = m_architecture->cost();
    const double megaflop = 2.0 * static_cast<double>(cost.forward + cost.backward) / 1e6;
    return tr("%1 parameters · %2 MFLOP/image")
        .arg(numbers.toString(static_cast<qulonglong>(m_architecture->parameterCount())),
             numbers.toString(megaflop, 'f', megaflop < 9.995 ? 2 : 1));
}

void LayerList::rebuild() {
    delete m_rows;
    m_rows = nullptr;
    if (!m_architecture)
        return;
    const Theme& theme = m_themes.theme();
    m_rows = new QWidget{this};
    auto* grid = new QGridLayout{m_rows};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::unit);
    grid->setVerticalSpacing(Theme::unit / 2);
    grid->setColumnStretch(0, 1);

    const QLocale numbers;
    const auto count = [&](std::size_t number) { return numbers.toString(static_cast<qulonglong>(number)); };
    const auto title = tr("Layers");
    const auto total = totalText();
    grid->addWidget(makeLabel(title, themeFont(TextSize::normal, TextWeight::bold), theme.mutedText, m_rows),
                    0, 0, 1, 3);
    auto* totalLabel = makeLabel(total, themeFont(TextSize::small), theme.mutedText, m_rows);
    totalLabel->setToolTip(tr("Numbers the network learns, and floating-point operations to train on one "
                              "image: two for each multiply-add, forward and backward"));
    totalLabel->setWordWrap(true);
    grid->addWidget(totalLabel, 1, 0, 1, 3);
    int row = 2;
    QStringList spoken;
    for (const auto& layer : m_architecture->layers()) {
        const auto name = QString::fromStdString(layer.name);
        const auto detail = QString::fromStdString(layer.detail);
        const auto shape = QString::fromStdString(toText(layer.outputShape));
        const auto parameters = layer.parameterCount > 0 ? count(layer.parameterCount) : QString{};
        grid->addWidget(makeLine(theme.line, m_rows), row++, 0, 1, 3);
        const auto bold = themeFont(TextSize::normal, TextWeight::bold);
        // A long name has a line to itself: the column is as wide as its settings, not as its longest word.
        const bool isLong = QFontMetrics{bold}.horizontalAdvance(name) > longestName;
        grid->addWidget(makeLabel(name, bold, theme.text, m_rows), row, 0, 1, isLong ? 3 : 1);
        if (isLong)
            ++row;
        auto* shapeLabel = makeLabel(shape, themeFont(TextSize::normal), theme.text, m_rows);
        shapeLabel->setToolTip(tr("What comes out of this layer: height × width × channels, or a list"));
        grid->addWidget(shapeLabel, row, 1, Qt::AlignRight);
        auto* countLabel = makeLabel(parameters, themeFont(TextSize::normal), theme.text, m_rows);
        countLabel->setToolTip(tr("Numbers this layer learns"));
        grid->addWidget(countLabel, row, 2, Qt::AlignRight);
        if (!isLong)
            ++row;
        if (!detail.isEmpty())
            grid->addWidget(makeLabel(detail, themeFont(TextSize::small), theme.mutedText, m_rows), row, 0, 1,
                            isLong ? 1 : 3);
        ++row;
        spoken += tr("%1 %2, output %3, %4 parameters").arg(name, detail, shape, count(layer.parameterCount));
    }
    setAccessibleDescription(total + ". " + spoken.join("; "));
    layout()->addWidget(m_rows);
}

} // namespace inkling
