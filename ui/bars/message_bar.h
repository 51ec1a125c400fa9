// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace inkling {

class ThemeSource;

/// One sentence across the window that goes away when it was read: an error, or what has been done. Nothing
/// modal.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(const ThemeSource& themes, QWidget* parent = nullptr);

    void showError(const QString& sentence);
    /// Goes away by itself after some seconds.
    void showNews(const QString& sentence);
    /// Stays until it is closed, by hand or by closeHint(); an error in its place closes it too.
    void showHint(const QString& sentence);
    void closeHint();
    /// News with a button for what can be done about it; stays until it is closed or the button was pressed,
    /// or it is withdrawn by what it is `about`. `decline`: what to do when it is closed by hand.
    void offer(const QString& sentence, const QString& action, std::function<void()> act,
               const QString& about = {}, std::function<void()> decline = {});
    /// An offer about what goes on until it is withdrawn: whatever is shown in its place meanwhile, it comes
    /// back after that.
    void offerMeanwhile(const QString& sentence, const QString& action, std::function<void()> act,
                        const QString& about);
    /// Closes the offer about it, if there is one: there is nothing left to be done.
    void withdraw(const QString& about);
    /// Closes this sentence, if it is the one that is shown: it is true no more.
    void takeBack(const QString& sentence);
    QString text() const;

signals:
    void hintClosed();

private:
    enum class Kind { error, news, hint };
    struct Offer {
        QString sentence;
        QString action;
        std::function<void()> act;
        QString about;
        std::function<void()> decline = {};
    };
    void show(const QString& sentence, Kind kind);
    void show(const Offer& offer);
    void forget(const QString& about);
    void putAway();
    void decline();
    void close();
    void wearTheme();

    const ThemeSource& m_themes;
    QLabel* m_text;
    QPushButton* m_action;
    std::optional<Offer> m_offer;   ///< that is shown
    std::vector<Offer> m_meanwhile; ///< that come back, the last one first
    QTimer m_newsEnd;               ///< when news go away
    Kind m_kind = Kind::news;
};

} // namespace inkling
