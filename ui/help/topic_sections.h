// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/explain_text.h"

#include <QList>

namespace inkling {

/// What belongs below one heading of the help.
struct TopicSection {
    QString title;
    QList<ExplainText> texts;
};

/// Every layer, activation, setting and choice that is explained, as they follow each other in the window.
QList<TopicSection> topicSections();

/// Those in which every word of what is searched for occurs, whatever its case; sections that keep none are
/// left out.
QList<TopicSection> found(const QList<TopicSection>& sections, const QString& words);

} // namespace inkling
