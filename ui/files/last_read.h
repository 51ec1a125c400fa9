// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace inkling {

/// Of what is read in the background only what was asked for last counts, and that, too, can be called off:
/// what comes of it then is let go, for no disk can be told to stop.
class LastRead : public QObject {
    Q_OBJECT

public:
    /// `moment`: what is read within it is not worth a word.
    explicit LastRead(QObject* parent, std::chrono::milliseconds moment = std::chrono::milliseconds{400});

    /// Its number. What was asked for before counts no more.
    int begin(const QString& name);
    /// It has been read. Whether that counts.
    bool end(int number);
    void cancel() { close(); }

signals:
    /// It is still being read after a moment: worth saying, until it has ended.
    void takesLong(const QString& name);
    void ended(const QString& name);

private:
    void close();

    int m_last = 0;
    bool m_isReading = false;
    QString m_name;
    QTimer m_moment;
};

} // namespace inkling
