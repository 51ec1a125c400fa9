// SPDX-License-Identifier: GPL-3.0-or-later
// "weightsManifest" of a model.json: which files hold which arrays, in which order. Internal to core/formats.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

class JsonField;

struct ManifestWeight {
    std::string name;       ///< "conv2d/kernel"
    std::vector<int> shape; ///< [5, 5, 1, 8]; empty for a single number
    std::string type;       ///< "float32"; of an optimizer's state also "int32" or "bool"
    std::size_t bytes = 0;
    bool isOptimizerState = false; ///< not a weight of the network
    std::string path;              ///< where it stands: "weightsManifest[0].weights[2]"
};

/// The files, one after the other, hold the arrays, one after the other; an array may begin in one file and
/// end in the next.
struct ManifestGroup {
    std::vector<std::string> files; ///< names within the model's folder, checked to be nothing else
    std::vector<ManifestWeight> weights;
    std::size_t bytes = 0;
};

/// Reads the value of "weightsManifest"; wrong ones are reported to the field's problems. All names in it are
/// different, weights of the network are float32, and all sizes are small enough to be added up.
std::vector<ManifestGroup> readWeightsManifest(const JsonField& manifest);

/// "[5,5,1,8]".
std::string shapeText(const std::vector<int>& shape);

} // namespace inkling
