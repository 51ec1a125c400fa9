// SPDX-License-Identifier: GPL-3.0-or-later
// Which two digits are held against each other: those that suggest themselves, until others are chosen.
#pragma once

#include "ui/inside/contrast_question.h"

#include <QWidget>

#include <optional>
#include <span>

class QComboBox;
class QLabel;

namespace inkling {

class ContrastChoice : public QWidget {
    Q_OBJECT

public:
    explicit ContrastChoice(QWidget* parent = nullptr);

    /// What the network makes of the picture, and what the picture is known to show. Chosen digits stay.
    void setReading(std::span<const double> logits, std::optional<int> label);

    /// A digit that is none is left to what suggests itself.
    void choose(std::optional<int> favoured, std::optional<int> other);
    /// Which digits were chosen.
    ContrastQuestion question(std::optional<int> label = {}) const;

    int favoured() const { return m_digits.favoured; }
    int other() const { return m_digits.other; }
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
    ContrastDigits m_digits;
};

} // namespace inkling
