// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the canvas, in forms that other programs read. Any thread may call.
#pragma once

#include "ui/canvas/canvas_content.h"

#include <QByteArray>
#include <QImage>

#include <optional>

class QMimeData;
class QString;

namespace inkling {

enum class DrawingFormat { png, svg, ndjson };

/// By the ending of the file's name, in capitals or not.
std::optional<DrawingFormat> drawingFormatOf(const QString& path);

/// The canvas, 560×560, 8-bit grey: black ink on white paper.
QImage paperImageOf(const CanvasContent& content);
/// What a network sees, 28×28, 8-bit grey: black ink on white paper.
QImage paperImageOf(const Picture& picture);

/// Strokes as polylines (a dot as a circle) in canvas units; a picture as one square for each pixel with ink.
QByteArray svgOf(const CanvasContent& content);

/// paperImageOf(content), encoded.
QByteArray pngOf(const CanvasContent& content);

/// The kind of data on the clipboard that carries strokes, as a line of ndjson in canvas units.
inline constexpr auto strokesType = "application/x-inkling-strokes";

/// For the clipboard: what a network sees as an image and, where there are strokes, those beside it. Requires
/// that something is drawn. The caller owns it.
QMimeData* mimeDataOf(const CanvasContent& content);
/// The strokes in it; nothing where there are none that can be read.
std::optional<Drawing> strokesIn(const QMimeData& mime);

} // namespace inkling
