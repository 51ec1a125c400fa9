// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_page.h"

#include "core/inspection/features.h"
#include "ui/controls/elided_label.h"
#include "ui/map/class_legend.h"
#include "ui/map/digit_details.h"
#include "ui/map/map_texts.h"
#include "ui/map/ring_key.h"
#include "ui/theme/theme_source.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>

#include <algorithm>
#include <span>

namespace inkling {

namespace {

constexpr Shape pictureShape{Picture::side, Picture::side, 1};

std::optional<Reading> readingOf(std::span<const float> probabilities, std::int64_t batch) {
    Reading reading{.probabilities = {}, .batch = batch};
    if (probabilities.size() != reading.probabilities.size())
        return {};
    std::ranges::copy(probabilities, reading.probabilities.begin());
    return reading;
}

std::optional<Picture> pictureOf(const Dataset& data, std::size_t image) {
    if (data.imageShape() != pictureShape)
        return {};
    Picture picture;
    std::ranges::copy(data.image(image), picture.pixels.begin());
    return picture;
}

} // namespace

MapPage::MapPage(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_stack{new QStackedWidget{this}}
    , m_empty{new QLabel}
    , m_legend{new ClassLegend{themes}}
    , m_rings{new RingKey{themes}}
    , m_summary{new ElidedLabel}
    , m_views{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_plot{new MapPlot{themes}}
    , m_details{new DigitDetails{themes}} {
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_summary->setAccessibleName(tr("What the map shows"));
    m_views->setSpacing(2 * Theme::unit);
    m_views->addWidget(m_plot, 2);
    m_views->addWidget(m_details, 1);
    auto* header = new QHBoxLayout;
    header->setSpacing(2 * Theme::unit);
    header->addWidget(m_legend);
    header->addWidget(m_rings);
    header->addWidget(m_summary, 1);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout{content};
    rows->setContentsMargins({});
    rows->setSpacing(Theme::unit / 2);
    rows->addLayout(header);
    rows->addLayout(m_views, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(&m_mapper, &FeatureMapper::mapped, this, &MapPage::take);
    connect(m_plot, &MapPlot::pointedChanged, this, &MapPage::showDetail);
    connect(m_plot, &MapPlot::chosen, this, &MapPage::choose);
    connect(m_plot, &MapPlot::classToggled, m_legend, &ClassLegend::toggle);
    connect(m_legend, &ClassLegend::classesChanged, m_plot, &MapPlot::setClasses);
    connect(&themes, &ThemeSource::changed, this, &MapPage::wearTheme);
    wearTheme();
    follow();
}

MapPage::~MapPage() = default;

void MapPage::setData(const Dataset& test) {
    m_trouble = MapTrouble::none;
    m_mapper.setData(test);
    m_legend->setCount(test.classCount());
    follow();
}

void MapPage::setMoment(const Moment& moment) {
    if (moment.run != m_moment.run)
        m_trouble = MapTrouble::none;
    m_moment = moment;
    m_mapper.setMoment(moment);
    follow();
}

void MapPage::setPicture(const std::optional<Picture>& picture) {
    if (picture == m_picture)
        return;
    m_picture = picture;
    if (m_isSeen)
        placeDrawing();
}

QString MapPage::summary() const {
    return m_summary->text();
}

void MapPage::follow() {
    m_mapper.setWanted(m_isSeen);
    const auto& map = m_plot->map();
    const bool isOfThisRun = map && map->moment.run == m_moment.run;
    if (!m_moment.model)
        m_empty->setText(
            tr("Where a network puts each test digit before it decides appears here once there is one."));
    else if (m_trouble == MapTrouble::otherImages)
        m_empty->setText(tr("This network takes other images than the test set has."));
    else if (m_trouble == MapTrouble::notFinite)
        m_empty->setText(
            tr("This network's values are no longer numbers: it has diverged, and there is nothing to map."));
    else
        m_empty->setText(tr("Mapping the test images …"));
    m_stack->setCurrentIndex(isOfThisRun && m_moment.model ? 1 : 0);
}

void MapPage::take(const std::shared_ptr<const FeatureMap>& map, MapTrouble trouble) {
    m_trouble = trouble;
    m_plot->setMap(map);
    m_rings->setVisible(map && map->moment.isTrained()); // before, nothing is
    m_summary->setText(map ? MapTexts::summary(*map) : QString{});
    placeDrawing();
    follow();
}

/// With the network that the map shows, which may be a moment older than the newest.
void MapPage::placeDrawing() {
    m_drawingProbabilities.clear();
    std::optional<PlanePoint> place;
    const auto& map = m_plot->map();
    if (map && m_picture && map->moment.model->architecture->inputShape() == pictureShape) {
        const auto& model = *map->moment.model;
        if (!m_reader || m_reader->architecture() != model.architecture)
            m_reader = std::make_unique<FeatureReader>(model.architecture);
        const auto& features = m_reader->read(model.parameters, m_picture->pixels);
        m_drawingProbabilities = features.probabilities;
        place = map->plane.project(features.of(0));
    }
    m_plot->setDrawing(place);
    showDetail();
}

void MapPage::showDetail() {
    if (const auto image = m_plot->map() ? m_plot->pointed() : std::nullopt)
        m_details->setDetail(detailOf(*image));
    else if (!m_drawingProbabilities.empty())
        m_details->setDetail(detailOfDrawing());
    else
        m_details->setDetail({.picture = {},
                              .text = tr("Point at a digit to see it; a click puts it onto the canvas."),
                              .reading = {},
                              .truth = {}});
}

DigitDetail MapPage::detailOf(std::size_t image) const {
    const auto& map = *m_plot->map();
    return {.picture = pictureOf(map.data, image),
            .text = MapTexts::sentence(map, image),
            .reading = readingOf(map.probabilitiesOf(image), map.moment.batch),
            .truth = map.label(image)};
}

DigitDetail MapPage::detailOfDrawing() const {
    const auto likeliest = std::ranges::max_element(m_drawingProbabilities);
    const int digit = static_cast<int>(likeliest - m_drawingProbabilities.begin());
    return {.picture = m_picture,
            .text = MapTexts::drawing(digit, static_cast<double>(*likeliest)),
            .reading = readingOf(m_drawingProbabilities, m_plot->map()->moment.batch),
            .truth = {}};
}

void MapPage::choose(std::size_t image) {
    if (const auto picture = pictureOf(m_plot->map()->data, image))
        emit pictureChosen(*picture, m_plot->map()->label(image));
}

void MapPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isSeen = true;
    placeDrawing();
    follow();
}

void MapPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_isSeen = false;
    follow();
}

/// The details beside the map, or below it where the page is tall.
void MapPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isTall = height() > width() * 5 / 4;
    m_views->setDirection(isTall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QSize MapPage::minimumSizeHint() const {
    return {30 * Theme::unit, 10 * Theme::unit};
}

QSize MapPage::sizeHint() const {
    return {120 * Theme::unit, 30 * Theme::unit};
}

void MapPage::wearTheme() {
    for (QWidget* label : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_summary)}) {
        auto palette = label->palette();
        palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
        label->setPalette(palette);
    }
    m_empty->setFont(themeFont(TextSize::normal));
    m_summary->setFont(themeFont(TextSize::small));
}

} // namespace inkling
