// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/files_view.h"

#include "ui/exchange/export_texts.h"
#include "ui/theme/theme_source.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int leastLines = 5;

/// What a tab has room for: a folder stands above them.
QString shortName(const std::string& name) {
    const auto path = QString::fromStdString(name);
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QTableWidgetItem* makeItem(const QString& text, Qt::Alignment alignment) {
    auto* item = new QTableWidgetItem{text};
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

FilesView::FilesView(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_tabs{new QTabBar{this}}
    , m_stack{new QStackedWidget{this}}
    , m_text{new QPlainTextEdit}
    , m_table{new QTableWidget}
    , m_message{new QLabel}
    , m_extent{new QLabel{this}} {
    m_tabs->setAccessibleName(tr("Files that will be written"));
    m_tabs->setToolTip(tr("Choose a file to look into it"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_text->setAccessibleName(tr("Beginning of the file"));
    m_text->setToolTip(tr("The very text that will be written"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_table->setAccessibleName(tr("Arrays in the file"));
    m_table->setToolTip(tr("The network's weights, by the names that other programs know them by"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Array"), tr("Shape"), tr("Bytes")});
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(18 * Theme::unit);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_extent->setWordWrap(true);
    for (auto* page :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_message)})
        m_stack->addWidget(page);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_extent);
    connect(m_tabs, &QTabBar::currentChanged, this, &FilesView::showFile);
    connect(&themes, &ThemeSource::changed, this, &FilesView::wearTheme);
    wearTheme();
    setMessage({}, false);
}

void FilesView::setPreview(const ExportPreview& preview, const Architecture& architecture) {
    m_preview = preview;
    m_arrays = arraysOf(architecture);
    const int count = static_cast<int>(preview.files.size());
    const int before = m_tabs->currentIndex();
    {
        const QSignalBlocker quiet{m_tabs};
        while (m_tabs->count() > count)
            m_tabs->removeTab(m_tabs->count() - 1);
        while (m_tabs->count() < count)
            m_tabs->addTab({});
        for (int i = 0; i < count; ++i) {
            const auto& file = preview.files[static_cast<std::size_t>(i)];
            m_tabs->setTabText(i,
                               shortName(file.name) + QStringLiteral("   ") + ExportTexts::size(file.size));
            m_tabs->setTabToolTip(
                i, QString::fromStdString(file.name) + QStringLiteral(", ") + ExportTexts::bytes(file.size));
        }
        m_tabs->setCurrentIndex(std::clamp(before, 0, std::max(0, count - 1)));
    }
    m_tabs->show();
    m_extent->show();
    showFile(m_tabs->currentIndex());
}

void FilesView::setMessage(const QString& sentence, bool isFault) {
    m_preview = {};
    m_isFault = isFault;
    {
        const QSignalBlocker quiet{m_tabs};
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
    }
    m_tabs->hide();
    m_extent->hide();
    m_message->setText(isFault ? QStringLiteral("✗ ") + sentence : sentence);
    m_message->setAccessibleName(sentence);
    m_stack->setCurrentWidget(m_message);
    wearTheme();
}

QString FilesView::text() const {
    return m_stack->currentWidget() == m_text ? m_text->toPlainText() : QString{};
}

QString FilesView::extent() const {
    return m_extent->text();
}

QString FilesView::message() const {
    return m_stack->currentWidget() == m_message ? m_message->text() : QString{};
}

void FilesView::showFile(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= m_preview.files.size())
        return;
    const auto& file = m_preview.files[static_cast<std::size_t>(index)];
    m_extent->setText(ExportTexts::extent(file));
    m_extent->setAccessibleName(m_extent->text());
    if (!file.isText) {
        showArrays();
        return;
    }
    const auto text = QString::fromStdString(file.head);
    if (m_text->toPlainText() != text) {
        // Who reads while training goes on stays where they are.
        const int place = m_text->verticalScrollBar()->value();
        m_text->setPlainText(text);
        m_text->verticalScrollBar()->setValue(place);
    }
    m_stack->setCurrentWidget(m_text);
}

void FilesView::showArrays() {
    const int rows = static_cast<int>(m_arrays.size());
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const auto& array = m_arrays[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, makeItem(QString::fromStdString(array.name), Qt::AlignLeft));
        m_table->setItem(row, 1, makeItem(ExportTexts::shape(array.shape), Qt::AlignLeft));
        m_table->setItem(row, 2,
                         makeItem(QLocale{}.toString(static_cast<qulonglong>(array.size)), Qt::AlignLeft));
    }
    m_stack->setCurrentWidget(m_table);
}

void FilesView::wearTheme() {
    const Theme& theme = m_themes.theme();
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(themeFont(TextSize::small).pointSizeF());
    m_text->setFont(fixed);
    m_stack->setMinimumHeight(leastLines * QFontMetrics{fixed}.lineSpacing() + 2 * Theme::unit);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + Theme::unit / 2);
    const auto colour = [](QLabel* label, const QColor& text) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, text);
        label->setPalette(colours);
    };
    colour(m_message, m_isFault ? theme.test : theme.mutedText);
    colour(m_extent, theme.mutedText);
    m_extent->setFont(themeFont(TextSize::small));
    m_tabs->setStyleSheet(
        QStringLiteral(R"(
        QTabBar::tab { color: %1; padding: 4px 12px; border: none; border-bottom: 2px solid transparent; }
        QTabBar::tab:hover { color: %2; }
        QTabBar::tab:selected { color: %2; border-bottom-color: %3; }
        QTabBar:focus::tab:selected { background: %4; }
    )")
            .arg(theme.mutedText.name(), theme.text.name(), theme.train.name(), theme.hover.name()));
}

} // namespace inkling
