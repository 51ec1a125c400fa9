// SPDX-License-Identifier: GPL-3.0-or-later
// What each view is there for, in the words of someone who stands beside the learner.
#pragma once

#include "ui/explain/explain_text.h"

#include <array>

namespace inkling {

/// Everything of the window that has a place and a name of its own.
enum class View {
    charts,
    settings,
    drawing,
    samples,
    batch,
    evaluation,
    inside,
    layers,
    map,
    runs,
    library,
    exporting
};

inline constexpr std::array allViews{View::charts,     View::drawing, View::samples,  View::batch,
                                     View::evaluation, View::inside,  View::layers,   View::map,
                                     View::runs,       View::library, View::settings, View::exporting};

using ViewText = ExplainText;

ViewText textOf(View view);

} // namespace inkling
