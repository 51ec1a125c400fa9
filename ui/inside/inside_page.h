// SPDX-License-Identifier: GPL-3.0-or-later
// What each layer of the network makes of a picture, and how each value came about.
#pragma once

#include "core/drawing/drawing.h"
#include "core/inspection/activations.h"
#include "core/inspection/contrast.h"
#include "core/inspection/occlusion.h"
#include "core/train/moment.h"
#include "ui/frame_timer.h"
#include "ui/inside/inside_question.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QSplitter;

namespace inkling {

class ArithmeticView;
class ContrastChoice;
class LayerStrip;
class ThemeSource;

/// Computes on the window's thread, at most thirty times a second and only while it can be seen: with the
/// tutorial's network 0.1 ms a picture, 0.05 ms to hold two digits against each other, and the map of what
/// matters 1 ms, in parts of 3 ms at the most.
class InsidePage : public QWidget {
    Q_OBJECT

public:
    explicit InsidePage(const ThemeSource& themes, QWidget* parent = nullptr);

    void setMoment(const Moment& moment);
    /// The drawing, or a sample that was chosen.
    void setPicture(const std::optional<Picture>& picture);
    /// What a picture is known to show, for as long as it is the one that is looked at.
    void setLabel(const Picture& picture, int label);

    /// Asks why it is this digit and no other, whichever two were chosen before; the keys go to the choice of
    /// the two.
    void askWhy();
    /// For another view of the same picture, which asks the same then.
    InsideQuestion question() const;
    void ask(const InsideQuestion& question);
    /// Why one digit and not another, while that is asked.
    const std::optional<Contrast>& contrast() const { return m_contrast; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void explain();
    void compare();
    void pointAtGreatestPart();
    std::optional<int> label() const;
    void beginOcclusion();
    void advanceOcclusion();
    void showHint();
    QString hint() const;
    void arrangeHint();
    void fillTop();
    void wearTheme();
    bool fitsPicture() const;

    const ThemeSource& m_themes;
    QBoxLayout* m_top; ///< what can be asked for, and beside it or below the hint
    QCheckBox* m_occlude;
    QCheckBox* m_compare;
    ContrastChoice* m_choice;
    QLabel* m_hint;
    int m_hintWidth = 0; ///< that the hint has needed since something else was asked for
    QSplitter* m_splitter;
    bool m_isSplitByHand = false;
    LayerStrip* m_strip;
    ArithmeticView* m_arithmetic;
    FrameTimer* m_frame;
    QTimer m_occlusionTimer;

    Moment m_moment;
    std::optional<Picture> m_picture;
    std::optional<Picture> m_labelled;
    int m_label = 0; ///< of m_labelled
    std::unique_ptr<Inspector> m_inspector;
    const Activations* m_activations = nullptr; ///< the inspector's, of m_shownModel
    std::shared_ptr<const Model> m_shownModel;

    std::optional<Contrast> m_contrast;
    // As soon as there is a contrast:
    bool m_pointsAtGreatest = false;
    bool m_takesKeys = false;

    std::unique_ptr<Occluder> m_occluder;
    std::shared_ptr<const Model> m_occludedModel; ///< that the occluder is at work on
    std::optional<Picture> m_occludedPicture;
    bool m_occlusionIsDone = true;
};

} // namespace inkling
