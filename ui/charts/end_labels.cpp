// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/end_labels.h"

#include <algorithm>
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

} // namespace inkling
