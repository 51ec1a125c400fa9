// SPDX-License-Identifier: GPL-3.0-or-later
// The descriptions of layers are core's and know no Qt; their texts are translated under one context. Names
// of kinds, options and choices are TensorFlow.js's and stay what they are.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>

namespace inkling {

inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QString translatedLayerText(std::string_view text) {
    return QCoreApplication::translate("LayerOptions", std::string{text}.c_str());
}

} // namespace inkling
