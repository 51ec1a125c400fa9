// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/principal_components.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

namespace {

using Samples = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Index indexOf(std::size_t i) {
    return static_cast<Eigen::Index>(i);
}

/// Eigenvectors have no sign of their own.
void fixSign(Eigen::VectorXd& direction) {
    Eigen::Index largest = 0;
    direction.cwiseAbs().maxCoeff(&largest);
    if (direction[largest] < 0.0)
        direction = -direction;
}

/// The two leading eigenvectors of xᵀx for centred x. Those of x xᵀ, which is smaller where there are fewer
/// samples than values, lead to them: xᵀx (xᵀu) = xᵀ (x xᵀ u) = λ (xᵀu).
std::array<Eigen::VectorXd, 2> leadingDirections(const Samples& x) {
    const bool hasFewSamples = x.rows() < x.cols();
    const Eigen::Index n = std::min(x.rows(), x.cols());
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(n, n);
    if (hasFewSamples)
        products.selfadjointView<Eigen::Lower>().rankUpdate(x);
    else
        products.selfadjointView<Eigen::Lower>().rankUpdate(x.transpose());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{products};

    const double largest = solver.eigenvalues()[n - 1];
    const double noise = largest * 1e-12 * static_cast<double>(std::max(x.rows(), x.cols()));
    std::array<Eigen::VectorXd, 2> directions;
    for (Eigen::Index i = 0; i < 2; ++i) {
        auto& direction = directions[static_cast<std::size_t>(i)];
        direction = Eigen::VectorXd::Zero(x.cols());
        if (i >= n || !(solver.eigenvalues()[n - 1 - i] > noise))
            continue;
        const Eigen::VectorXd vector = solver.eigenvectors().col(n - 1 - i);
        direction = hasFewSamples ? Eigen::VectorXd{(x.transpose() * vector).normalized()} : vector;
        fixSign(direction);
    }
    return directions;
}

} // namespace

PlanePoint PrincipalPlane::project(std::span<const float> value) const {
    assert(value.size() == mean.size());
    PlanePoint point;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const double x = static_cast<double>(value[i]) - mean[i];
        point.x += x * directions[0][i];
        point.y += x * directions[1][i];
    }
    return point;
}

std::vector<PlanePoint> project(const PrincipalPlane& plane, std::span<const float> samples) {
    const auto size = plane.mean.size();
    std::vector<PlanePoint> points;
    points.reserve(samples.size() / size);
    for (std::size_t first = 0; first < samples.size(); first += size)
        points.push_back(plane.project(samples.subspan(first, size)));
    return points;
}

std::optional<PrincipalPlane> principalPlane(std::span<const float> samples, std::size_t size) {
    if (samples.empty() || !std::ranges::all_of(samples, [](float x) { return std::isfinite(x); }))
        return {};
    assert(samples.size() % size == 0);
    using Given = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const Given> given{samples.data(), indexOf(samples.size() / size), indexOf(size)};
    Samples x = given.cast<double>();
    const Eigen::RowVectorXd mean = x.colwise().mean();
    x.rowwise() -= mean;

    // Where all samples are equal their mean is rounded, and what is left is no spread.
    if (x.squaredNorm() <= 1e-24 * given.cast<double>().squaredNorm())
        x.setZero();

    PrincipalPlane plane;
    plane.mean.assign(mean.begin(), mean.end());
    const auto directions = leadingDirections(x);
    double shown = 0.0;
    for (std::size_t i = 0; i < directions.size(); ++i) {
        plane.directions[i].assign(directions[i].begin(), directions[i].end());
        shown += (x * directions[i]).squaredNorm();
    }
    const double all = x.squaredNorm();
    plane.explained = all > 0.0 ? std::min(1.0, shown / all) : 1.0;
    return plane;
}

void turnTowards(std::span<const PlanePoint> before, PrincipalPlane& plane, std::vector<PlanePoint>& points) {
    assert(before.size() == points.size());
    PlanePoint middle;
    for (const auto& place : before) {
        middle.x += place.x / static_cast<double>(before.size());
        middle.y += place.y / static_cast<double>(before.size());
    }
    // m = pᵀq for points p, q as rows; that one of them is centred is enough, as constants then drop out.
    double xx = 0.0, xy = 0.0, yx = 0.0, yy = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = before[i].x - middle.x;
        const double y = before[i].y - middle.y;
        xx += points[i].x * x;
        xy += points[i].x * y;
        yx += points[i].y * x;
        yy += points[i].y * y;
    }
    // The trace of mᵀr is cos (xx + yy) + sin (xy - yx) for a rotation r, cos (xx - yy) + sin (xy + yx) for
    // one that turns over: at most the length of each pair.
    const double turned = std::hypot(xx + yy, xy - yx);
    const double turnedOver = std::hypot(xx - yy, xy + yx);
    const double length = std::max(turned, turnedOver);
    if (!(length > 0.0) || !std::isfinite(length))
        return;
    const bool staysUp = turned >= turnedOver;
    const double cosine = (staysUp ? xx + yy : xx - yy) / length;
    const double sine = (staysUp ? xy - yx : xy + yx) / length;
    const double side = staysUp ? 1.0 : -1.0;
    const auto turn = [&](double& x, double& y) {
        const double newX = cosine * x - side * sine * y;
        y = sine * x + side * cosine * y;
        x = newX;
    };
    for (auto& point : points)
        turn(point.x, point.y);
    for (std::size_t i = 0; i < plane.mean.size(); ++i)
        turn(plane.directions[0][i], plane.directions[1][i]);
}

} // namespace inkling
