// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/mistakes_view.h"

#include "ui/canvas/probability_bars.h"
#include "ui/controls/elided_label.h"
#include "ui/evaluation/answers_model.h"
#include "ui/evaluation/matrix_texts.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>

namespace inkling {

MistakesView::MistakesView(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_model{new AnswersModel{this}}
    , m_grid{new ThumbnailGrid{themes, 2}}
    , m_summary{new ElidedLabel{this}}
    , m_empty{new QLabel{this}}
    , m_all{new QToolButton{this}}
    , m_details{new QWidget{this}}
    , m_told{new QLabel{m_details}}
    , m_bars{new ProbabilityBars{themes, m_details}}
    , m_content{new QBoxLayout{QBoxLayout::LeftToRight}} {
    m_grid->setModel(m_model);
    m_grid->markSelection();
    m_grid->setAccessibleName(tr("Images, worst first"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_all->setText(tr("All mistakes"));
    m_all->setToolTip(tr("Show the mistakes of all digits again"));
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    m_told->setWordWrap(true);

    auto* header = new QHBoxLayout;
    header->addWidget(m_summary, 1);
    header->addWidget(m_all);
    auto* details = new QVBoxLayout{m_details};
    details->setContentsMargins({});
    details->setSpacing(Theme::unit / 2);
    details->addWidget(m_told);
    details->addWidget(m_bars, 1);
    details->addStretch(0);
    m_content->setSpacing(2 * Theme::unit);
    m_content->addWidget(m_grid, 1);
    m_content->addWidget(m_empty, 1);
    m_content->addWidget(m_details);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(header);
    layout->addLayout(m_content, 1);

    connect(m_all, &QToolButton::clicked, this, [this] { emit partChosen({}); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (m_isShowing || !current.isValid())
                    return;
                m_isChosen = true;
                lookAt(m_model->imageOf(current.row()));
            });
    connect(m_grid, &ThumbnailGrid::chosen, this, [this](const QModelIndex& index) {
        m_isChosen = true;
        emit activated(m_model->imageOf(index.row()));
        const auto chosen = m_model->at(index.row());
        emit pictureChosen(chosen.picture, chosen.label);
    });
    connect(&themes, &ThemeSource::changed, this, &MistakesView::wearTheme);
    wearTheme();
    showList();
}

void MistakesView::setEvaluation(const std::shared_ptr<const MomentEvaluation>& evaluation) {
    const bool fits = evaluation && evaluation->data.imageShape() == Shape{Picture::side, Picture::side, 1};
    const auto shown = fits ? evaluation : nullptr;
    if (shown == m_evaluation)
        return;
    const bool hasSameImages =
        shown && m_evaluation && shown->data.labels().data() == m_evaluation->data.labels().data();
    const bool isOfSameRun = hasSameImages && shown->moment.run == m_evaluation->moment.run;
    const int place = m_grid->verticalScrollBar()->value();
    m_evaluation = shown;
    if (!hasSameImages) {
        m_isChosen = false;
        m_image.reset();
    }
    showList();
    (void)m_grid->visualRect(m_model->index(0)); // lays the list out
    // Where someone has scrolled to is theirs for as long as the run goes on and there is such a place.
    if (!isCurrentInSight() && (!isOfSameRun || m_grid->verticalScrollBar()->value() < place))
        m_grid->scrollToTop();
}

void MistakesView::setPart(const MatrixPart& part) {
    if (part == m_part)
        return;
    m_part = part;
    m_isChosen = false;
    showList();
    m_grid->scrollToTop();
}

QString MistakesView::summary() const {
    return m_summary->text();
}

void MistakesView::showList() {
    m_isShowing = true;
    auto positions = m_evaluation ? partOf(m_evaluation->answers, m_evaluation->order, m_part)
                                  : std::vector<std::uint32_t>{};
    const int count = static_cast<int>(positions.size());
    m_grid->setAutoScroll(false); // the list would go where the marked row goes that is taken out
    m_model->setAnswers(m_evaluation, std::move(positions));
    m_summary->setText(m_evaluation ? MatrixTexts::listing(m_part, count) : QString{});
    m_all->setVisible(m_part != MatrixPart{});
    m_grid->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setText(m_evaluation ? tr("None. Choose another cell of the matrix.")
                                  : tr("Images that are read wrong appear here once a network was tested."));
    if (m_evaluation && m_part == MatrixPart{})
        m_empty->setText(tr("Every test image is read rightly."));
    if (!m_isChosen)
        m_image = count > 0 ? std::optional{m_model->imageOf(0)} : std::nullopt;
    showCurrent();
    m_grid->setAutoScroll(true);
    m_isShowing = false;
    lookAt(m_image);
}

bool MistakesView::isCurrentInSight() const {
    const auto place = m_grid->visualRect(m_grid->currentIndex());
    return place.isValid() && m_grid->viewport()->rect().contains(place.center());
}

/// Marks the image that is looked at, if it is in the list, without going there.
void MistakesView::showCurrent() {
    const int row = m_image ? m_model->rowOf(*m_image).value_or(-1) : -1;
    auto* selection = m_grid->selectionModel();
    if (row == selection->currentIndex().row())
        return;
    if (row >= 0)
        selection->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    else
        selection->clear();
}

void MistakesView::lookAt(const std::optional<std::int64_t>& image) {
    m_image = image;
    fit();
    if (!image || !m_evaluation) {
        setReading({});
        return;
    }
    const auto thumbnail = AnswersModel::thumbnailOf(*m_evaluation, *image);
    const auto percent = QLocale{}.percent();
    m_told->setText(AnswersModel::sentence(thumbnail).replace(u' ' + percent, QChar::Nbsp + percent));
    m_bars->setTruth(thumbnail.label);
    emit readingWanted(*image);
}

void MistakesView::setReading(const std::optional<Reading>& reading) {
    m_bars->setReading(reading);
}

void MistakesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

/// The details stand beside the images; below them where that is too narrow, and nowhere in a small corner.
void MistakesView::fit() {
    const int least = m_bars->minimumSizeHint().width() + 6 * Theme::unit;
    const int digit = m_grid->itemDelegate()->sizeHint({}, {}).width();
    const int room = height() - m_summary->minimumHeight() - layout()->spacing();
    const int detailsHeight =
        m_told->heightForWidth(least) + Theme::unit / 2 + m_bars->minimumSizeHint().height();
    const bool isWide = width() >= least + 4 * digit;
    const bool hasRoom = isWide ? room >= detailsHeight : room >= detailsHeight + 3 * m_grid->rowHeight();
    m_content->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_details->setVisible(m_image && m_evaluation && hasRoom);
    m_details->setMinimumWidth(isWide ? least : 0);
    m_details->setMaximumWidth(isWide ? least : QWIDGETSIZE_MAX);
}

void MistakesView::wearTheme() {
    for (QWidget* label : std::initializer_list<QWidget*>{m_summary, m_empty, m_told}) {
        auto palette = label->palette();
        palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
        label->setPalette(palette);
        label->setFont(themeFont(label == m_told ? TextSize::small : TextSize::normal));
    }
    m_all->setFont(themeFont(TextSize::small));
    m_summary->setMinimumHeight(m_all->sizeHint().height()); // with or without the button
    fit();
}

} // namespace inkling
