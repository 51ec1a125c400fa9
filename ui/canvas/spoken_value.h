// SPDX-License-Identifier: GPL-3.0-or-later
// What a painted widget says to someone who cannot see it.
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace inkling {

/// A widget that also inherits this one is known to assistive technology by its role and its value, beside
/// its accessible name. Its constructor calls beSpoken() once, and it calls tellValue() when its value
/// changed.
class SpokenValue {
public:
    virtual ~SpokenValue() = default;
    virtual QString spokenValue() const = 0;
    virtual QAccessible::Role spokenRole() const { return QAccessible::Graphic; }

protected:
    static void beSpoken();
    void tellValue(QWidget* self) const;
};

} // namespace inkling
