// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_time.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

namespace {

constexpr double distance = 0.25; ///< seconds between two points

double between(double x, double x0, double x1, double y0, double y1) {
    return y0 + (x - x0) / (x1 - x0) * (y1 - y0);
}

} // namespace

void TrainingTime::append(std::int64_t first, std::int64_t end, double seconds) {
    assert(first < end && (isEmpty() || m_points.back().batch <= first));
    if (!(seconds > 0.0) || !std::isfinite(seconds))
        return;
    if (isEmpty())
        m_points.push_back({first, 0.0});
    const Point next{end, m_points.back().seconds + seconds};
    if (m_points.size() > 1 && next.seconds - m_points[m_points.size() - 2].seconds < distance)
        m_points.back() = next;
    else
        m_points.push_back(next);
}

void TrainingTime::truncate(std::int64_t batch) {
    if (isEmpty() || batch >= m_points.back().batch)
        return;
    const Point last{batch, secondsAt(static_cast<double>(batch))};
    const auto after = std::ranges::lower_bound(m_points, batch, {}, &Point::batch);
    m_points.erase(after, m_points.end());
    if (!m_points.empty() && m_points.back().seconds < last.seconds)
        m_points.push_back(last);
    if (m_points.size() < 2)
        m_points.clear();
}

double TrainingTime::secondsAt(double batch) const {
    if (isEmpty() || batch <= static_cast<double>(m_points.front().batch))
        return 0.0;
    const auto after = std::ranges::lower_bound(m_points, batch, {},
                                                [](const Point& p) { return static_cast<double>(p.batch); });
    const Point& b = after == m_points.end() ? m_points.back() : *after;
    const Point& a = after == m_points.end() ? m_points.front() : *std::prev(after);
    return between(batch, static_cast<double>(a.batch), static_cast<double>(b.batch), a.seconds, b.seconds);
}

double TrainingTime::batchAt(double seconds) const {
    if (isEmpty())
        return 0.0;
    if (seconds <= 0.0)
        return static_cast<double>(m_points.front().batch);
    const auto after = std::ranges::lower_bound(m_points, seconds, {}, &Point::seconds);
    const Point& b = after == m_points.end() ? m_points.back() : *after;
    const Point& a = after == m_points.end() ? m_points.front() : *std::prev(after);
    return between(seconds, a.seconds, b.seconds, static_cast<double>(a.batch), static_cast<double>(b.batch));
}

} // namespace inkling
