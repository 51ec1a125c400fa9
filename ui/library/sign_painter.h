// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/library_texts.h"

#include <QRectF>

class QPainter;

namespace inkling {

struct Theme;

/// Paints how a run stands as a small shape: a colour alone would say it to some only.
void paintSign(QPainter& painter, const QRectF& square, RunSign sign, const Theme& theme);

/// A filled dot for the current run, a ring for one that is open beside it, nothing for the others.
void paintPlace(QPainter& painter, const QRectF& square, RunPlace place, const Theme& theme);

} // namespace inkling
