// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/confusion_view.h"

#include "ui/controls/elided_label.h"
#include "ui/theme/theme_source.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {

ConfusionView::ConfusionView(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_grid{new ConfusionGrid{themes}}
    , m_scroll{new QScrollArea{this}}
    , m_summary{new ElidedLabel{this}}
    , m_counts{makeButton(tr("Counts"), tr("How many images were read so"), Choice::counts)}
    , m_shares{makeButton(tr("Percent"), tr("The same in percent of the images of the row"), Choice::shares)}
    , m_figures{makeButton(tr("Figures"), tr("Recall, precision and F1 of each digit"), Choice::figures)} {
    m_summary->setHelp(tr("Share of the test images that are read rightly; it is so sure to 95 % with this "
                          "many images. The network never trains on them."));
    m_scroll->setWidget(m_grid);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_grid->setAutoFillBackground(false);

    auto* group = new QButtonGroup{this};
    for (auto* button : {m_counts, m_shares, m_figures})
        group->addButton(button);
    m_counts->setChecked(true);

    auto* header = new QHBoxLayout;
    header->setSpacing(Theme::unit / 2);
    header->addWidget(m_summary, 1);
    for (auto* button : {m_counts, m_shares, m_figures})
        header->addWidget(button);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(header);
    layout->addWidget(m_scroll, 1);

    connect(m_grid, &ConfusionGrid::partChosen, this, &ConfusionView::partChosen);
    connect(m_grid, &ConfusionGrid::cursorMoved, this, [this](const QRect& field) {
        m_scroll->ensureVisible(field.center().x(), field.center().y(), field.width(), field.height());
    });
    connect(&themes, &ThemeSource::changed, this, &ConfusionView::wearTheme);
    wearTheme();
}

QToolButton* ConfusionView::makeButton(const QString& text, const QString& help, Choice choice) {
    auto* button = new QToolButton{this};
    button->setText(text);
    button->setToolTip(help);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, choice] { choose(choice); });
    return button;
}

void ConfusionView::setMatrix(const std::optional<ConfusionMatrix>& matrix, const QString& summary) {
    m_grid->setMatrix(matrix);
    m_summary->setText(summary);
}

QString ConfusionView::summary() const {
    return m_summary->text();
}

int ConfusionView::widthWith(MatrixColumns columns) const {
    return m_grid->widthWith(columns) + m_scroll->verticalScrollBar()->sizeHint().width();
}

QSize ConfusionView::sizeHint() const {
    const int header = m_counts->sizeHint().height() + layout()->spacing();
    return {widthWith(MatrixColumns::both), header + m_grid->minimumSizeHint().height()};
}

void ConfusionView::choose(Choice choice) {
    m_choice = choice;
    if (choice != Choice::figures)
        m_grid->setCells(choice == Choice::shares ? MatrixCells::shares : MatrixCells::counts);
    fit();
}

void ConfusionView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ConfusionView::fit() {
    const bool fitsAll = width() >= widthWith(MatrixColumns::both);
    m_figures->setVisible(!fitsAll);
    if (fitsAll && m_choice == Choice::figures) {
        m_choice = m_grid->cells() == MatrixCells::shares ? Choice::shares : Choice::counts;
        (m_choice == Choice::shares ? m_shares : m_counts)->setChecked(true);
    }
    m_grid->setColumns(fitsAll                           ? MatrixColumns::both
                           : m_choice == Choice::figures ? MatrixColumns::figures
                                                         : MatrixColumns::counts);
}

void ConfusionView::wearTheme() {
    auto palette = m_summary->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    m_summary->setPalette(palette);
    m_summary->setFont(themeFont(TextSize::normal));
    for (auto* button : {m_counts, m_shares, m_figures})
        button->setFont(themeFont(TextSize::small));
    fit();
}

} // namespace inkling
