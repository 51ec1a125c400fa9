// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled grey images: what a network is trained and tested on.
#pragma once

#include "core/base/shape.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace inkling {

/// A list of images with their labels. Immutable and cheap to copy: copies share the bytes. Any thread may
/// read.
class Dataset {
public:
    Dataset() = default;

    /// pixels [count, imageShape.size()], labels [count] below classCount. `storage` keeps the bytes alive;
    /// null where they live as long as the program does.
    Dataset(Shape imageShape, int classCount, std::span<const std::uint8_t> pixels,
            std::span<const std::uint8_t> labels, std::shared_ptr<const void> storage = nullptr)
        : m_imageShape{imageShape}
        , m_classCount{classCount}
        , m_pixels{pixels}
        , m_labels{labels}
        , m_storage{std::move(storage)} {
        assert(m_pixels.size() == m_labels.size() * m_imageShape.size());
    }

    std::size_t size() const { return m_labels.size(); }
    Shape imageShape() const { return m_imageShape; }
    int classCount() const { return m_classCount; }

    /// [imageShape.size()]: 0 is paper, 255 ink.
    std::span<const std::uint8_t> image(std::size_t index) const {
        return m_pixels.subspan(index * m_imageShape.size(), m_imageShape.size());
    }
    std::uint8_t label(std::size_t index) const { return m_labels[index]; }
    std::span<const std::uint8_t> labels() const { return m_labels; }

private:
    Shape m_imageShape{28, 28, 1};
    int m_classCount = 10;
    std::span<const std::uint8_t> m_pixels;
    std::span<const std::uint8_t> m_labels;
    std::shared_ptr<const void> m_storage;
};

/// What a run learns from and what it is judged by.
struct DigitData {
    std::string name; ///< "MNIST", or the folder it came from
    Dataset train;
    Dataset test;
};

} // namespace inkling
