// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/format_text.h"

#include <QCoreApplication>

#include <string>

namespace inkling {

QString translatedLabel(const ModelFormat& format) {
    return QCoreApplication::translate("ModelFormats", std::string{format.label}.c_str());
}

} // namespace inkling
