// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/batch_view.h"

#include "ui/charts/metric_text.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace inkling {

namespace {

std::vector<Thumbnail> thumbnailsOf(const BatchImages& images) {
    std::vector<Thumbnail> thumbnails;
    for (std::size_t i = 0; i < images.size(); ++i) {
        Thumbnail thumbnail{.index = images.indices[i],
                            .label = images.labels[i],
                            .picture = {},
                            .prediction = images.predictions[i],
                            .loss = double{images.losses[i]}};
        std::ranges::copy(images.image(i), thumbnail.picture.pixels.begin());
        thumbnails.push_back(thumbnail);
    }
    std::ranges::stable_sort(thumbnails, [](const auto& a, const auto& b) { return *a.loss > *b.loss; });
    return thumbnails;
}

} // namespace

BatchView::BatchView(const ThemeSource& themes, QWidget* parent)
    : ThumbnailView{themes, parent, Use::batch} {
    setObjectName("batch");
    setEmptyText(tr("Train a batch and pause: its images appear here with what each of them cost."));
    setImages({});
}

void BatchView::setImages(const std::shared_ptr<const BatchImages>& images) {
    const Shape pictures{Picture::side, Picture::side, 1};
    if (!images || images->imageShape != pictures) {
        setThumbnails({});
        return;
    }
    const double sum = std::accumulate(images->losses.begin(), images->losses.end(), 0.0);
    int right = 0;
    for (std::size_t i = 0; i < images->size(); ++i)
        right += images->predictions[i] == images->labels[i] ? 1 : 0;
    setThumbnails(thumbnailsOf(*images));
    setSummary(tr("Batch %1, before its update: %L2 of %L3 read rightly, mean loss %4, highest first")
                   .arg(MetricText::batch(images->batch))
                   .arg(right)
                   .arg(images->size())
                   .arg(QLocale{}.toString(sum / static_cast<double>(images->size()), 'f', 3)));
}

} // namespace inkling
