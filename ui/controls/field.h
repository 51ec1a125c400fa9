// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace inkling {

/// Gives a number box or a list of choices the manners of the window's fields:
///
/// The wheel is its own only while it has the focus, which no wheel gives it: whoever scrolls past it does
/// not mean it.
///
/// Enter takes what was typed, Escape puts back what held before. Either leaves the focus to the window. A
/// click elsewhere and a key of the window take what was typed before they do what they are for, and Space in
/// a number is a key of the window: what stands in the field is what is trained with.
void makeField(QWidget& editor);

} // namespace inkling
