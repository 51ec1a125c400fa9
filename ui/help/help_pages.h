// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the help, as rich text.
#pragma once

#include "ui/help/topic_sections.h"

#include <QString>

class QWidget;

namespace inkling {

/// Every key of the window's actions and of the menus below them, and what else is done by keys.
QString keysPage(const QWidget& window);
QString viewsPage();
QString topicsText(const QList<TopicSection>& sections);
QString filesPage();
QString aboutPage();

} // namespace inkling
