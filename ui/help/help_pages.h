// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the help, as rich text.
#pragma once

#include <QString>

class QWidget;

namespace inkling {

/// Every key of the window's actions, and those of canvas and charts.
QString keysPage(const QWidget& window);
QString viewsPage();
QString filesPage();
QString aboutPage();

} // namespace inkling
