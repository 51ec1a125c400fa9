// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/data_source.h"

#include "core/data/load_dataset.h"
#include "resources/mnist/embedded_mnist.h"

namespace inkling {

Result<DigitData> openDataSource(const std::string& name) {
    if (name.empty())
        return embeddedMnist();
    if (name != fashionMnistName)
        return loadIdxFolder(name);
    const auto folder = installedFashionMnist();
    if (!folder)
        return Error{
            ErrorKind::noInput,
            Sentence::tr("Fashion-MNIST is not installed; install Debian's package dataset-fashion-mnist, or "
                         "name a folder of IDX files.")};
    auto data = loadIdxFolder(*folder);
    if (data)
        data->name = "Fashion-MNIST";
    return data;
}

} // namespace inkling
