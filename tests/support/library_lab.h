// SPDX-License-Identifier: GPL-3.0-or-later
// The library's page in a window, with runs of other days.
#pragma once

#include "resources/data_source.h"
#include "tests/support/patience.h"
#include "tests/support/recorded_run.h"
#include "ui/library/library_header.h"
#include "ui/library/library_model.h"
#include "ui/library/library_page.h"
#include "ui/library/library_table.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

namespace inkling::test {

/// What a stored run is to look like.
struct Past {
    std::string name;
    int batches = 3;
    RunEnding ending = RunEnding::paused;
    std::string note{};
    std::string network = "tutorial";
};

inline RunSummary summary(const std::string& name, std::optional<double> accuracy = {}) {
    RunSummary run;
    run.key = randomRunKey();
    run.name = name;
    run.network = "tutorial";
    if (accuracy)
        run.test = Score{0.3, *accuracy, 1000};
    return run;
}

inline int indexOf(LibraryColumn column) {
    return static_cast<int>(column);
}

inline QStringList texts(const QAbstractItemModel& model, LibraryColumn column, int role = Qt::DisplayRole) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, indexOf(column)).data(role).toString();
    return texts;
}

/// What the tests of the page work with. Runs are stored before it is opened; each test begins with none.
class LibraryLab {
public:
    LibraryLab() {
        QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates});
        m_themes = std::make_unique<ThemeSource>();
    }

    void begin() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<TrainingSession>(1);
        QVERIFY(m_session->begin(shortRun(), m_data).has_value());
    }
    void end() {
        m_window.reset();
        m_library.reset();
        m_session.reset();
        m_writer.reset();
    }

    std::filesystem::path file() const { return m_folder->filePath("runs.sqlite").toStdString(); }

    /// The last is the last begun. Their program still runs.
    void store(const std::vector<Past>& runs) {
        m_writer = std::make_unique<RunStore>(std::move(RunStore::open(file())->store));
        for (const auto& past : runs) {
            RecordedRun run;
            const NewRun begun{.key = run.key,
                               .name = past.name,
                               .description = run.description,
                               .network = past.network,
                               .planned = run.trainer.batchCount(),
                               .start = std::make_shared<const TrainingState>(run.trainer.state())};
            QVERIFY(m_writer->begin(begun).has_value());
            QVERIFY(m_writer->append(run.key, run.train(past.batches, past.ending)).has_value());
            QVERIFY(m_writer->setNote(run.key, past.note).has_value());
        }
    }

    /// Copies of the first run's row, until there are so many.
    void multiply(int count) {
        auto database = Database::open(file()).value();
        const std::string columns =
            "note, created, changed, network, parameters, dataName, program, processor, arithmeticRevision, "
            "owner, ending, batches, planned, seconds, testLoss, testAccuracy, testImages";
        const auto sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 - 1) "
                         "INSERT INTO runs (key, name, "
            + columns + ") SELECT printf('%016x', i), 'Run ' || i, " + columns + " FROM n, runs";
        Statement{database, sql.c_str()}.bind(count).run();
        QVERIFY(database.takeFailure().has_value());
    }

    void make() {
        m_window = std::make_unique<QWidget>();
        m_page = new LibraryPage{*m_library, *m_session, *m_themes};
        auto* layout = new QVBoxLayout{m_window.get()};
        layout->setContentsMargins({});
        layout->addWidget(m_page);
        m_window->resize(1400, 230);
    }

    void show() {
        make();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void open() {
        m_library = std::make_unique<RunLibrary>(*m_session, file());
        show();
        QTRY_VERIFY(m_library->isRead());
        QTRY_COMPARE(model().rowCount(), static_cast<int>(m_library->runs().size()));
    }

    LibraryTable& table() const { return *m_page->findChild<LibraryTable*>(); }
    LibraryModel& model() const { return *m_page->findChild<LibraryModel*>(); }
    QLineEdit& search() const { return *named<QLineEdit>("Search the runs"); }
    QLabel* count() const { return named<QLabel>("How many runs are shown"); }
    QLineEdit* editor() const { return table().viewport()->findChild<QLineEdit*>(); }
    QString saying() const { return m_page->findChild<QStackedWidget*>()->findChild<QLabel*>()->text(); }
    QStringList names() const { return texts(model(), LibraryColumn::name); }
    QRect cell(int row, LibraryColumn column) const {
        return table().visualRect(model().index(row, indexOf(column)));
    }
    QString chosen() const { return table().currentIndex().siblingAtColumn(0).data().toString(); }
    void choose(const QString& name) {
        const int row = static_cast<int>(names().indexOf(name));
        QVERIFY(row >= 0);
        table().setFocus();
        table().setCurrentIndex(model().index(row, 0));
    }
    void clickTitle(LibraryColumn column) {
        auto& header = table().header();
        const int section = indexOf(column);
        QTest::mouseClick(
            header.viewport(), Qt::LeftButton, {},
            {header.sectionViewportPosition(section) + header.sectionSize(section) / 2, header.height() / 2});
    }
    QAction* action(const QString& text) const {
        for (auto* action : m_page->findChildren<QAction*>())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    template<class T>
    T* named(const QString& name) const {
        for (auto* widget : m_page->findChildren<T*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

    DigitData m_data = openDataSource({}).value();
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStore> m_writer;
    std::unique_ptr<TrainingSession> m_session;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<QWidget> m_window;
    LibraryPage* m_page = nullptr;
};

} // namespace inkling::test
