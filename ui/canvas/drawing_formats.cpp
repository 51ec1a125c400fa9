// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_formats.h"

#include "core/drawing/ndjson.h"
#include "ui/canvas/ink.h"

#include <QBuffer>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QXmlStreamWriter>

namespace inkling {

namespace {

constexpr int pngPixelsPerUnit = 2;

QString number(double value) {
    return QString::number(value, 'g', 6);
}

void writeStroke(QXmlStreamWriter& svg, const Stroke& stroke) {
    if (stroke.size() == 1) { // whether a line without length is seen, programs disagree
        svg.writeEmptyElement("circle");
        svg.writeAttribute("cx", number(stroke.front().x));
        svg.writeAttribute("cy", number(stroke.front().y));
        svg.writeAttribute("r", number(canvasPenWidth / 2.0));
        svg.writeAttribute("fill", "black");
        svg.writeAttribute("stroke", "none");
        return;
    }
    QStringList points;
    for (const auto point : stroke)
        points << number(point.x) + ',' + number(point.y);
    svg.writeEmptyElement("polyline");
    svg.writeAttribute("points", points.join(' '));
}

void writeStrokes(QXmlStreamWriter& svg, const Drawing& drawing) {
    svg.writeStartElement("g");
    svg.writeAttribute("fill", "none");
    svg.writeAttribute("stroke", "black");
    svg.writeAttribute("stroke-width", number(canvasPenWidth));
    svg.writeAttribute("stroke-linecap", "round");
    svg.writeAttribute("stroke-linejoin", "round");
    for (const auto& stroke : drawing.strokes)
        if (!stroke.empty())
            writeStroke(svg, stroke);
    svg.writeEndElement();
}

void writePixels(QXmlStreamWriter& svg, const Picture& picture) {
    constexpr double pixel = canvasSide / Picture::side;
    svg.writeStartElement("g");
    svg.writeAttribute("fill", "black");
    svg.writeAttribute("shape-rendering", "crispEdges"); // or the paper would shine through between them
    for (int i = 0; i < Picture::side * Picture::side; ++i) {
        const auto ink = picture.pixels[static_cast<std::size_t>(i)];
        if (ink == 0)
            continue;
        svg.writeEmptyElement("rect");
        svg.writeAttribute("x", number(i % Picture::side * pixel));
        svg.writeAttribute("y", number(i / Picture::side * pixel));
        svg.writeAttribute("width", number(pixel));
        svg.writeAttribute("height", number(pixel));
        if (ink != 255)
            svg.writeAttribute("fill-opacity", QString::number(ink / 255.0, 'f', 4));
    }
    svg.writeEndElement();
}

} // namespace

std::optional<DrawingFormat> drawingFormatOf(const QString& path) {
    const auto suffix = QFileInfo{path}.suffix().toLower();
    if (suffix == "png")
        return DrawingFormat::png;
    if (suffix == "svg")
        return DrawingFormat::svg;
    if (suffix == "ndjson")
        return DrawingFormat::ndjson;
    return {};
}

QImage paperImageOf(const CanvasContent& content) {
    constexpr int side = static_cast<int>(canvasSide) * pngPixelsPerUnit;
    QImage image{side, side, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pngPixelsPerUnit, pngPixelsPerUnit);
    paintInk(painter, content, Qt::black);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

QImage paperImageOf(const Picture& picture) {
    QImage image{Picture::side, Picture::side, QImage::Format_Grayscale8};
    auto ink = picture.pixels.begin();
    for (int y = 0; y < Picture::side; ++y)
        for (int x = 0; x < Picture::side; ++x)
            image.scanLine(y)[x] = static_cast<uchar>(255 - *ink++);
    return image;
}

QByteArray pngOf(const CanvasContent& content) {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    paperImageOf(content).save(&buffer, "png");
    return bytes;
}

QByteArray svgOf(const CanvasContent& content) {
    QByteArray bytes;
    QXmlStreamWriter svg{&bytes};
    svg.setAutoFormatting(true);
    svg.setAutoFormattingIndent(2);
    svg.writeStartDocument();
    svg.writeStartElement("svg");
    svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
    svg.writeAttribute("viewBox", QStringLiteral("0 0 %1 %1").arg(canvasSide));
    svg.writeEmptyElement("rect");
    svg.writeAttribute("width", number(canvasSide));
    svg.writeAttribute("height", number(canvasSide));
    svg.writeAttribute("fill", "white");
    if (const auto* drawing = std::get_if<Drawing>(&content))
        writeStrokes(svg, *drawing);
    else
        writePixels(svg, *std::get_if<Picture>(&content));
    svg.writeEndDocument();
    return bytes;
}

QMimeData* mimeDataOf(const CanvasContent& content) {
    auto* mime = new QMimeData;
    mime->setImageData(paperImageOf(*pictureOf(content)));
    if (const auto* drawing = std::get_if<Drawing>(&content))
        mime->setData(strokesType, QByteArray::fromStdString(toNdjsonLine({{}, *drawing})));
    return mime;
}

std::optional<Drawing> strokesIn(const QMimeData& mime) {
    if (!mime.hasFormat(strokesType))
        return {};
    auto read = parseDrawing(mime.data(strokesType).toStdString(), strokesType);
    if (!read || read->drawing.isEmpty())
        return {};
    return std::move(read->drawing);
}

} // namespace inkling
