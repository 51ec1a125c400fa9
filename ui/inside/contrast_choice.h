// SPDX-License-Identifier: GPL-3.0-or-later
// Which two digits are held against each other: those that suggest themselves, until others are chosen.
#pragma once

#include <QWidget>

#include <optional>
#include <span>

class QComboBox;
class QLabel;

namespace inkling {

/// What suggests itself is the digit that is read, against the right one where another is known to be right,
/// else against the likeliest other.
class ContrastChoice : public QWidget {
    Q_OBJECT

public:
    explicit ContrastChoice(QWidget* parent = nullptr);

    /// What the network makes of the picture, and what the picture is known to show. Chosen digits stay.
    void setReading(std::span<const double> logits, std::optional<int> label);

    /// A digit that is none is left to what suggests itself.
    void choose(std::optional<int> favoured, std::optional<int> other);
    std::optional<int> chosenFavoured() const;
    std::optional<int> chosenOther() const;

    int favoured() const { return m_favouredDigit; }
    int other() const { return m_otherDigit; }
    /// Of the two lists, the favoured digit's first; 0 is what suggests itself, then come the digits.
    QComboBox& favouredList() const { return *m_favoured; }
    QComboBox& otherList() const { return *m_other; }

signals:
    /// Someone chose another one.
    void changed();

private:
    QComboBox* makeList(const QString& name);
    static void suggest(QComboBox& list, const QString& text);

    QComboBox* m_favoured;
    QComboBox* m_other;
    int m_favouredDigit = 0;
    int m_otherDigit = 1;
};

} // namespace inkling
