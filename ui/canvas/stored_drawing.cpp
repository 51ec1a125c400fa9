// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/stored_drawing.h"

#include "core/drawing/ndjson.h"

#include <QSettings>

namespace inkling {

namespace {

constexpr auto drawingKey = "drawing"; ///< as a line of ndjson in canvas units
constexpr std::size_t mostBytes = std::size_t{256} << 10;

} // namespace

Drawing storedDrawing(const QSettings& store) {
    auto read = parseDrawing(store.value(drawingKey).toString().toStdString(), drawingKey);
    return read ? std::move(read->drawing) : Drawing{};
}

void storeDrawing(QSettings& store, const CanvasContent& content) {
    const auto* drawing = std::get_if<Drawing>(&content);
    const auto line = drawing && !drawing->isEmpty() ? toNdjsonLine({{}, *drawing}) : std::string{};
    if (line.empty() || line.size() > mostBytes)
        store.remove(drawingKey);
    else
        store.setValue(drawingKey, QString::fromStdString(line));
}

} // namespace inkling
