// SPDX-License-Identifier: GPL-3.0-or-later
// Where the views of a window are.
#pragma once

#include "ui/docks/view_dock.h"

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QSize>

#include <vector>

class QAction;
class QMainWindow;
class QSettings;

namespace inkling {

/// Of the texts of a lesson, to be read from the back of a room: they are the same part of a larger screen.
double lessonTextScale(QSize screen);

/// Places views around the middle of a window, brings them up by key, remembers where they were left, and
/// clears the window for a lesson.
class ViewDocks : public QObject {
    Q_OBJECT

public:
    /// The text of `themes` is of its usual size again, also after a window that went during its lesson.
    ViewDocks(QMainWindow& window, ThemeSource& themes);

    /// Takes the content. Views below become tabs of one place, in the order in which they were added, with
    /// Ctrl+1, Ctrl+2, ... as their keys.
    ViewDock& add(View view, const QString& name, QWidget* content, Qt::DockWidgetArea area);

    /// Sizes in pixels.
    struct Arrangement {
        int left = 0;
        int right = 0;
        int below = 0;
        bool rightIsWhole = false; ///< the right side goes down to the bottom
        bool leftIsRight = false;  ///< what is usually on the left shares the right side's place, behind it
    };
    /// The usual one: every view in its first place, the first tab in front.
    void arrange(const Arrangement& usual);

    /// Brings up the views, one each, and what arranges them.
    const QList<QAction*>& viewActions() const { return m_viewActions; }
    QAction* lessonAction() const { return m_lesson; }
    QAction* usualAction() const { return m_usual; }

    ViewDock* dock(View view) const;
    bool isLesson() const;

    /// As it was before a lesson, if there is one.
    void save(QSettings& settings) const;
    /// Whether there was something to restore.
    bool restore(const QSettings& settings);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void usualWanted();
    void lessonChanged(bool isLesson);

private:
    struct Place {
        ViewDock* dock;
        Qt::DockWidgetArea area;
    };

    void setRightIsWhole(bool isWhole);
    void setLesson(bool isLesson);
    void nameTabs();
    void noteSizes();
    void giveBack(QSize gained);
    void keepShareBelow();
    void followMiddle();

    /// Of the sides, in pixels; 0: nothing is there.
    struct Sizes {
        int left = 0;
        int right = 0;
        int below = 0;
        bool operator==(const Sizes&) const = default;
    };
    ViewDock* seenAt(Qt::DockWidgetArea area) const;
    Sizes sizes() const;
    int tabsOf(const ViewDock& dock) const;

    QMainWindow& m_window;
    ThemeSource& m_themes;
    std::vector<Place> m_places;
    QList<QAction*> m_viewActions;
    QAction* m_lesson;
    QAction* m_endLesson;
    QAction* m_usual;

    Sizes m_wanted; ///< as they were arranged, or dragged, last
    struct {
        int below = 0;
        int height = 0; ///< of the window; 0: a hand has arranged the views since
    } m_arranged;
    QSize m_leastMiddle; ///< that the middle of the window asked for last
    int m_resizes = 0;   ///< of the window, that the views have not followed yet

    // While a lesson is given.
    QByteArray m_geometryBefore;
    QByteArray m_stateBefore;
    QPointer<QWidget> m_focusBefore;
};

} // namespace inkling
