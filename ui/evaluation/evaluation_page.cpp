// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/evaluation_page.h"

#include "ui/evaluation/confusion_view.h"
#include "ui/evaluation/mistakes_view.h"
#include "ui/theme/theme_source.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace inkling {

EvaluationPage::EvaluationPage(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_stack{new QStackedWidget{this}}
    , m_views{new QWidget}
    , m_layout{new QBoxLayout{QBoxLayout::LeftToRight, m_views}}
    , m_confusion{new ConfusionView{themes}}
    , m_mistakes{new MistakesView{themes}}
    , m_words{new QLabel}
    , m_guesses{new QPushButton{tr("Show its guesses")}} {
    m_guesses->setToolTip(tr("Test the network as it is, before any training"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(3 * Theme::unit);
    m_layout->addWidget(m_confusion);
    m_layout->addWidget(m_mistakes, 1);
    m_stack->addWidget(makeInvitation());
    m_stack->addWidget(m_views);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(m_guesses, &QPushButton::clicked, this, [this] {
        m_showsGuesses = true;
        follow();
    });
    connect(&m_evaluator, &MomentEvaluator::evaluated, this, &EvaluationPage::take);
    connect(m_confusion, &ConfusionView::partChosen, this, &EvaluationPage::choose);
    connect(m_mistakes, &MistakesView::partChosen, this, &EvaluationPage::choose);
    connect(m_mistakes, &MistakesView::readingWanted, this, &EvaluationPage::read);
    connect(m_mistakes, &MistakesView::activated, this, &EvaluationPage::activated);
    connect(m_mistakes, &MistakesView::pictureChosen, this, &EvaluationPage::pictureChosen);
    connect(&themes, &ThemeSource::changed, this, &EvaluationPage::wearTheme);
    wearTheme();
    follow();
}

QWidget* EvaluationPage::makeInvitation() {
    auto* invitation = new QWidget;
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    auto* layout = new QVBoxLayout{invitation};
    layout->setContentsMargins({});
    layout->addStretch(1);
    layout->addWidget(m_words);
    layout->addWidget(m_guesses, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return invitation;
}

void EvaluationPage::setMoment(const Moment& moment) {
    if (moment.run != m_moment.run)
        m_showsGuesses = m_isUnfit = false;
    m_moment = moment;
    m_evaluator.setMoment(moment);
    follow();
}

void EvaluationPage::setData(const Dataset& test) {
    m_isUnfit = false;
    m_evaluator.setData(test);
    follow();
}

/// What is shown goes with the moment, once it is known.
void EvaluationPage::follow() {
    const bool isGuessing = onlyGuesses();
    m_evaluator.setWanted(m_isSeen && !isGuessing);
    const bool isOfThisRun = m_evaluation && m_evaluation->moment.run == m_moment.run;
    m_guesses->setVisible(m_moment.model && isGuessing);
    if (!m_moment.model)
        m_words->setText(tr("Which digits a network takes for which appears here once there is one."));
    else if (isGuessing)
        m_words->setText(
            tr("Before its first batch a new network only guesses. Train it: which digits it takes "
               "for which, and the images it reads wrong, appear here."));
    else if (m_isUnfit)
        m_words->setText(tr("This network takes other images than the test set has."));
    else
        m_words->setText(tr("Reading the test images …"));
    m_stack->setCurrentIndex(isOfThisRun && !isGuessing ? 1 : 0);
}

void EvaluationPage::take(const std::shared_ptr<const MomentEvaluation>& evaluation) {
    m_evaluation = evaluation;
    m_predictor.reset();
    if (evaluation)
        m_confusion->setMatrix(evaluation->matrix,
                               MatrixTexts::summary(evaluation->score, evaluation->moment.batch,
                                                    evaluation->moment.beginsTrained));
    m_mistakes->setEvaluation(evaluation);
    m_isUnfit = !evaluation;
    follow();
}

void EvaluationPage::choose(const MatrixPart& part) {
    m_confusion->setPart(part);
    m_mistakes->setPart(part);
}

/// A single image, with the network that gave the answers that are shown.
void EvaluationPage::read(std::int64_t image) {
    const auto& moment = m_evaluation->moment;
    const auto& model = *moment.model;
    if (!m_predictor)
        m_predictor = std::make_unique<Predictor>(model.architecture);
    const auto prediction =
        m_predictor->predict(model.parameters, m_evaluation->data.image(static_cast<std::size_t>(image)));
    Reading reading{.probabilities = {}, .batch = moment.batch, .beginsTrained = moment.beginsTrained};
    if (prediction.probabilities.size() != reading.probabilities.size())
        return;
    std::ranges::copy(prediction.probabilities, reading.probabilities.begin());
    m_mistakes->setReading(reading);
}

void EvaluationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isSeen = true;
    follow();
}

void EvaluationPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_isSeen = false;
    follow();
}

void EvaluationPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

/// Images beside the matrix where there is room for all of both; else below it, where that is high enough;
/// else beside it without the figures, as long as two of them fit.
void EvaluationPage::layOut() {
    const int counts = m_confusion->widthWith(MatrixColumns::counts);
    const int both = m_confusion->widthWith(MatrixColumns::both);
    const QSize images{52 * Theme::unit, 32 * Theme::unit}; // a few of them and the bars of one
    const int gap = m_layout->spacing();
    const int least = m_confusion->sizeHint().height();
    const bool fitsAll = width() >= both + gap + images.width();
    const bool isHigh = height() >= least + gap + images.height();
    const bool isBeside = fitsAll || (!isHigh && width() >= counts + gap + images.width() / 3);
    m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_confusion->setMinimumSize(0, 0);
    m_confusion->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (isBeside)
        m_confusion->setFixedWidth(fitsAll ? std::max(both, width() / 2) : counts);
    else
        m_confusion->setFixedHeight(isHigh ? std::max(least, height() * 2 / 5)
                                           : std::min(least, height() / 2));
}

QSize EvaluationPage::minimumSizeHint() const {
    return {240, 64};
}

QSize EvaluationPage::sizeHint() const {
    const auto confusion = m_confusion->sizeHint();
    return {2 * confusion.width(), confusion.height()};
}

void EvaluationPage::wearTheme() {
    auto palette = m_words->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    m_words->setPalette(palette);
    m_words->setFont(themeFont(TextSize::normal));
    layOut();
}

} // namespace inkling
