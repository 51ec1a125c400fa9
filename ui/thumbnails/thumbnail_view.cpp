// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/thumbnail_view.h"

#include "ui/controls/own_keys.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_delegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

ThumbnailGrid::ThumbnailGrid(const ThemeSource& themes, int captionLines, QWidget* parent)
    : QListView{parent} {
    setItemDelegate(new ThumbnailDelegate{themes, captionLines, this});
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true); // the frame answers to the mouse
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &ThumbnailGrid::chosen);
    connect(&themes, &ThemeSource::changed, this, [this] {
        fitColumns();
        viewport()->update();
    });
}

int ThumbnailGrid::rowHeight() const {
    return itemDelegate()->sizeHint({}, {}).height();
}

void ThumbnailGrid::markSelection() {
    static_cast<ThumbnailDelegate*>(itemDelegate())->setMarksSelection(true);
}

bool ThumbnailGrid::event(QEvent* event) {
    // With the focus here, the arrow keys, Home and End walk through the digits.
    if (event->type() == QEvent::ShortcutOverride && movesOrChooses(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        emit chosen(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void ThumbnailGrid::resizeEvent(QResizeEvent* event) {
    fitColumns();
    QListView::resizeEvent(event);
}

void ThumbnailGrid::fitColumns() {
    const auto cell = itemDelegate()->sizeHint({}, {});
    // QListView wraps when a row is as wide as the viewport: one pixel less.
    const int width = viewport()->width() - 1;
    const int columns = std::max(1, width / cell.width());
    setGridSize({std::max(cell.width(), width / columns), cell.height()});
}

ThumbnailView::ThumbnailView(const ThemeSource& themes, QWidget* parent, Use use)
    : QWidget{parent}
    , m_themes{themes}
    , m_model{new ThumbnailModel{this}}
    , m_grid{new ThumbnailGrid{themes, use == Use::samples ? 1 : 2}}
    , m_summary{new QLabel}
    , m_empty{new QLabel{tr("Sample digits appear here once a data set is open.")}} {
    m_grid->setModel(m_model);
    m_grid->setAccessibleName(use == Use::samples ? tr("Sample digits") : tr("Digits of the batch"));
    if (use == Use::samples) {
        m_summary->setAccessibleName(tr("How many samples are right"));
        m_summary->setToolTip(
            tr("How many of these test digits the network reads rightly. It never trains on them."));
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAccessibleName(tr("No samples"));

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_summary);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_grid, 1);

    connect(m_grid, &ThumbnailGrid::chosen, this, [this](const QModelIndex& index) {
        emit activated(m_model->at(index.row()).index);
        const auto chosen = m_model->at(index.row());
        emit pictureChosen(chosen.picture, chosen.label);
    });
    connect(&themes, &ThemeSource::changed, this, &ThumbnailView::wearTheme);
    wearTheme();
    showSummary();
}

void ThumbnailView::setThumbnails(std::vector<Thumbnail> thumbnails) {
    m_model->setThumbnails(std::move(thumbnails));
    showSummary();
}

void ThumbnailView::setPredictions(const std::vector<std::optional<int>>& predictions) {
    m_model->setPredictions(predictions);
    showSummary();
}

void ThumbnailView::setPreferredRows(int rows) {
    m_preferredRows = rows;
    updateGeometry();
}

QSize ThumbnailView::sizeHint() const {
    const int above = m_summary->sizeHint().height() + layout()->spacing();
    return {QWidget::sizeHint().width(), above + m_preferredRows * m_grid->rowHeight()};
}

QString ThumbnailView::summary() const {
    const auto score = m_model->score();
    const QLocale locale;
    if (score.count == 0)
        return {};
    if (!m_told.isEmpty())
        return m_told;
    if (score.predicted == 0)
        return tr("%1 test digits, not read yet").arg(locale.toString(score.count));
    return tr("%1 of %2 right").arg(locale.toString(score.right), locale.toString(score.predicted));
}

void ThumbnailView::setSummary(const QString& text) {
    m_told = text;
    showSummary();
}

void ThumbnailView::setEmptyText(const QString& text) {
    m_empty->setText(text);
}

void ThumbnailView::showSummary() {
    const auto text = summary();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_grid->setVisible(m_model->rowCount() > 0);
    if (text == m_summary->text())
        return;
    m_summary->setText(text);
    emit summaryChanged();
}

void ThumbnailView::wearTheme() {
    for (auto* label : {m_summary, m_empty}) {
        auto palette = label->palette();
        palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
        label->setPalette(palette);
        label->setFont(themeFont(TextSize::normal));
    }
}

} // namespace inkling
