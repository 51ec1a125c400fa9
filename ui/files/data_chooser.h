// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QPushButton;
class QWidget;

namespace inkling {

class TrainingSession;

/// Which images are learned: the MNIST inside the program, Fashion-MNIST where it is installed, or a folder
/// of IDX files.
class DataChooser : public QObject {
    Q_OBJECT

public:
    DataChooser(TrainingSession& session, QWidget* window);

    /// The button with its menu; shows the name of the data in use.
    QPushButton* button() const { return m_button; }

    /// A run on these data: a name as RunSpec::data has it. On an error the run before goes on.
    void use(const QString& name);

signals:
    void failed(const QString& sentence);

private:
    void chooseFolder();
    void showName();

    TrainingSession& m_session;
    QWidget* m_window;
    QPushButton* m_button;
};

} // namespace inkling
