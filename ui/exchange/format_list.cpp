// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/format_list.h"

#include "ui/exchange/format_text.h"
#include "ui/theme/theme_source.h"

namespace inkling {

namespace {

const ModelFormat* formatOf(const QListWidgetItem* item) {
    return findModelFormat(item->data(Qt::UserRole).toString().toStdString());
}

} // namespace

FormatList::FormatList(const ThemeSource& themes, QWidget* parent)
    : QListWidget{parent}
    , m_themes{themes} {
    setAccessibleName(tr("Forms"));
    setToolTip(tr("The forms in which the model can be written"));
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto& format : modelFormats()) {
        if (!format.write)
            continue;
        auto* item = new QListWidgetItem{translatedLabel(format), this};
        item->setData(Qt::UserRole, QString::fromStdString(std::string{format.key}));
    }
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this, &FormatList::chosen);
    connect(&themes, &ThemeSource::changed, this, &FormatList::wearTheme);
    wearTheme();
}

const ModelFormat& FormatList::format() const {
    return *formatOf(currentItem());
}

void FormatList::choose(const ModelFormat& format) {
    for (int row = 0; row < count(); ++row)
        if (formatOf(item(row)) == &format)
            setCurrentRow(row);
}

void FormatList::wearTheme() {
    const Theme& theme = m_themes.theme();
    constexpr int characters = 28;
    setFixedWidth(characters * fontMetrics().averageCharWidth());
    setStyleSheet(QStringLiteral(R"(
        QListWidget { border: none; background: transparent; outline: none; }
        QListWidget::item { padding: 5px 8px; color: %1; border: 2px solid transparent; border-radius: 4px; }
        QListWidget::item:hover, QListWidget::item:selected { background: %2; color: %1; }
        QListWidget::item:selected:active { border-color: %3; }
    )")
                      .arg(theme.text.name(), theme.hover.name(), theme.train.name()));
}

} // namespace inkling
