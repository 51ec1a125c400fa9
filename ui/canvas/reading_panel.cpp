// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/reading_panel.h"

#include "ui/canvas/drawing_actions.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/drawing_saver.h"
#include "ui/canvas/picture_intake.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/controls/action_button.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <chrono>

namespace inkling {

namespace {

using namespace std::chrono_literals;

// A pen reports up to a thousand times a second; a screen shows sixty pictures.
constexpr auto announcePause = 8ms;

constexpr int smallestCanvas = 14 * Theme::unit;
constexpr int buttonGap = Theme::unit / 2;

/// What scrolls. A scroll area asks for the height a width needs, and gives no less: the least, then, so that
/// all shrinks before anything is scrolled.
class Content : public QWidget {
public:
    int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

QBoxLayout* asRow(const QList<QPushButton*>& buttons) {
    auto* row = new QHBoxLayout;
    row->setSpacing(buttonGap);
    for (auto* button : buttons)
        row->addWidget(button);
    return row;
}

int widthOf(const QList<QPushButton*>& buttons) {
    int width = -buttonGap;
    for (const auto* button : buttons)
        width += button->minimumWidth() + buttonGap;
    return width;
}

} // namespace

ReadingPanel::ReadingPanel(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_canvas{new DrawingCanvas{themes}}
    , m_actions{new DrawingActions{*m_canvas, this}}
    , m_intake{new PictureIntake{this}}
    , m_saver{new DrawingSaver{this}}
    , m_buttons{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_message{new QLabel}
    , m_prediction{new PredictionPanel{themes}} {
    setAcceptDrops(true);
    setAccessibleName(tr("Draw and read"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_canvas->setMinimumHeight(smallestCanvas);
    m_message->setAccessibleName(tr("What went wrong"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    for (auto* action : {m_actions->clear(), m_actions->undo(), m_actions->redo()})
        m_history << makeActionButton(action);
    m_tools = {makeActionButton(m_actions->open()), makeMoreButton()};
    layOut();

    m_announce.setSingleShot(true);
    m_announce.setInterval(announcePause);
    connectParts();
    wearTheme();
}

QPushButton* ReadingPanel::makeMoreButton() {
    auto* menu = new QMenu{this};
    menu->setToolTipsVisible(true);
    menu->addActions(m_actions->others());
    auto* button = new QPushButton{QStringLiteral("⋯")};
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(tr("More"));
    button->setToolTip(tr("Paste, copy, save"));
    button->setMenu(menu);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

void ReadingPanel::layOut() {
    m_buttons->setSpacing(buttonGap);
    m_buttons->addLayout(asRow(m_history));
    m_buttons->addStretch();
    m_buttons->addLayout(asRow(m_tools));

    auto* content = new Content;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins({});
    column->setSpacing(Theme::unit);
    column->addWidget(m_canvas, 4);
    column->addLayout(m_buttons);
    column->addWidget(m_message);
    column->addSpacing(Theme::unit / 2);
    column->addWidget(m_prediction, 1);
    column->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(accessibleName());
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    m_scrollBar = scroll->verticalScrollBar();
    connect(m_scrollBar, &QScrollBar::rangeChanged, this, &ReadingPanel::arrangeButtons,
            Qt::QueuedConnection);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void ReadingPanel::connectParts() {
    connect(&m_announce, &QTimer::timeout, this, &ReadingPanel::announcePicture);
    connect(m_canvas, &DrawingCanvas::drawingChanged, this, &ReadingPanel::drawingChanged);
    connect(m_actions, &DrawingActions::openWanted, m_intake, &PictureIntake::choose);
    connect(m_actions, &DrawingActions::pasteWanted, m_intake, &PictureIntake::paste);
    connect(m_actions, &DrawingActions::saveWanted, m_saver,
            [this] { m_saver->chooseAndSave(m_canvas->content()); });
    connect(m_intake, &PictureIntake::pictureRead, this, &ReadingPanel::showTaken);
    connect(m_intake, &PictureIntake::drawingRead, m_canvas, &DrawingCanvas::setDrawing);
    connect(m_intake, &PictureIntake::failed, this, &ReadingPanel::showMessage);
    connect(m_saver, &DrawingSaver::failed, this, &ReadingPanel::showMessage);
    connect(m_saver, &DrawingSaver::succeeded, this, [this](const QString& sentence) {
        showMessage({});
        emit succeeded(sentence);
    });
    connect(m_prediction, &PredictionPanel::reasonAsked, this, &ReadingPanel::reasonAsked);
    connect(&m_themes, &ThemeSource::changed, this, &ReadingPanel::wearTheme);
}

std::optional<Picture> ReadingPanel::picture() const {
    return m_canvas->picture();
}

std::optional<int> ReadingPanel::label() const {
    const auto now = m_canvas->picture();
    return now && now == m_labelled ? std::optional{m_label} : std::nullopt;
}

QList<QAction*> ReadingPanel::drawingActions() const {
    return m_actions->all();
}

void ReadingPanel::setReading(const std::optional<Reading>& reading) {
    m_prediction->setReading(reading);
    m_actions->setReading(m_prediction->reading());
}

void ReadingPanel::showPicture(const Picture& picture) {
    m_intake->forget();
    m_canvas->showPicture(picture);
}

void ReadingPanel::showLabelled(const Picture& picture, int label) {
    m_labelled = picture;
    m_label = label;
    showPicture(picture);
    drawingChanged(); // also where it lay there before
}

void ReadingPanel::openImage(const QString& path) {
    m_intake->openFile(path);
}

void ReadingPanel::saveDrawing(const QString& path, const QString& word) {
    m_saver->save(m_canvas->content(), path, word);
}

// --- What comes in ---

bool ReadingPanel::event(QEvent* event) {
    // With the focus in here, the usual key for copying copies the picture.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ReadingPanel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        m_actions->copyPicture()->trigger();
    else
        QWidget::keyPressEvent(event);
}

void ReadingPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ReadingPanel::dropEvent(QDropEvent* event) {
    if (m_intake->take(*event->mimeData()))
        event->acceptProposedAction();
    else
        showMessage(tr("What was dropped is neither a file nor a picture."));
}

// --- What changed, and who is to know ---

void ReadingPanel::showTaken(const Picture& picture) {
    m_canvas->showPicture(picture);
    showMessage({});
}

void ReadingPanel::drawingChanged() {
    showMessage({});
    if (!m_announce.isActive())
        m_announce.start();
}

void ReadingPanel::announcePicture() {
    const auto now = m_canvas->picture();
    m_prediction->setPicture(now, label());
    m_actions->setReading(m_prediction->reading());
    m_actions->refresh();
    emit pictureChanged(now);
}

void ReadingPanel::showMessage(const QString& text) {
    m_message->setText(text.isEmpty() ? text : QStringLiteral("✗ ") + text);
    m_message->setVisible(!text.isEmpty());
}

// --- Room ---

int ReadingPanel::scrollBarWidth() const {
    return style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
}

QSize ReadingPanel::minimumSizeHint() const {
    const int width =
        std::max({widthOf(m_history), widthOf(m_tools), m_prediction->minimumSizeHint().width()});
    return {width + scrollBarWidth(), smallestCanvas};
}

void ReadingPanel::arrangeButtons() {
    const int oneRow = widthOf(m_history) + 2 * buttonGap + widthOf(m_tools);
    const int room = width() - (m_scrollBar->maximum() > 0 ? scrollBarWidth() : 0);
    m_buttons->setDirection(oneRow <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ReadingPanel::resizeEvent(QResizeEvent* event) {
    // The canvas is a square: room beyond that is better left at the bottom than around it.
    m_canvas->setMaximumHeight(std::max(width(), m_canvas->minimumHeight()));
    arrangeButtons();
    QWidget::resizeEvent(event);
}

void ReadingPanel::wearTheme() {
    auto palette = m_message->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().test);
    m_message->setPalette(palette);
    m_message->setFont(themeFont(TextSize::small));
    for (auto* button : m_history + m_tools) {
        // Fusion would make each at least 80 pixels wide.
        button->setFont(themeFont(TextSize::small));
        const int around = (button->menu() ? 6 : 3) * Theme::unit / 2;
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + around);
        button->setMinimumHeight(button->fontMetrics().height() + Theme::unit + Theme::unit / 2);
    }
    arrangeButtons();
    updateGeometry();
}

} // namespace inkling
