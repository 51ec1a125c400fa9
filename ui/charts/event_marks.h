// SPDX-License-Identifier: GPL-3.0-or-later
// Small signs at the foot of a chart where something happened to the run.
#pragma once

#include "ui/charts/chart_content.h"

#include <QPointF>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;

namespace inkling {

struct Theme;

/// Events that are too close to one another for signs of their own share the weightiest one.
struct EventMark {
    double x = 0.0;
    ChartEvent::Kind kind = ChartEvent::Kind::settings;
    QStringList texts; ///< in the order of their batches

    bool operator==(const EventMark&) const = default;
};

/// From left to right. `xOf` is where the first batch after an event begins.
std::vector<EventMark> eventMarks(std::vector<ChartEvent> events, const std::function<double(double)>& xOf);

/// The one whose sign is at this x, or null.
const EventMark* markAt(const std::vector<EventMark>& marks, double x);

/// The sign, standing on `foot`: a triangle for settings, two bars for a pause, a square for an early stop, a
/// cross for a divergence.
void paintEventMark(QPainter& painter, const Theme& theme, ChartEvent::Kind kind, QPointF foot);

} // namespace inkling
