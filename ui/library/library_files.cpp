// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_files.h"

#include "core/runs/run_exports.h"
#include "core/runs/run_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace inkling {

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString filterOf(const RunExport& format) {
    const auto label = QCoreApplication::translate("RunExports", std::string{format.label}.c_str());
    return QStringLiteral("%1 (*%2)").arg(label, text(format.extension));
}

} // namespace

QStringList LibraryFiles::exportFilters() {
    QStringList filters;
    for (const auto& format : runExports())
        filters << filterOf(format);
    return filters;
}

QStringList LibraryFiles::importFilters() {
    return {tr("Runs and descriptions (*%1 *.json)").arg(QLatin1String{runFileExtension}),
            tr("All files (*)")};
}

/// The first one's where the filter is none of ours.
QString LibraryFiles::extensionOf(const QString& filter) {
    const auto formats = runExports();
    const auto found =
        std::ranges::find_if(formats, [&](const RunExport& format) { return filterOf(format) == filter; });
    return text((found == formats.end() ? formats.front() : *found).extension);
}

QString LibraryFiles::fileName(const QString& runName) {
    static const QRegularExpression unfit{QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+")};
    constexpr int mostLetters = 80;
    auto name = runName;
    name.replace(unfit, QStringLiteral(" "));
    name = name.simplified().left(mostLetters);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? tr("run") : name;
}

QString LibraryFiles::withExtension(const QString& path, const QString& filter) {
    const auto isKnown = [&](const RunExport& format) {
        return !format.extension.empty() && path.endsWith(text(format.extension));
    };
    return std::ranges::any_of(runExports(), isKnown) ? path : path + extensionOf(filter);
}

} // namespace inkling
