// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/python_text.h"

#include "core/base/number_text.h"
#include "core/formats/export_notes.h"

namespace inkling {

namespace {

constexpr std::size_t mostColumns = 100;

} // namespace

std::string pythonDocstring(const Model& model, const std::string& library, const std::string& images) {
    const Architecture& architecture = *model.architecture;
    std::string text = "\"\"\"A neural network for " + library
        + ", written by Inkling " INKLING_VERSION ".\n\n"
          "    network = load()\n"
          "    probabilities = network(images)\n\n"
        + wrapped("Images are " + images + ", " + pixelText() + ". " + digitText(architecture.inputShape()),
                  {}, mostColumns);
    text += "\nThe weights are in the file of the same name that ends in .npz or .safetensors.\n"
        + grouped(architecture.parameterCount())
        + " parameters; SHA-256 of them as little-endian float32 in Keras' order:\n" + weightsSha256(model)
        + "\n\n" + wrapped(exportTerms, {}, mostColumns) + "\"\"\"\n";
    return text;
}

std::string pythonReadWeights() {
    return R"(

def read_weights():
    """The arrays beside this file, by names such as "conv2d/kernel"."""
    here = Path(__file__)
    if here.with_suffix(".npz").exists():
        with np.load(here.with_suffix(".npz"), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    from safetensors.numpy import load_file
    return load_file(here.with_suffix(".safetensors"))
)";
}

std::string pythonTuple(std::array<int, 2> pair) {
    return "(" + std::to_string(pair[0]) + ", " + std::to_string(pair[1]) + ")";
}

std::string pythonNumber(double number) {
    std::string text = decimal(number);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

} // namespace inkling
