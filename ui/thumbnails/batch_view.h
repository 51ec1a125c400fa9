// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/batch_images.h"
#include "ui/thumbnails/thumbnail_view.h"

#include <memory>

namespace inkling {

/// The images of one batch as the network saw them, those of the highest loss first.
class BatchView : public ThumbnailView {
    Q_OBJECT

public:
    explicit BatchView(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Null: there is none to show.
    void setImages(const std::shared_ptr<const BatchImages>& images);
};

} // namespace inkling
