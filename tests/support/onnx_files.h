// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX files as tests take them apart and put them together.
#pragma once

#include "core/base/file.h"
#include "core/formats/onnx.h"
#include "core/formats/onnx_model.h"
#include "tests/support/said.h"

#include <QDir>
#include <QString>

#include <functional>

namespace inkling::test {

inline std::filesystem::path onnxFolder() {
    return std::filesystem::path{INKLING_TESTS_DIR} / "golden" / "onnx";
}

inline QStringList onnxFilesIn(const char* folder) {
    const QDir directory{QString::fromStdString((onnxFolder() / folder).string())};
    return directory.entryList({"*.onnx"}, QDir::Files, QDir::Name);
}

inline std::vector<std::byte> bytesOfOnnx(const std::filesystem::path& path) {
    return readFile(path, 1U << 20U).value();
}

/// What is said of a model; "was read" where nothing is.
inline QString messageOf(std::span<const std::byte> bytes) {
    const auto read = parseOnnxModel(bytes, "x.onnx");
    return read ? QStringLiteral("was read") : said(read.error());
}

/// What is said of a file after a change to what lies in it.
inline QString messageAfter(std::span<const std::byte> file, const std::function<void(OnnxModel&)>& change) {
    auto model = parseOnnx(file, "x.onnx").value();
    change(model);
    return messageOf(toOnnx(model));
}

/// The first node of this type.
inline OnnxNode& nodeOf(OnnxModel& model, std::string_view opType) {
    auto& nodes = model.graph.nodes;
    return *std::ranges::find(nodes, opType, &OnnxNode::opType);
}

inline OnnxTensor& arrayOf(OnnxModel& model, std::string_view name) {
    auto& arrays = model.graph.initializers;
    return *std::ranges::find(arrays, name, &OnnxTensor::name);
}

} // namespace inkling::test
