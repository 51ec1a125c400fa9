// SPDX-License-Identifier: GPL-3.0-or-later
// What each layer of the network makes of a picture, and how each value came about.
#pragma once

#include "core/drawing/drawing.h"
#include "core/train/moment.h"
#include "ui/frame_timer.h"
#include "ui/inside/inside_question.h"
#include "ui/inside/picture_inspector.h"

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
struct OcclusionMap;
class PictureCoverer;
class ThemeSource;

/// Asks at most thirty times a second, and only while it can be seen. What it asks for is computed on other
/// threads: a picture's way through the tutorial's network takes 0.06 ms and 0.05 ms to hold two digits
/// against each other, but 65 and 33 ms with 63 million parameters in dense layers, and the way through two
/// convolutions of 1024 filters 6 s. Until it is there, what was there before is shown, if it is of the same
/// network.
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
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void showInspected(const std::shared_ptr<const Inspected>& inspected);
    const Activations* activations() const { return m_shown ? m_shown->activations.get() : nullptr; }
    void explain();
    void showContrast();
    void pointAtGreatestPart();
    std::optional<int> labelOf(const Picture& picture) const;
    void beginOcclusion();
    void showOcclusion(const OcclusionMap& map);
    bool canLook() const;
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
    PictureInspector* m_inspector;
    PictureCoverer* m_coverer;

    Moment m_moment;
    std::optional<Picture> m_picture;
    std::optional<Picture> m_labelled;
    int m_label = 0;                           ///< of m_labelled
    std::shared_ptr<const Inspected> m_shown;  ///< null: nothing is drawn, or it is not there yet
    std::shared_ptr<const Model> m_shownModel; ///< that of m_shown, if there is one

    std::optional<Contrast> m_contrast;
    // As soon as there is a contrast:
    bool m_pointsAtGreatest = false;
    bool m_takesKeys = false;

    std::shared_ptr<const Inspected> m_occluded; ///< that the coverer is or was at work on
};

} // namespace inkling
