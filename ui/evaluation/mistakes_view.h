// SPDX-License-Identifier: GPL-3.0-or-later
// The test images that a network reads wrong, the worst first.
#pragma once

#include "core/evaluation/ranking.h"
#include "ui/reading/moment_evaluator.h"
#include "ui/reading/reading.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace inkling {

class AnswersModel;
class ElidedLabel;
class ProbabilityBars;
class ThemeSource;
class ThumbnailGrid;
struct Picture;

/// A gallery of a part of the confusion matrix; of a cell on its diagonal, the images that are read rightly.
/// One image is looked at: the worst until another one is chosen, and that one then for as long as it is in
/// the data set, whether or not it is still in the list. The list begins with its worst for every run, unless
/// the chosen one is in sight.
class MistakesView : public QWidget {
    Q_OBJECT

public:
    explicit MistakesView(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Null, or one of other images than 28×28: there is nothing to show.
    void setEvaluation(const std::shared_ptr<const MomentEvaluation>& evaluation);
    void setPart(const MatrixPart& part);
    const MatrixPart& part() const { return m_part; }
    /// Of the image that is looked at.
    void setReading(const std::optional<Reading>& reading);

    /// The image that is looked at.
    std::optional<std::int64_t> image() const { return m_image; }
    const AnswersModel& list() const { return *m_model; }
    ThumbnailGrid& grid() const { return *m_grid; }
    QString summary() const;

signals:
    /// Another image is looked at, or another network reads it: setReading() is waited for.
    void readingWanted(std::int64_t image);
    /// All mistakes are wanted.
    void partChosen(const inkling::MatrixPart& part);
    /// A click on an image, or Enter; the index is the image's in the test set.
    void activated(std::int64_t image);
    void pictureChosen(const inkling::Picture& picture, int label); ///< the same one's

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showList();
    void showCurrent();
    bool isCurrentInSight() const;
    void lookAt(const std::optional<std::int64_t>& image);
    void fit();
    void wearTheme();

    const ThemeSource& m_themes;
    AnswersModel* m_model;
    ThumbnailGrid* m_grid;
    ElidedLabel* m_summary;
    QLabel* m_empty;
    QToolButton* m_all;
    QWidget* m_details;
    QLabel* m_told; ///< of the image that is looked at
    ProbabilityBars* m_bars;
    QBoxLayout* m_content;
    std::shared_ptr<const MomentEvaluation> m_evaluation;
    MatrixPart m_part;
    std::optional<std::int64_t> m_image;
    bool m_isChosen = false; ///< by someone, not just the worst
    bool m_isShowing = false;
};

} // namespace inkling
