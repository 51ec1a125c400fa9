// SPDX-License-Identifier: GPL-3.0-or-later
// Below the charts: every moment of the run.
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace inkling {

struct TimelineAxis;
class ThemeSource;
class TimelineSlider;
class TrainingSession;

/// The slider, a step back, the newest moment, and one line that says where one is and what Train would do
/// from there. Its actions carry their keys.
class TimelineBar : public QWidget {
    Q_OBJECT

public:
    TimelineBar(TrainingSession& session, const ThemeSource& themes, QWidget* parent = nullptr);

    /// The charts' axis, in pixels of the slider.
    void setAxis(const TimelineAxis& axis);
    TimelineSlider& slider() const { return *m_slider; }
    /// Everything it can do beside the slider, for the menu.
    QList<QAction*> runActions() const { return {m_back, m_newest, m_fork}; }
    /// What the line says, or would if there were room.
    QString text() const { return m_words; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QAction* makeAction(const QString& text, const QString& tip, const QKeySequence& key);
    void refresh();
    void fitWords();
    QString help() const;
    QString place() const;
    QString words() const;
    QString briefly() const;
    QString changes() const;
    QString changesBriefly() const;
    /// `textOf`: a setting, its value here, and the one that is wanted.
    QString listed(QString (*textOf)(const QString&, const QString&, const QString&)) const;
    void wearTheme();

    TrainingSession& m_session;
    const ThemeSource& m_themes;
    QAction* m_back;
    QAction* m_newest;
    QAction* m_fork;
    TimelineSlider* m_slider;
    QLabel* m_text;
    QString m_words;
    QString m_briefly;
};

} // namespace inkling
