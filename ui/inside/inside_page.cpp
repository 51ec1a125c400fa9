// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/inside_page.h"

#include "ui/inside/arithmetic_view.h"
#include "ui/inside/layer_strip.h"
#include "ui/theme/theme_source.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr qint64 sliceNanoseconds = 3'000'000;
constexpr int sliceInterval = 8; // milliseconds, for everything else that the window does
constexpr int tallPage = 52 * Theme::unit;

} // namespace

InsidePage::InsidePage(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_occlude{new QCheckBox{tr("Show what matters")}}
    , m_hint{new QLabel}
    , m_splitter{new QSplitter{Qt::Horizontal}}
    , m_strip{new LayerStrip{themes}}
    , m_arithmetic{new ArithmeticView{themes}}
    , m_frame{new FrameTimer{m_strip, [this] { refresh(); }}} {
    m_occlude->setToolTip(
        tr("Covers the picture with a square of 5×5 paper, place by place. Blue: covering this place makes "
           "the answer less probable, so it speaks for it. Orange: it speaks against it."));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAccessibleName(tr("How to read the layers"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_splitter->addWidget(m_strip);
    m_splitter->addWidget(m_arithmetic);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * Theme::unit);
    m_splitter->setStretchFactor(0, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });

    auto* top = new QHBoxLayout;
    top->setSpacing(2 * Theme::unit);
    top->addWidget(m_occlude);
    top->addWidget(m_hint, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);

    m_occlusionTimer.setSingleShot(true);
    m_occlusionTimer.setInterval(sliceInterval);
    connect(&m_occlusionTimer, &QTimer::timeout, this, &InsidePage::advanceOcclusion);
    connect(m_occlude, &QCheckBox::toggled, m_frame, &FrameTimer::request);
    connect(m_strip, &LayerStrip::painted, m_frame, &FrameTimer::painted);
    connect(m_strip, &LayerStrip::spotChanged, this, &InsidePage::explain);
    connect(&themes, &ThemeSource::changed, this, &InsidePage::wearTheme);
    wearTheme();
    showHint();
}

QSize InsidePage::minimumSizeHint() const {
    return {40 * Theme::unit, 12 * Theme::unit};
}

void InsidePage::wearTheme() {
    auto palette = m_hint->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    m_hint->setPalette(palette);
    m_hint->setFont(themeFont(TextSize::small));
    m_occlude->setFont(themeFont(TextSize::small));
}

void InsidePage::setMoment(const Moment& moment) {
    m_moment = moment;
    m_frame->request();
}

void InsidePage::setPicture(const std::optional<Picture>& picture) {
    if (picture == m_picture)
        return;
    m_picture = picture;
    m_frame->request();
}

/// The arithmetic beside the layers, or below them where there is height to spare.
void InsidePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto orientation = height() >= tallPage ? Qt::Vertical : Qt::Horizontal;
    if (orientation != m_splitter->orientation()) {
        m_splitter->setOrientation(orientation);
        m_isSplitByHand = false;
    }
    if (m_isSplitByHand)
        return;
    const int whole = orientation == Qt::Vertical ? height() : width();
    const int arithmetic = orientation == Qt::Vertical
        ? whole * 2 / 5
        : std::clamp(whole * 9 / 20, m_arithmetic->minimumSizeHint().width(),
                     m_arithmetic->sizeHint().width());
    m_splitter->setSizes({whole - arithmetic, arithmetic});
}

void InsidePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    advanceOcclusion();
}

bool InsidePage::fitsPicture() const {
    return m_shownModel && m_shownModel->architecture->inputShape() == Shape{Picture::side, Picture::side, 1};
}

void InsidePage::refresh() {
    m_shownModel = m_moment.model;
    if (m_shownModel && (!m_inspector || m_inspector->architecture() != m_shownModel->architecture)) {
        m_inspector = std::make_unique<Inspector>(m_shownModel->architecture);
        m_occluder.reset();
        m_occludedModel.reset();
        m_occlusionIsDone = true;
    }
    m_activations = m_picture && fitsPicture()
        ? &m_inspector->inspect(m_shownModel->parameters, m_picture->pixels)
        : nullptr;
    m_strip->setContent(m_shownModel, m_activations);
    beginOcclusion();
    showHint();
    explain();
}

void InsidePage::explain() {
    m_arithmetic->setExplanation(
        m_activations ? std::optional{Explainer{*m_shownModel, *m_activations}.of(m_strip->spot())}
                      : std::nullopt);
}

void InsidePage::showHint() {
    m_occlude->setEnabled(m_activations != nullptr);
    if (m_activations)
        m_hint->setText(
            m_occlude->isChecked()
                ? tr("On the picture, blue made the network surer of its answer, and orange speaks "
                     "against it.")
                : tr("Blue is above zero, orange below. A dot marks where each pool's winner lay."));
    else if (m_picture && m_shownModel && !fitsPicture())
        m_hint->setText(tr("This network takes other pictures than the canvas makes."));
    else
        m_hint->setText(tr("Draw a digit, or choose a sample, to see what each layer makes of it."));
}

/// One that is under way is finished first, unless its picture is gone: models change faster than a map is
/// made.
void InsidePage::beginOcclusion() {
    if (!m_activations || !m_occlude->isChecked()) {
        m_occlusionTimer.stop();
        m_occlusionIsDone = true;
        m_occludedModel.reset();
        m_strip->setOcclusion({});
        return;
    }
    const bool isSamePicture = m_occludedPicture == m_picture && m_occludedModel;
    if (isSamePicture && (!m_occlusionIsDone || m_occludedModel == m_shownModel))
        return;
    if (!isSamePicture)
        m_strip->setOcclusion({}); // that of another picture
    if (!m_occluder)
        m_occluder = std::make_unique<Occluder>(m_shownModel->architecture);
    m_occludedModel = m_shownModel;
    m_occludedPicture = m_picture;
    m_occluder->begin(m_occludedModel->parameters, m_occludedPicture->pixels);
    m_occlusionIsDone = false;
    advanceOcclusion();
}

void InsidePage::advanceOcclusion() {
    if (m_occlusionIsDone || !isVisible())
        return;
    QElapsedTimer clock;
    clock.start();
    while (!m_occlusionIsDone && clock.nsecsElapsed() < sliceNanoseconds)
        m_occlusionIsDone = m_occluder->advance(1);
    if (!m_occlusionIsDone) {
        m_occlusionTimer.start();
        return;
    }
    m_strip->setOcclusion(m_occluder->map());
    if (m_occludedModel != m_shownModel)
        m_frame->request();
}

} // namespace inkling
