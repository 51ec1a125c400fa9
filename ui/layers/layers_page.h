// SPDX-License-Identifier: GPL-3.0-or-later
// What training does to each layer: weights, gradients and changes over time, and units that are dead.
#pragma once

#include "ui/layers/cards_grid.h"
#include "ui/layers/layer_map.h"
#include "ui/layers/layer_sampler.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace inkling {

class ThemeSource;

/// Looks at the moments that pass by while it can be seen, at most four times a second, on a thread of its
/// own, and at what is kept of those that passed before.
class LayersPage : public QWidget {
    Q_OBJECT

public:
    explicit LayersPage(const ThemeSource& themes, QWidget* parent = nullptr);

    /// The training images.
    void setData(const Dataset& train);
    /// Cheap while hidden.
    void setMoment(const Moment& moment);
    /// See LayerSampler.
    void setPast(RunId run, const std::vector<KeptState>& past) { m_sampler.setPast(run, past); }
    /// That the run is trained with.
    void setLoss(const LossSettings& loss) { m_sampler.setLoss(loss); }

    void setQuantity(Quantity quantity);
    Quantity quantity() const { return m_quantity; }

    const LayerSampler& sampler() const { return m_sampler; }
    const CardsGrid& grid() const { return *m_grid; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pastWanted(inkling::RunId run); ///< setPast() brings it
    /// A batch of the run that the moment is of: someone wants to see the moment after so many batches.
    void batchChosen(std::int64_t batch);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QToolButton* makeButton(Quantity quantity);
    void makeCards();
    void refresh();
    void sayWhatIsMissing();
    void wearTheme();

    const ThemeSource& m_themes;
    LayerSampler m_sampler;
    QStackedWidget* m_stack;
    QLabel* m_words; ///< in place of the cards
    QLabel* m_summary;
    std::vector<QToolButton*> m_buttons; ///< one for each quantity
    CardsGrid* m_grid;
    Quantity m_quantity = Quantity::weights;
    std::shared_ptr<const Architecture> m_architecture; ///< that the cards are of
    bool m_isSeen = false;
};

} // namespace inkling
