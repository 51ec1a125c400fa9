// SPDX-License-Identifier: GPL-3.0-or-later
// One digit of the map: its picture, and what the network says of it.
#pragma once

#include "core/drawing/drawing.h"
#include "ui/reading/reading.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;

namespace inkling {

class PictureView;
class ProbabilityBars;
class ThemeSource;

struct DigitDetail {
    std::optional<Picture> picture;
    QString text;
    std::optional<Reading> reading;
    std::optional<int> truth; ///< nothing: nobody knows
};

class DigitDetails : public QWidget {
    Q_OBJECT

public:
    explicit DigitDetails(const ThemeSource& themes, QWidget* parent = nullptr);

    void setDetail(const DigitDetail& detail);
    QString text() const;
    const std::optional<Picture>& picture() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitText();
    void wearTheme();

    const ThemeSource& m_themes;
    PictureView* m_picture;
    QLabel* m_text;
    ProbabilityBars* m_bars;
    QBoxLayout* m_layout;
};

} // namespace inkling
