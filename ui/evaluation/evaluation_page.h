// SPDX-License-Identifier: GPL-3.0-or-later
// How the network of a moment does on the whole test set: which digits it takes for which, and the images.
#pragma once

#include "core/model/predict.h"
#include "core/train/moment.h"
#include "ui/reading/moment_evaluator.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace inkling {

class ConfusionView;
class MistakesView;
class ThemeSource;
struct MatrixPart;
struct Picture;

/// The matrix and the images of the part of it that is chosen. Tests on a thread of its own, and only while
/// it can be seen. Before the first batch it says that a new network only guesses, and shows its guesses when
/// asked.
class EvaluationPage : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationPage(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Cheap while hidden.
    void setMoment(const Moment& moment);
    /// The test set; images and labels of another one are shown with the next moment's answers.
    void setData(const Dataset& test);

    ConfusionView& confusion() const { return *m_confusion; }
    MistakesView& mistakes() const { return *m_mistakes; }
    /// What is shown; null before the first.
    const std::shared_ptr<const MomentEvaluation>& evaluation() const { return m_evaluation; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A click on an image, or Enter; the index is the image's in the test set.
    void activated(std::int64_t image);
    void pictureChosen(const inkling::Picture& picture, int label); ///< the same one's

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeInvitation();
    bool onlyGuesses() const { return !m_moment.isTrained() && !m_showsGuesses; }
    void follow();
    void take(const std::shared_ptr<const MomentEvaluation>& evaluation);
    void choose(const MatrixPart& part);
    void read(std::int64_t image);
    void layOut();
    void wearTheme();

    const ThemeSource& m_themes;
    MomentEvaluator m_evaluator;
    QStackedWidget* m_stack;
    QWidget* m_views;
    QBoxLayout* m_layout;
    ConfusionView* m_confusion;
    MistakesView* m_mistakes;
    QLabel* m_words; ///< in place of the views
    QPushButton* m_guesses;
    Moment m_moment;
    bool m_showsGuesses = false; ///< of the run of the moment
    bool m_isSeen = false;
    bool m_isUnfit = false; ///< the network takes other images
    std::shared_ptr<const MomentEvaluation> m_evaluation;
    std::unique_ptr<Predictor> m_predictor;
};

} // namespace inkling
