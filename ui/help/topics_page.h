// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/topic_sections.h"

#include <QWidget>

class QLineEdit;
class QTextBrowser;

namespace inkling {

/// What layers, optimizers and settings do, one below the other, and a field to search them by.
class TopicsPage : public QWidget {
    Q_OBJECT

public:
    explicit TopicsPage(QWidget* parent = nullptr);

    QLineEdit& search() const { return *m_search; }
    QTextBrowser& text() const { return *m_text; }

private:
    void show(const QString& words);

    QList<TopicSection> m_sections;
    QLineEdit* m_search;
    QTextBrowser* m_text;
};

} // namespace inkling
