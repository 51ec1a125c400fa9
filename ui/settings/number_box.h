// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace inkling {

/// A spin box for numbers of any size: shows no trailing zeros, steps in the last digit shown, and takes
/// whole numbers up to 2^53 as well. Decimals may be typed behind a point or a comma, whatever the language.
/// Enter, Escape and the wheel are those of every field (`controls/field.h`).
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit NumberBox(QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

private:
    QString withOwnPoint(QString text) const;
};

} // namespace inkling
