// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/inside_page.h"

#include "ui/controls/run_keys.h"
#include "ui/inside/arithmetic_view.h"
#include "ui/inside/contrast_choice.h"
#include "ui/inside/contrast_text.h"
#include "ui/inside/layer_strip.h"
#include "ui/inside/picture_coverer.h"
#include "ui/theme/theme_source.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int tallPage = 52 * Theme::unit;

/// Blue where covering takes from the answer's probability, orange where it adds to it.
PictureMap mapOf(const OcclusionMap& occlusion) {
    const auto [least, most] = std::ranges::minmax(occlusion.probabilities);
    PictureMap map{occlusion.height,
                   occlusion.width,
                   {},
                   ValueText::coveredRange(occlusion.label, double{least}, double{most})};
    for (const float probability : occlusion.probabilities)
        map.values.push_back(occlusion.probability - probability);
    return map;
}

/// Blue where a place speaks for the one digit, orange where for the other.
PictureMap mapOf(const Contrast& contrast, const Shape& picture) {
    PictureMap map{picture.height, picture.width, {}, ContrastText::range(contrast)};
    for (int row = 0; row < picture.height; ++row)
        for (int column = 0; column < picture.width; ++column)
            map.values.push_back(static_cast<float>(contrast.parts[contrast.grid.nearest(row, column)]));
    return map;
}

} // namespace

InsidePage::InsidePage(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_top{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_occlude{new QCheckBox{tr("Show what matters")}}
    , m_compare{new QCheckBox{tr("Why this digit?")}}
    , m_choice{new ContrastChoice}
    , m_hint{new QLabel}
    , m_splitter{new QSplitter{Qt::Horizontal}}
    , m_strip{new LayerStrip{themes}}
    , m_arithmetic{new ArithmeticView{themes}}
    , m_frame{new FrameTimer{m_strip, [this] { refresh(); }}}
    , m_inspector{new PictureInspector{this}}
    , m_coverer{new PictureCoverer{this}} {
    m_splitter->addWidget(m_strip);
    m_splitter->addWidget(m_arithmetic);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * Theme::unit);
    m_splitter->setStretchFactor(0, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });

    fillTop();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(m_top);
    layout->addWidget(m_splitter, 1);

    // Only one of the two can be laid over the picture.
    const auto excludes = [this](QCheckBox* one, QCheckBox* other) {
        connect(one, &QCheckBox::toggled, this, [this, other](bool isOn) {
            if (isOn)
                other->setChecked(false);
            m_hintWidth = 0;
            m_frame->request();
        });
    };
    excludes(m_occlude, m_compare);
    excludes(m_compare, m_occlude);
    connect(m_compare, &QCheckBox::toggled, this, [this](bool isOn) {
        m_pointsAtGreatest = isOn;
        m_takesKeys = false;
    });
    connect(m_choice, &ContrastChoice::changed, m_frame, &FrameTimer::request);
    connect(m_strip, &LayerStrip::painted, m_frame, &FrameTimer::painted);
    connect(m_inspector, &PictureInspector::inspected, this,
            [this](const std::shared_ptr<const Inspected>& inspected) {
                if (inspected->model->architecture == m_moment.model->architecture)
                    showInspected(inspected);
            });
    connect(m_coverer, &PictureCoverer::covered, this, &InsidePage::showOcclusion);
    connect(m_strip, &LayerStrip::spotChanged, this, &InsidePage::explain);
    connect(&themes, &ThemeSource::changed, this, &InsidePage::wearTheme);
    wearTheme();
    showHint();
}

/// What can be asked, and the answer.
void InsidePage::fillTop() {
    m_occlude->setToolTip(
        tr("Covers the picture with a square of 5×5 paper, place by place. Blue: covering this place makes "
           "the answer less probable, so it speaks for it. Orange: it speaks against it."));
    m_compare->setToolTip(
        tr("Takes apart what puts one digit before another. Blue: this place speaks for the first digit. "
           "Orange: for the second. All places and the biases together are the difference of the two "
           "logits, which says how many times as likely the one is."));
    m_choice->hide();
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAccessibleName(tr("How to read the layers"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* asked = new QHBoxLayout;
    asked->setSpacing(2 * Theme::unit);
    for (auto* widget : {static_cast<QWidget*>(m_occlude), static_cast<QWidget*>(m_compare),
                         static_cast<QWidget*>(m_choice)})
        asked->addWidget(widget);
    asked->addStretch();
    m_top->addLayout(asked);
    m_top->addWidget(m_hint, 1);
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
    m_compare->setFont(themeFont(TextSize::small));
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

void InsidePage::setLabel(const Picture& picture, int label) {
    m_labelled = picture;
    m_label = label;
    m_frame->request();
}

void InsidePage::askWhy() {
    m_choice->choose({}, {});
    m_compare->setChecked(true);
    m_pointsAtGreatest = true;
    m_takesKeys = true;
    m_frame->request();
}

InsideQuestion InsidePage::question() const {
    using Asked = InsideQuestion::Asked;
    return {.asked = m_compare->isChecked() ? Asked::whyThisDigit
                : m_occlude->isChecked()    ? Asked::whatMatters
                                            : Asked::nothing,
            .favoured = m_choice->question().favoured,
            .other = m_choice->question().other,
            .labelled = m_labelled,
            .label = m_label};
}

void InsidePage::ask(const InsideQuestion& question) {
    m_labelled = question.labelled;
    m_label = question.label;
    m_choice->choose(question.favoured, question.other);
    m_occlude->setChecked(question.asked == InsideQuestion::Asked::whatMatters);
    m_compare->setChecked(question.asked == InsideQuestion::Asked::whyThisDigit);
    m_frame->request();
}

std::optional<int> InsidePage::labelOf(const Picture& picture) const {
    return picture == m_labelled ? std::optional{m_label} : std::nullopt;
}

/// The arithmetic beside the layers, or below them where there is height to spare.
void InsidePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeHint();
    const auto orientation = height() >= tallPage ? Qt::Vertical : Qt::Horizontal;
    if (orientation != m_splitter->orientation()) {
        m_splitter->setOrientation(orientation);
        m_isSplitByHand = false;
    }
    if (m_isSplitByHand)
        return;
    const int whole = (orientation == Qt::Vertical ? height() : width()) - m_splitter->handleWidth();
    const int arithmetic = orientation == Qt::Vertical
        ? whole * 2 / 5
        : std::clamp(whole / 2, m_arithmetic->minimumSizeHint().width(), m_arithmetic->sizeHint().width());
    m_splitter->setSizes({whole - arithmetic, arithmetic});
}

void InsidePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_frame->request();
}

void InsidePage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_coverer->isBusy())
        m_occluded.reset();
    m_coverer->stop();
}

bool InsidePage::fitsPicture() const {
    return m_moment.model
        && m_moment.model->architecture->inputShape() == Shape{Picture::side, Picture::side, 1};
}

/// There is a picture, and a network that takes it.
bool InsidePage::canLook() const {
    return m_picture && fitsPicture();
}

void InsidePage::refresh() {
    if (!canLook()) {
        m_inspector->forget();
        showInspected(nullptr);
    } else {
        if (!m_shown || m_shown->model->architecture != m_moment.model->architecture)
            showInspected(nullptr); // the layers, until they have values
        else if (m_contrast && !m_compare->isChecked())
            showInspected(m_shown);
        m_inspector->inspect(m_moment.model, *m_picture,
                             m_compare->isChecked() ? std::optional{m_choice->question(labelOf(*m_picture))}
                                                    : std::nullopt);
    }
    m_frame->painted(); // the picture that follows may take longer than a frame
}

void InsidePage::showInspected(const std::shared_ptr<const Inspected>& inspected) {
    const auto before = std::exchange(m_shown, inspected); // the strip has its values until it gets others
    m_shownModel = m_shown ? m_shown->model : m_moment.model;
    m_contrast = m_shown && m_compare->isChecked() ? m_shown->contrast : std::nullopt;
    m_strip->setContent(m_shownModel, activations());
    beginOcclusion();
    showContrast();
    showHint();
    explain();
}

void InsidePage::showContrast() {
    if (!m_contrast)
        return;
    m_choice->setReading(m_shown->logits, labelOf(m_shown->picture));
    m_strip->setPictureMap(mapOf(*m_contrast, m_shownModel->architecture->inputShape()));
    const bool isOfChosen =
        m_contrast->favoured == m_choice->favoured() && m_contrast->other == m_choice->other();
    if (isOfChosen && std::exchange(m_pointsAtGreatest, false)) // not of the question before
        pointAtGreatestPart();
}

void InsidePage::pointAtGreatestPart() {
    const auto& parts = m_contrast->parts;
    const auto& grid = m_contrast->grid;
    const auto greatest =
        std::ranges::max_element(parts, [](double a, double b) { return std::abs(a) < std::abs(b); });
    const int place = static_cast<int>(greatest - parts.begin());
    const auto middle = [](double first, double step, int at, int length) {
        return std::clamp(static_cast<int>(std::lround(first + step * at)), 0, length - 1);
    };
    const auto picture = m_shownModel->architecture->inputShape();
    m_strip->choose({inputLayer,
                     {0, middle(grid.top, grid.rowStep, place / grid.width, picture.height),
                      middle(grid.left, grid.columnStep, place % grid.width, picture.width)}});
}

void InsidePage::explain() {
    const auto& spot = m_strip->spot();
    if (!m_shown)
        m_arithmetic->setExplanation({});
    else if (m_contrast && spot.layer == inputLayer && m_contrast->favoured != m_contrast->other)
        m_arithmetic->setExplanation(
            ContrastText::explanation(*m_contrast, m_shownModel->architecture->inputShape(), spot.place));
    else
        m_arithmetic->setExplanation(Explainer{*m_shownModel, *activations()}.of(spot));
}

void InsidePage::showHint() {
    // Once there, the choice stays while what it asks for is computed with another network.
    const bool hasChoice = m_contrast || (!m_choice->isHidden() && canLook() && m_compare->isChecked());
    if (!hasChoice)
        leaveKeysToRun(*m_choice);
    if (!canLook())
        for (auto* box : {m_occlude, m_compare})
            leaveKeysToRun(*box);
    m_occlude->setEnabled(canLook());
    m_compare->setEnabled(canLook());
    m_choice->setVisible(hasChoice);
    if (m_contrast && std::exchange(m_takesKeys, false))
        m_choice->favouredList().setFocus(Qt::OtherFocusReason);
    m_hint->setText(hint());
    m_hint->setToolTip(m_contrast ? ContrastText::inLogits(*m_contrast) : QString{});
    m_hint->setAccessibleDescription((m_hint->text() + ' ' + m_hint->toolTip()).trimmed());
    arrangeHint();
}

QString InsidePage::hint() const {
    if (m_contrast)
        return ContrastText::sentence(*m_contrast, m_shown->logits, m_shownModel->architecture->inputShape());
    if (canLook())
        return m_occlude->isChecked()
            ? tr("On the picture, blue made the network surer of its answer, and orange speaks against it.")
            : tr("Blue is above zero, orange below. A dot marks where each pool's winner lay.");
    if (m_picture && m_moment.model)
        return tr("This network takes other pictures than the canvas makes.");
    return tr("Draw a digit, or choose a sample, to see what each layer makes of it.");
}

/// An answer goes below the question where there is no room for it beside. It stays there while its figures
/// change.
void InsidePage::arrangeHint() {
    m_hintWidth = std::max(m_hintWidth, m_hint->fontMetrics().horizontalAdvance(m_hint->text()));
    const int room = width() - m_top->itemAt(0)->sizeHint().width() - 2 * Theme::unit;
    const bool isBelow = m_contrast && m_hintWidth > room;
    m_top->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_top->setSpacing(isBelow ? Theme::unit / 2 : 2 * Theme::unit);
    m_hint->setWordWrap(isBelow);
}

/// One that is under way is finished first, unless its picture is gone: models change faster than a map is
/// made.
void InsidePage::beginOcclusion() {
    if (!m_shown || !m_occlude->isChecked()) {
        m_coverer->stop();
        m_occluded.reset();
        m_strip->setPictureMap({});
        return;
    }
    const bool isSamePicture = m_occluded && m_occluded->picture == m_shown->picture
        && m_occluded->model->architecture == m_shown->model->architecture;
    if (isSamePicture && (m_coverer->isBusy() || m_occluded->model == m_shown->model))
        return;
    if (!isSamePicture)
        m_strip->setPictureMap({}); // that of another picture
    m_occluded = m_shown;
    m_coverer->begin(m_occluded->model, m_occluded->picture);
}

void InsidePage::showOcclusion(const OcclusionMap& map) {
    m_strip->setPictureMap(mapOf(map));
    if (m_occluded->model != m_shown->model)
        m_frame->request();
}

} // namespace inkling
