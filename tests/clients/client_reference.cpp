// SPDX-License-Identifier: GPL-3.0-or-later
// What Inkling makes of MNIST's test images, for other programs to be compared with: float32 [images,
// classes].
//   client_reference MODEL PROBABILITIES
#include "core/exchange/model_formats.h"
#include "core/model/predict.h"
#include "resources/mnist/embedded_mnist.h"

#include <cstdio>
#include <fstream>

using namespace inkling;

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const auto model = readModel(argv[1]);
    if (!model) {
        std::fprintf(stderr, "%s\n", model.error().message().c_str());
        return 1;
    }
    const DigitData data = embeddedMnist();
    Predictor predictor{model->architecture};
    std::ofstream out{argv[2], std::ios::binary};
    for (std::size_t i = 0; i < data.test.size(); ++i) {
        const auto prediction = predictor.predict(model->parameters, data.test.image(i));
        const auto& row = prediction.probabilities;
        out.write(reinterpret_cast<const char*>(row.data()),
                  static_cast<std::streamsize>(row.size() * sizeof(float)));
    }
    return out.flush() ? 0 : 1;
}
