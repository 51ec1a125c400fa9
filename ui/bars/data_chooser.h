// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <QObject>
#include <QString>

class QPushButton;
class QWidget;

namespace inkling {

class FileQuestion;
class LastRead;
class TrainingSession;

/// Which images are learned: the MNIST inside the program, Fashion-MNIST where it is installed, or a folder
/// of IDX files.
class DataChooser : public QObject {
    Q_OBJECT

public:
    DataChooser(TrainingSession& session, QWidget* window);

    /// The button with its menu; shows the name of the data in use.
    QPushButton* button() const { return m_button; }

    /// A run on these data: a name as RunSpec::data has it. They are read in the background; the last ones
    /// that were asked for win. On an error the run before goes on.
    void use(const QString& name);
    LastRead& reading() const { return *m_reading; }

signals:
    void failed(const QString& sentence);

private:
    void begin(const QString& name, Result<DigitData> data);
    void chooseFolder();
    void showName();

    TrainingSession& m_session;
    QPushButton* m_button;
    FileQuestion* m_folder;
    LastRead* m_reading;
};

} // namespace inkling
