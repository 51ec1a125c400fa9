// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/end_labels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace inkling {

std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top,
                                 double bottom) {
    const std::size_t count = wanted.size();
    if (count == 0)
        return {};
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return wanted[a] < wanted[b]; });

    // Neighbours that touch become one group around the mean of what its members want.
    struct Group {
        double sum;
        double members;
        double centre;
    };
    const double distance = count > 1
        ? std::clamp((bottom - top - height) / static_cast<double>(count - 1), 0.0, height)
        : height;
    const auto settled = [&](double sum, double members) {
        const double half = (distance * (members - 1.0) + height) / 2.0;
        return std::max(top + half, std::min(bottom - half, sum / members));
    };
    std::vector<Group> groups;
    for (const std::size_t i : order) {
        groups.push_back({wanted[i], 1.0, settled(wanted[i], 1.0)});
        while (groups.size() > 1) {
            const Group& lower = groups.back();
            const Group& upper = groups[groups.size() - 2];
            if (lower.centre - upper.centre >= distance * (lower.members + upper.members) / 2.0)
                break;
            const double sum = lower.sum + upper.sum;
            const double members = lower.members + upper.members;
            groups.pop_back();
            groups.back() = {sum, members, settled(sum, members)};
        }
    }

    std::vector<double> centres(count);
    std::size_t next = 0;
    for (const Group& group : groups) {
        double y = group.centre - distance * (group.members - 1.0) / 2.0;
        for (double member = 0.0; member < group.members; ++member, y += distance)
            centres[order[next++]] = y;
    }
    return centres;
}

std::vector<QRectF> spreadLabels(std::vector<QRectF> labels, double top, double bottom) {
    std::vector<QRectF*> order;
    for (QRectF& label : labels)
        order.push_back(&label);
    std::stable_sort(order.begin(), order.end(),
                     [](const QRectF* a, const QRectF* b) { return a->left() < b->left(); });

    for (auto first = order.begin(); first != order.end();) {
        double right = (*first)->right();
        double height = 0.0;
        auto last = first;
        for (; last != order.end() && (last == first || (*last)->left() < right); ++last) {
            right = std::max(right, (*last)->right());
            height = std::max(height, (*last)->height());
        }
        std::sort(first, last); // equals keep the order given
        std::vector<double> wanted;
        for (auto label = first; label != last; ++label)
            wanted.push_back((*label)->center().y());
        for (const double centre : spreadLabels(wanted, height, top, bottom)) {
            (*first)->moveTop(centre - (*first)->height() / 2.0);
            ++first;
        }
    }
    return labels;
}

std::optional<QLineF> leaderTo(const QRectF& label, QPointF end) {
    const double away = label.center().y() - end.y();
    if (std::abs(away) <= label.height() / 2.0)
        return {};
    const bool isBeside = end.x() < label.left();
    const double edge = away > 0.0 ? label.top() : label.bottom();
    return QLineF{end,
                  {std::clamp(end.x(), label.left(), label.right()), isBeside ? label.center().y() : edge}};
}

bool isAstray(const QRectF& label, QPointF end) {
    constexpr double most = 3.0; // lines
    return std::abs(label.center().y() - end.y()) > most * label.height();
}

double freePlace(double wanted, double height, const std::vector<Stretch>& taken, Stretch room) {
    const double half = height / 2.0;
    const auto isFree = [&](double centre) {
        return std::none_of(taken.begin(), taken.end(), [&](const Stretch& one) {
            return one.top < centre + half && one.bottom > centre - half;
        });
    };
    if (isFree(wanted))
        return wanted;
    std::vector<double> places; // as near as can be to one of those
    for (const Stretch& one : taken) {
        for (const double centre : {one.top - half, one.bottom + half}) {
            if (centre - half >= room.top && centre + half <= room.bottom && isFree(centre))
                places.push_back(centre);
        }
    }
    const auto nearest = std::min_element(places.begin(), places.end(), [&](double a, double b) {
        return std::abs(a - wanted) < std::abs(b - wanted);
    });
    return nearest == places.end() ? wanted : *nearest;
}

} // namespace inkling
