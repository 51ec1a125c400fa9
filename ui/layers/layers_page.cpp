// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layers_page.h"

#include "ui/layers/layer_card.h"
#include "ui/layers/layer_texts.h"
#include "ui/theme/theme_source.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {

LayersPage::LayersPage(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_stack{new QStackedWidget{this}}
    , m_words{new QLabel}
    , m_summary{new QLabel}
    , m_grid{new CardsGrid} {
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_summary->setAccessibleName(tr("What the layers are shown at"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* header = new QHBoxLayout;
    header->setSpacing(Theme::unit / 2);
    for (const auto quantity : {Quantity::weights, Quantity::gradients, Quantity::changes}) {
        m_buttons.push_back(makeButton(quantity));
        header->addWidget(m_buttons.back());
    }
    header->addSpacing(Theme::unit);
    header->addWidget(m_summary, 1);

    auto* views = new QWidget;
    auto* inner = new QVBoxLayout{views};
    inner->setContentsMargins({});
    inner->setSpacing(Theme::unit / 2);
    inner->addLayout(header);
    inner->addWidget(m_grid, 1);
    m_stack->addWidget(m_words);
    m_stack->addWidget(views);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(&m_sampler, &LayerSampler::changed, this, &LayersPage::refresh);
    connect(&m_sampler, &LayerSampler::pastWanted, this, &LayersPage::pastWanted);
    connect(&themes, &ThemeSource::changed, this, &LayersPage::wearTheme);
    wearTheme();
    setQuantity(Quantity::weights);
}

QToolButton* LayersPage::makeButton(Quantity quantity) {
    auto* button = new QToolButton{this};
    button->setText(LayerTexts::quantity(quantity));
    button->setToolTip(LayerTexts::quantityHelp(quantity));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, quantity] { setQuantity(quantity); });
    return button;
}

void LayersPage::setQuantity(Quantity quantity) {
    m_quantity = quantity;
    // Not a group of Qt's, which would leave all but one of them to the arrows: these are the run's.
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == static_cast<std::size_t>(quantity));
    refresh();
}

void LayersPage::setData(const Dataset& train) {
    m_sampler.setData(train);
    refresh();
}

void LayersPage::setMoment(const Moment& moment) {
    const bool hadModel = m_sampler.moment().model != nullptr;
    m_sampler.setMoment(moment);
    if (!hadModel)
        refresh();
}

/// One card for each layer that is trained.
void LayersPage::makeCards() {
    const auto& architecture = m_sampler.moment().model->architecture;
    if (architecture == m_architecture)
        return;
    m_architecture = architecture;
    std::vector<LayerCard*> cards;
    std::optional<std::size_t> last;
    for (const auto& block : architecture->parameterBlocks()) {
        if (!block.isTrainable || block.spec == last)
            continue;
        last = block.spec;
        const auto& layer = architecture->layers()[block.spec];
        auto* card = new LayerCard{m_themes, cards.size()};
        card->setLayer(QString::fromStdString(layer.name), QString::fromStdString(layer.detail));
        connect(card, &LayerCard::batchChosen, this, &LayersPage::batchChosen);
        cards.push_back(card);
    }
    m_grid->setCards(cards);
}

void LayersPage::refresh() {
    const bool hasCards = m_sampler.fits();
    m_stack->setCurrentIndex(hasCards ? 1 : 0);
    if (!m_isSeen)
        return;
    if (!hasCards) {
        sayWhatIsMissing();
        return;
    }
    makeCards();
    const auto shown = m_sampler.shown();
    m_summary->setText(LayerTexts::summary(shown.get()));
    m_summary->setToolTip(m_summary->text());
    for (auto* card : m_grid->cards())
        card->setContent(m_sampler.history(), shown, m_quantity);
}

void LayersPage::sayWhatIsMissing() {
    m_words->setText(
        m_sampler.moment().model
            ? tr("This network takes other images than the training set has.")
            : tr("How each layer's weights, gradients and changes are spread appears here once there is a "
                 "network. Train it to see them move."));
}

void LayersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isSeen = true;
    m_sampler.setWanted(true);
    refresh();
}

void LayersPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_isSeen = false;
    m_sampler.setWanted(false);
}

QSize LayersPage::minimumSizeHint() const {
    return {240, 64};
}

QSize LayersPage::sizeHint() const {
    return {120 * Theme::unit, 24 * Theme::unit};
}

void LayersPage::wearTheme() {
    for (auto* label : {m_words, m_summary}) {
        auto palette = label->palette();
        palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
        label->setPalette(palette);
        label->setFont(themeFont(label == m_words ? TextSize::normal : TextSize::small));
    }
    for (auto* button : m_buttons)
        button->setFont(themeFont(TextSize::small));
    m_grid->layOut();
}

} // namespace inkling
