// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

class QLabel;
class QToolButton;

namespace inkling {

class NumberBox;

/// Height and width in one box while they are equal; a button parts them.
class PairBox : public QWidget {
    Q_OBJECT

public:
    explicit PairBox(QWidget* parent = nullptr);

    /// Of each number, inclusive.
    void setRange(int min, int max);
    std::array<int, 2> value() const; ///< height, width
    /// Announces nothing. Unequal numbers part the boxes; equal ones leave them as they are.
    void setValue(std::array<int, 2> value);
    /// What the numbers are of, for people who cannot see them.
    void setName(const QString& name);

    bool isParted() const;
    NumberBox& height() const { return *m_height; } ///< the only one while they are not parted
    NumberBox& width() const { return *m_width; }
    QToolButton& partButton() const { return *m_part; }

signals:
    void edited(const std::array<int, 2>& value);

private:
    void part(bool parted);
    void takeHeight();
    void tellIfChanged();

    NumberBox* m_height;
    QLabel* m_times;
    NumberBox* m_width;
    QToolButton* m_part;
    QString m_name;
    std::array<int, 2> m_told{};
    bool m_isShowing = false;
};

} // namespace inkling
