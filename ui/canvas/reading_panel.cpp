// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/reading_panel.h"

#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/picture_file.h"
#include "ui/theme/theme_source.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFuture>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPromise>
#include <QPushButton>
#include <QShortcut>
#include <QThreadPool>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>
#include <memory>

namespace inkling {

namespace {

using namespace std::chrono_literals;

// A pen reports up to a thousand times a second; a screen shows sixty pictures.
constexpr auto announcePause = 8ms;

constexpr int smallestCanvas = 20 * Theme::unit; // in a low window the bars move together first

Result<Picture> withInk(const GreyImage& image, const QString& name) {
    if (auto picture = pictureOf(image))
        return *picture;
    return Error{
        ErrorKind::badData,
        ReadingPanel::tr("%1 shows no ink; use a picture of one digit, dark on light or light on dark.")
            .arg(name)
            .toStdString()};
}

Result<Picture> pictureIn(const QString& path) {
    const auto image = readGreyImage(QFile::encodeName(path).toStdString());
    if (!image)
        return image.error();
    return withInk(*image, path);
}

} // namespace

ReadingPanel::ReadingPanel(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_canvas{new DrawingCanvas{themes}}
    , m_message{new QLabel}
    , m_prediction{new PredictionPanel{themes}} {
    setAcceptDrops(true);
    setAccessibleName(tr("Draw and read"));
    m_canvas->setMinimumHeight(smallestCanvas);
    m_clear = addButton(tr("Clear"), tr("Empty the canvas"), Qt::Key_Delete, &ReadingPanel::clear);
    m_undo = addButton(tr("Undo"), tr("Take back the last stroke, clearing or picture"), QKeySequence::Undo,
                       &ReadingPanel::undo);
    m_redo = addButton(tr("Redo"), tr("Do again what was taken back"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
                       &ReadingPanel::redo);
    m_open = addButton(
        tr("Open image…"),
        tr("Read a scanned or photographed digit: it is cropped, scaled and centred as the drawn ones "
           "are. You can also paste a picture or drop one here"),
        Qt::CTRL | Qt::Key_I, &ReadingPanel::chooseImage);
    m_message->setAccessibleName(tr("What went wrong"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::unit);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_redo);
    buttons->addStretch();
    buttons->addWidget(m_open);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_canvas, 4);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addSpacing(Theme::unit / 2);
    layout->addWidget(m_prediction, 1);
    layout->addStretch();

    // In the order in which they are seen.
    setTabOrder(m_canvas, m_clear);
    setTabOrder(m_clear, m_undo);
    setTabOrder(m_undo, m_redo);
    setTabOrder(m_redo, m_open);

    m_announce.setSingleShot(true);
    m_announce.setInterval(announcePause);
    connect(&m_announce, &QTimer::timeout, this, &ReadingPanel::announcePicture);
    connect(m_canvas, &DrawingCanvas::drawingChanged, this, &ReadingPanel::drawingChanged);
    connect(m_canvas, &DrawingCanvas::historyChanged, this, &ReadingPanel::updateButtons);
    connect(new QShortcut{QKeySequence::Paste, this}, &QShortcut::activated, this, &ReadingPanel::paste);
    connect(new QShortcut{Qt::Key_D, this}, &QShortcut::activated, m_canvas, &DrawingCanvas::takeUpPen);
    connect(&themes, &ThemeSource::changed, this, &ReadingPanel::wearTheme);
    wearTheme();
    updateButtons();
}

QAbstractButton* ReadingPanel::addButton(const QString& text, const QString& tip, const QKeySequence& key,
                                         void (ReadingPanel::*action)()) {
    auto* button = new QPushButton{text};
    button->setAccessibleName(text);
    button->setToolTip(
        tr("%1 (%2).", "what a button does and its key").arg(tip, key.toString(QKeySequence::NativeText)));
    button->setAutoDefault(false);
    connect(button, &QAbstractButton::clicked, this, action);
    // Not the button's own shortcut: that would wait a tenth of a second, to show the button pressed.
    connect(new QShortcut{key, this}, &QShortcut::activated, this, action);
    return button;
}

std::optional<Picture> ReadingPanel::picture() const {
    return m_canvas->picture();
}

void ReadingPanel::setReading(const std::optional<Reading>& reading) {
    m_prediction->setReading(reading);
}

void ReadingPanel::showPicture(const Picture& picture) {
    ++m_reads; // an image still being read comes too late
    m_canvas->showPicture(picture);
}

void ReadingPanel::undo() {
    m_canvas->undo();
}
void ReadingPanel::redo() {
    m_canvas->redo();
}
void ReadingPanel::clear() {
    m_canvas->clear();
}

// --- Images from elsewhere ---

void ReadingPanel::chooseImage() {
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Open the picture of a digit"), {},
        tr("Pictures (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.gif);;All files (*)"));
    if (!path.isEmpty())
        openImage(path);
}

void ReadingPanel::openImage(const QString& path) {
    read([path] { return pictureIn(path); });
}

void ReadingPanel::paste() {
    if (!take(*QGuiApplication::clipboard()->mimeData()))
        showMessage(tr("The clipboard holds no picture; copy one first."));
}

bool ReadingPanel::take(const QMimeData& mime) {
    for (const auto& url : mime.urls()) {
        if (url.isLocalFile()) {
            openImage(url.toLocalFile());
            return true;
        }
    }
    const auto image = qvariant_cast<QImage>(mime.imageData());
    if (image.isNull())
        return false;
    read([image] { return withInk(greyImageOf(image), tr("The picture")); });
    return true;
}

void ReadingPanel::read(std::function<Result<Picture>()> source) {
    // A photograph takes tenths of a second to decode.
    auto promise = std::make_shared<QPromise<Result<Picture>>>();
    promise->start();
    promise->future().then(this, [this, ask = ++m_reads](const Result<Picture>& result) {
        if (ask == m_reads)
            showResult(result);
    });
    QThreadPool::globalInstance()->start([promise, source = std::move(source)] {
        promise->addResult(source());
        promise->finish();
    });
}

void ReadingPanel::showResult(const Result<Picture>& picture) {
    if (!picture)
        return showMessage(QString::fromStdString(picture.error().message));
    m_canvas->showPicture(*picture);
    showMessage({});
}

void ReadingPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ReadingPanel::dropEvent(QDropEvent* event) {
    if (take(*event->mimeData()))
        event->acceptProposedAction();
    else
        showMessage(tr("What was dropped is neither a file nor a picture."));
}

// --- What changed, and who is to know ---

void ReadingPanel::drawingChanged() {
    showMessage({});
    if (!m_announce.isActive())
        m_announce.start();
}

void ReadingPanel::announcePicture() {
    const auto now = m_canvas->picture();
    m_prediction->setPicture(now);
    updateButtons();
    emit pictureChanged(now);
}

void ReadingPanel::updateButtons() {
    m_clear->setEnabled(!m_canvas->isEmpty());
    m_undo->setEnabled(m_canvas->canUndo());
    m_redo->setEnabled(m_canvas->canRedo());
}

void ReadingPanel::showMessage(const QString& text) {
    m_message->setText(text.isEmpty() ? text : QStringLiteral("✗ ") + text);
    m_message->setVisible(!text.isEmpty());
}

void ReadingPanel::resizeEvent(QResizeEvent* event) {
    // The canvas is a square: room beyond that is better left at the bottom than around it.
    m_canvas->setMaximumHeight(std::max(width(), m_canvas->minimumHeight()));
    QWidget::resizeEvent(event);
}

void ReadingPanel::wearTheme() {
    auto palette = m_message->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().test);
    m_message->setPalette(palette);
    m_message->setFont(themeFont(TextSize::small));
    for (auto* button : {m_clear, m_undo, m_redo, m_open}) {
        // Fusion would make each at least 80 pixels wide.
        button->setFont(themeFont(TextSize::small));
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::unit);
        button->setMinimumHeight(button->fontMetrics().height() + Theme::unit + Theme::unit / 2);
    }
}

} // namespace inkling
