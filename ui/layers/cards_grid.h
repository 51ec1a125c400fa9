// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

namespace inkling {

class LayerCard;

/// Cards beside one another where there is room for their figures, else in rows as even as possible. They
/// share the height; where it is too little for them, the grid scrolls.
class CardsGrid : public QScrollArea {
    Q_OBJECT

public:
    explicit CardsGrid(QWidget* parent = nullptr);

    /// Takes them; those before are deleted.
    void setCards(const std::vector<LayerCard*>& cards);
    const std::vector<LayerCard*>& cards() const { return m_cards; }
    int columnsAt(int width) const;
    void layOut();
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<LayerCard*> m_cards;
};

} // namespace inkling
