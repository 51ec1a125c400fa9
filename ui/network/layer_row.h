// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the list of layers.
#pragma once

#include <QWidget>

namespace inkling {

class ThemeSource;

/// What a row shows.
struct LayerRowContent {
    QString name;   ///< "conv2d 2"
    QString detail; ///< "5×5, 8 filters, relu"
    QString shape;  ///< "24×24×8"; "?" while it is not known
    QString count;  ///< "208"; empty for none
    QString spokenCount;
    QString fault;      ///< why the layer cannot be; empty if it can
    double share = 0.0; ///< of the cost of the network, 0 to 1
    bool isCurrent = false;
    bool isUnfolded = false; ///< whether its options stand below it

    bool operator==(const LayerRowContent&) const = default;
};

/// The widths that all rows of a list have in common, in pixels.
struct LayerRowColumns {
    int shape = 0;
    int count = 0;
    bool operator==(const LayerRowColumns&) const = default;
};

/// Name, output shape and parameter count, the detail below; a name that needs the whole line has it. The
/// line at the foot of the row is as thick as far as the layer's share of the cost goes.
///
/// Keys and the mouse are the list's business: the row takes the focus and tells of both.
class LayerRow : public QWidget {
    Q_OBJECT

public:
    explicit LayerRow(const ThemeSource& themes, QWidget* parent = nullptr);

    const LayerRowContent& content() const { return m_content; }
    void setContent(const LayerRowContent& content);
    void setColumns(const LayerRowColumns& columns);
    /// How wide these texts would like the columns to be.
    LayerRowColumns wantedColumns() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// As if it were clicked.
    void press() { emit pressed(); }

signals:
    void pressed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Arrangement;
    Arrangement arrange(int width) const;
    void describe();

    const ThemeSource& m_themes;
    LayerRowContent m_content;
    LayerRowColumns m_columns;
};

} // namespace inkling
