// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of other days are found again, gone on with, named, thrown away and sent.
#include "core/runs/run_exports.h"
#include "resources/data_source.h"
#include "tests/support/file_dialog.h"
#include "tests/support/recorded_run.h"
#include "ui/library/library_files.h"
#include "ui/library/library_header.h"
#include "ui/library/library_model.h"
#include "ui/library/library_page.h"
#include "ui/library/library_table.h"
#include "ui/tables/cell_text.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QAbstractItemModelTester>
#include <QtTest>

#include <memory>

using namespace inkling;

namespace {

/// What a stored run is to look like.
struct Past {
    std::string name;
    int batches = 3;
    RunEnding ending = RunEnding::paused;
    std::string note{};
    std::string network = "tutorial";
};

RunSummary summary(const std::string& name, std::optional<double> accuracy = {}) {
    RunSummary run;
    run.key = randomRunKey();
    run.name = name;
    run.network = "tutorial";
    if (accuracy)
        run.test = Score{0.3, *accuracy, 1000};
    return run;
}

int indexOf(LibraryColumn column) {
    return static_cast<int>(column);
}

QStringList texts(const QAbstractItemModel& model, LibraryColumn column, int role = Qt::DisplayRole) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, indexOf(column)).data(role).toString();
    return texts;
}

} // namespace

class TestLibraryPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates});
        m_themes = std::make_unique<ThemeSource>();
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<TrainingSession>(1);
        QVERIFY(m_session->begin(test::shortRun(), m_data).has_value());
    }

    void cleanup() {
        m_window.reset();
        m_library.reset();
        m_session.reset();
        m_writer.reset();
    }

    // ---------------------------------------------------------------- what is shown

    void first_it_reads_and_says_so() {
        store({{"Run 1"}});
        m_library = std::make_unique<RunLibrary>(*m_session, file());
        make();
        m_window->show();
        QCOMPARE(saying(), "Reading the runs …");
        QVERIFY(!table().isVisible());
        QTRY_VERIFY(table().isVisible());
    }

    void where_there_are_none_it_says_how_they_come() {
        open();
        QCOMPARE(saying(), "Every run that you train is kept here. Press Train to make the first one.");
        QVERIFY(!table().isVisible());
        QVERIFY(count()->isHidden());
    }

    void what_cannot_be_read_is_not_waited_for() {
        m_library = std::make_unique<RunLibrary>(*m_session, "/proc/no/runs.sqlite");
        show();
        QTRY_COMPARE(saying(), "The runs could not be read.");
    }

    void a_row_says_what_a_run_came_to() {
        store({{.name = "With care", .batches = 7, .ending = RunEnding::finished, .note = "the good one"}});
        open();

        const auto text = [&](LibraryColumn column) { return texts(model(), column).front(); };
        QCOMPARE(text(LibraryColumn::name), "With care");
        QCOMPARE(text(LibraryColumn::network), "Tutorial CNN");
        QCOMPARE(text(LibraryColumn::data), "MNIST");
        QVERIFY(text(LibraryColumn::batches).startsWith("7 of "));
        QVERIFY2(text(LibraryColumn::accuracy).contains(" % ± "), qPrintable(text(LibraryColumn::accuracy)));
        QVERIFY(text(LibraryColumn::accuracy).endsWith(")"));
        QCOMPARE(text(LibraryColumn::seconds), "1.8 s");
        QCOMPARE(text(LibraryColumn::ending), "finished");
        QCOMPARE(text(LibraryColumn::note), "the good one");
        QCOMPARE(count()->text(), "1 run(s)"); // without the translation that English has
    }

    void today_has_a_time_and_before_that_there_is_a_day() {
        const QDateTime now{{2024, 5, 7}, {15, 0}};
        const auto when = [&](const QDateTime& time) {
            return LibraryTexts::when(time.toMSecsSinceEpoch(), now);
        };
        QCOMPARE(when({{2024, 5, 7}, {14, 32}}), QLocale().toString(QTime{14, 32}, QLocale::ShortFormat));
        QCOMPARE(when({{2024, 5, 6}, {23, 59}}), "yesterday");
        QCOMPARE(when({{2024, 5, 5}, {23, 59}}), "5/5/24");
    }

    void a_time_is_written_as_people_do_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addRow("United States") << "en_US"
                                       << "8:14 PM";
        QTest::addRow("Germany") << "de_DE"
                                 << "20:14";
        QTest::addRow("Taiwan") << "zh_TW" << QStringLiteral("下午8:14");
    }
    void a_time_is_written_as_people_do() {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const auto usual = qScopeGuard([before = QLocale{}] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale{locale});
        const QDateTime time{{2024, 5, 7}, {20, 14}};

        QCOMPARE(LibraryTexts::when(time.toMSecsSinceEpoch(), time), text);

        RunSummary run = summary("Run 1");
        run.created = run.changed = time.toMSecsSinceEpoch();
        QVERIFY2(LibraryTexts::tip(run, RunPlace::current).contains(text), "in the tool tip too");
    }

    void every_way_of_ending_has_its_word() {
        auto run = summary("Run 1");
        QStringList words;
        for (const auto ending : {RunEnding::running, RunEnding::paused, RunEnding::finished,
                                  RunEnding::stoppedEarly, RunEnding::diverged, RunEnding::failed}) {
            run.ending = ending;
            words << LibraryTexts::word(signOf(run));
        }
        run.ending = RunEnding::running;
        run.isInterrupted = true;
        words << LibraryTexts::word(signOf(run));
        QCOMPARE(words,
                 (QStringList{"training", "paused", "finished", "stopped early", "diverged", "failed",
                              "interrupted"}));
    }

    // ---------------------------------------------------------------- searching

    void words_leave_the_runs_that_have_them_all() {
        store({{.name = "Deep", .note = "for Anna"},
               {.name = "Wide", .note = "for Anna", .network = "densenet"},
               {.name = "Plain", .ending = RunEnding::finished}});
        open();
        QCOMPARE(count()->text(), "3 run(s)");

        QTest::keyClicks(&search(), "anna");
        QCOMPARE(names(), (QStringList{"Wide", "Deep"}));
        QCOMPARE(count()->text(), "2 of 3 run(s)");
        QTest::keyClicks(&search(), " DENSE");
        QCOMPARE(names(), QStringList{"Wide"});
        search().setText("finished");
        QCOMPARE(names(), QStringList{"Plain"});
        search().setText("mnist");
        QCOMPARE(names().size(), 3);
        search().setText("nothing such");
        QCOMPARE(saying(), "No run has all of these words.");
        QCOMPARE(count()->text(), "0 of 3 run(s)");
    }

    void the_selected_run_stays_selected_while_it_is_found() {
        store({{"a"}, {"ab"}, {"abc"}});
        open();
        choose("ab");
        search().setText("a");
        QCOMPARE(chosen(), "ab");
        search().setText("abc");
        QCOMPARE(chosen(), "abc");
    }

    void ctrl_f_searches_down_goes_to_the_rows_and_escape_shows_all() {
        store({{"Deep"}, {"Wide"}});
        open();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search().hasFocus());
        QTest::keyClicks(&search(), "deep");
        QTest::keyClick(&search(), Qt::Key_Down);
        QVERIFY(table().hasFocus());
        QCOMPARE(chosen(), "Deep");
        QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(&search(), Qt::Key_Escape);
        QCOMPARE(names().size(), 2);
    }

    // ---------------------------------------------------------------- sorting

    void the_last_begun_comes_first() {
        store({{"Run 1"}, {"Run 2"}, {"Run 3"}});
        open();
        QCOMPARE(names(), (QStringList{"Run 3", "Run 2", "Run 1"}));
    }

    void a_click_on_a_title_sorts_and_another_one_turns_round() {
        store({{"Run 10"}, {"Run 9"}, {"run 1"}});
        open();
        QSignalSpy changed{m_page, &LibraryPage::lookChanged};
        clickTitle(LibraryColumn::name);
        QCOMPARE(names(), (QStringList{"run 1", "Run 9", "Run 10"}));
        clickTitle(LibraryColumn::name);
        QCOMPARE(names(), (QStringList{"Run 10", "Run 9", "run 1"}));
        QCOMPARE(changed.size(), 2);
    }

    void the_keys_sort_move_and_widen() {
        store({{.name = "b", .batches = 2}, {.name = "a", .batches = 5}, {.name = "c", .batches = 3}});
        open();
        auto& header = table().header();
        header.setFocus();
        QTest::keyClick(&header, Qt::Key_Space);
        QCOMPARE(names(), (QStringList{"a", "b", "c"}));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&header, Qt::Key_Right);
        QTest::keyClick(&header, Qt::Key_Return);
        QCOMPARE(names(), (QStringList{"a", "c", "b"})); // most batches first

        const int width = header.sectionSize(indexOf(LibraryColumn::batches));
        QTest::keyClick(&header, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(header.sectionSize(indexOf(LibraryColumn::batches)) > width);
        QTest::keyClick(&header, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_page->look().order[3], LibraryColumn::batches);
        QVERIFY(m_page->look().widths.contains(LibraryColumn::batches));
    }

    void what_was_never_tested_comes_last_either_way() {
        LibraryModel model;
        model.setRuns({summary("none"), summary("good", 0.9), summary("bad", 0.2)});
        model.sort(indexOf(LibraryColumn::accuracy), Qt::AscendingOrder);
        QCOMPARE(texts(model, LibraryColumn::name), (QStringList{"bad", "good", "none"}));
        model.sort(indexOf(LibraryColumn::accuracy), Qt::DescendingOrder);
        QCOMPARE(texts(model, LibraryColumn::name), (QStringList{"good", "bad", "none"}));
    }

    void order_and_widths_are_remembered() {
        LibraryLook look;
        std::swap(look.order[1], look.order[7]);
        look.widths[LibraryColumn::name] = 12.5;
        look.sortedBy = LibraryColumn::accuracy;
        QSettings settings{m_folder->filePath("look.conf"), QSettings::IniFormat};
        storeLibraryLook(settings, look);
        QCOMPARE(storedLibraryLook(settings), look);

        open();
        m_page->setLook(look);
        QCOMPARE(m_page->look(), look);
        QCOMPARE(table().header().visualIndex(indexOf(LibraryColumn::ending)), 1);
        QCOMPARE(table().header().sortIndicatorSection(), indexOf(LibraryColumn::accuracy));
    }

    void settings_that_make_no_sense_are_the_usual_ones() {
        QSettings settings{m_folder->filePath("look.conf"), QSettings::IniFormat};
        QCOMPARE(storedLibraryLook(settings), LibraryLook{});
        settings.setValue("libraryOrder", QStringList{"note", "colour", "note"});
        settings.setValue("libraryWidths", QStringList{"name -3", "note many", "", "hat 4", "data nan"});
        settings.setValue("librarySort", "sideways");
        const auto look = storedLibraryLook(settings);
        QCOMPARE(look.order.size(), libraryColumns.size());
        QCOMPARE(look.order.front(), LibraryColumn::note);
        QVERIFY(look.widths.empty());
        QCOMPARE(look.sortedBy, LibraryColumn::created);
    }

    // ---------------------------------------------------------------- what is done with a run

    void enter_makes_a_run_the_current_one() {
        store({{.name = "Mine", .batches = 4}, {"Other"}});
        open();
        choose("Mine");
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_COMPARE(m_session->run().name, "Mine");
        QCOMPARE(m_session->end(), 4);
        QTRY_COMPARE(texts(model(), LibraryColumn::name, Qt::AccessibleTextRole),
                     (QStringList{"Other", "Mine, the current run"}));

        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, cell(0, LibraryColumn::ending).center());
        QTRY_COMPARE(m_session->run().name, "Other");
        QTRY_COMPARE(texts(model(), LibraryColumn::name, Qt::AccessibleTextRole),
                     (QStringList{"Other, the current run", "Mine, open in this session"}));
    }

    void f2_renames_in_place() {
        store({{"Run 1"}});
        open();
        choose("Run 1");
        QTest::keyClick(&table(), Qt::Key_F2);
        QVERIFY(editor());
        QCOMPARE(editor()->accessibleName(), "Name of Run 1");
        QCOMPARE(editor()->selectedText(), "Run 1");
        QCOMPARE(editor()->palette().color(QPalette::Highlight), m_themes->theme().train);
        editor()->setText("  Mine ");
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(names(), QStringList{"Mine"});
        QTRY_COMPARE(m_library->runs().front().name, "Mine");
        QVERIFY(table().hasFocus());
    }

    void a_run_keeps_its_name_where_there_is_no_other() {
        store({{"Run 1"}});
        open();
        choose("Run 1");
        QSignalSpy renamed{&model(), &LibraryModel::renamed};
        for (const auto* text : {"", "   ", "Run 1"}) {
            QTest::keyClick(&table(), Qt::Key_F2);
            editor()->setText(text);
            QTest::keyClick(editor(), Qt::Key_Return);
            QTRY_VERIFY(!editor());
            QCOMPARE(names(), QStringList{"Run 1"});
        }
        QCOMPARE(renamed.size(), 0);
    }

    void a_note_is_written_in_place() {
        store({{"Run 1"}});
        open();
        choose("Run 1");
        for (const auto* text : {"with care", ""}) {
            QTest::keyClick(&table(), Qt::Key_F2, Qt::ShiftModifier);
            editor()->setText(text);
            QTest::keyClick(editor(), Qt::Key_Return);
            QTRY_COMPARE(m_library->runs().front().note, text);
            QTRY_VERIFY(!editor());
        }
    }

    void a_double_click_on_the_note_writes_it_and_opens_nothing() {
        store({{.name = "Run 1", .note = "with care"}});
        open();
        const auto before = m_session->run().id;
        QSignalSpy chosen{&table(), &LibraryTable::chosen};

        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, cell(0, LibraryColumn::note).center());

        QVERIFY(editor());
        QCOMPARE(editor()->text(), "with care");
        QTest::keyClicks(editor(), "two words");
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(m_library->runs().front().note, "two words");
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(m_session->run().id, before);
        QVERIFY(table().hasFocus());

        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, cell(0, LibraryColumn::name).center());
        QCOMPARE(chosen.size(), 1);
    }

    void where_the_note_has_no_column_it_has_a_dialog() {
        store({{"Run 1"}});
        open();
        m_window->resize(320, 200);
        QTRY_VERIFY(table().isColumnHidden(indexOf(LibraryColumn::note)));
        choose("Run 1");
        QTest::keyClick(&table(), Qt::Key_F2, Qt::ShiftModifier);
        auto* dialog = m_page->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue("small");
        dialog->accept();
        QTRY_COMPARE(m_library->runs().front().note, "small");
    }

    void news_do_not_disturb_who_is_writing() {
        store({{"Run 1"}, {"Run 2"}});
        open();
        choose("Run 2");
        QTest::keyClick(&table(), Qt::Key_F2);
        editor()->setText("Half a na");
        QSignalSpy changed{m_library.get(), &RunLibrary::runsChanged};
        m_library->remove(m_library->runs().back().key);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(editor()->text(), "Half a na");
        QCOMPARE(names().size(), 2);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_COMPARE(names(), QStringList{"Run 2"});
    }

    void delete_takes_it_away_and_ctrl_z_brings_it_back() {
        store({{"Run 1"}, {"Run 2"}, {"Run 3"}, {"Run 4"}});
        open();
        choose("Run 3");
        QSignalSpy removed{m_library.get(), &RunLibrary::removed};
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTRY_COMPARE(names(), (QStringList{"Run 4", "Run 2", "Run 1"}));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(chosen(), "Run 2");
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTRY_COMPARE(names(), (QStringList{"Run 4", "Run 1"}));

        QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names(), (QStringList{"Run 4", "Run 2", "Run 1"}));
        QCOMPARE(chosen(), "Run 2");
        QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names().size(), 4);
        QCOMPARE(chosen(), "Run 3");
    }

    void what_was_brought_back_elsewhere_is_not_undone_again() {
        store({{"Run 1"}, {"Run 2"}});
        open();
        choose("Run 1");
        const auto key = m_library->runs().back().key;
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTRY_COMPARE(names().size(), 1);
        QVERIFY(action("Undo delete")->isEnabled());
        m_library->restore(key); // by a message with an Undo of its own
        QTRY_COMPARE(names().size(), 2);
        QVERIFY(!action("Undo delete")->isEnabled());
    }

    void a_run_that_is_being_trained_cannot_be_deleted() {
        store({{.name = "Busy", .ending = RunEnding::running}, {"Idle"}});
        open();
        choose("Busy");
        QTRY_VERIFY(!action("Delete")->isEnabled());
        QSignalSpy removed{m_library.get(), &RunLibrary::removed};
        QTest::keyClick(&table(), Qt::Key_Delete);
        choose("Idle");
        QTRY_VERIFY(action("Delete")->isEnabled());
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTRY_COMPARE(names(), QStringList{"Busy"}); // orders are carried out in turn
        QCOMPARE(removed.size(), 1);
    }

    void a_run_is_exported_as_the_filter_says() {
        store({{.name = "Mine", .batches = 4}});
        open();
        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        const auto filters = LibraryFiles::exportFilters();
        QCOMPARE(filters.size(), static_cast<qsizetype>(runExports().size()));
        choose("Mine");
        QTRY_VERIFY(action("Export…")->isEnabled());
        for (const auto& filter : filters) {
            action("Export…")->trigger();
            auto* dialog = test::shownFileDialog(*m_page);
            QVERIFY(dialog);
            dialog->selectNameFilter(filter);
            test::typeFile(*dialog, m_folder->filePath("Mine"));
        }
        QTRY_COMPARE(exported.size(), filters.size());
        for (const auto* name : {"Mine.inkling", "Mine.json", "Mine.csv", "Mine.jsonl"})
            QVERIFY2(QFileInfo::exists(m_folder->filePath(name)), name);
        QVERIFY(QFileInfo{m_folder->filePath("Mine")}.isDir());
    }

    void ctrl_e_asks_for_a_file_that_is_called_as_the_run() {
        store({{"Mine: 1/2"}});
        open();
        choose("Mine: 1/2");
        QTRY_VERIFY(action("Export…")->isEnabled());
        QTest::keyClick(&table(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), "Export Mine: 1/2");
        QCOMPARE(QFileInfo{dialog->selectedFiles().front()}.fileName(), "Mine 1 2");
        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        dialog->selectNameFilter(LibraryFiles::exportFilters()[2]);
        emit dialog->fileSelected(m_folder->filePath("Mine 1 2"));
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported[0][0].toString(), m_folder->filePath("Mine 1 2.csv"));
        dialog->reject();
    }

    void a_run_that_was_deleted_meanwhile_is_exported_no_more_and_that_is_said() {
        store({{"Run 1"}});
        open();
        choose("Run 1");
        QTRY_VERIFY(action("Export…")->isEnabled());
        action("Export…")->trigger();
        QSignalSpy failed{m_library.get(), &RunLibrary::failed};
        m_library->remove(m_library->runs().front().key);
        QTRY_VERIFY(m_library->runs().empty());
        emit m_page->findChild<QFileDialog*>()->fileSelected(m_folder->filePath("Mine"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(), "The run has been deleted; undo that first, then save it.");
        QVERIFY(!QFileInfo::exists(m_folder->filePath("Mine.inkling")));
    }

    void a_path_keeps_the_extension_that_it_has() {
        const auto csv = LibraryFiles::exportFilters()[2];
        QCOMPARE(LibraryFiles::withExtension("/x/a.json", csv), "/x/a.json");
        QCOMPARE(LibraryFiles::withExtension("/x/a 0.5", csv), "/x/a 0.5.csv");
        QCOMPARE(LibraryFiles::withExtension("/x/a", "unknown"), "/x/a.inkling");
    }

    void a_run_is_called_as_a_file_can_be() {
        QCOMPARE(LibraryFiles::fileName("Run 1"), "Run 1");
        QCOMPARE(LibraryFiles::fileName("a/b: \"c\"?"), "a b c");
        QCOMPARE(LibraryFiles::fileName("..hidden"), "hidden");
        QCOMPARE(LibraryFiles::fileName("///"), "run");
        QVERIFY(LibraryFiles::fileName(QString{500, u'x'}).size() < 100);
    }

    void a_run_that_trains_shows_how_far_it_is() {
        auto spec = test::shortRun();
        spec.settings.batches = 1'000'000;
        QVERIFY(m_session->begin(spec, m_data).has_value());
        open();
        m_session->train();
        QTRY_COMPARE(names().size(), 1);
        QTRY_COMPARE(texts(model(), LibraryColumn::ending), QStringList{"training"});
        const auto batches = [&] { return texts(model(), LibraryColumn::batches).front(); };
        const auto before = batches();
        QTRY_VERIFY(batches() != before);
        m_session->pause();
        QTRY_COMPARE(texts(model(), LibraryColumn::ending), QStringList{"paused"});
    }

    // ---------------------------------------------------------------- the place, the keys, the ears

    void keys_are_the_pages_while_it_has_the_focus() {
        store({{"Run 1"}, {"Run 2"}});
        open();
        QShortcut remove{Qt::Key_Delete, m_window.get()};
        QShortcut undo{QKeySequence::Undo, m_window.get()};
        QShortcut space{Qt::Key_Space, m_window.get()};
        QSignalSpy stolen{&remove, &QShortcut::activated};
        QSignalSpy stolenToo{&undo, &QShortcut::activated};
        QSignalSpy training{&space, &QShortcut::activated};
        choose("Run 1");
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTRY_COMPARE(names().size(), 1);
        QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names().size(), 2);
        QCOMPARE(stolen.size() + stolenToo.size(), 0);
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(training.size(), 1);
    }

    void tab_walks_through_everything() {
        store({{"Run 1"}});
        open();
        choose("Run 1");
        QTRY_VERIFY(action("Open")->isEnabled());
        search().setFocus();
        QStringList seen;
        for (int i = 0; i < 6; ++i) {
            seen << m_window->focusWidget()->accessibleName();
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(seen,
                 (QStringList{"Search the runs", "Open", "Import…", "More that can be done with the run",
                              "Columns", "All runs"}));
    }

    void every_figure_has_room_data() {
        QTest::addColumn<int>("batches");
        QTest::addRow("on the way") << 60;
        QTest::addRow("the last but one") << 99;
        QTest::addRow("finished, with a digit more") << 100;
    }
    void every_figure_has_room() {
        QFETCH(int, batches);
        auto run = summary("Run 1", 0.877);
        run.batches = batches;
        run.planned = 100;
        run.seconds = 0.05;
        LibraryModel model;
        model.setRuns({run});
        const QFontMetrics metrics{themeFont(TextSize::normal)};
        for (const auto column : libraryColumns) {
            const auto widest = [&](QString RunCell::*text) {
                int width = 0;
                for (const auto& cell : model.longest(column))
                    width = std::max(width, metrics.horizontalAdvance(cell.*text));
                return width;
            };

            const auto cell = model.cell(model.index(0, indexOf(column)));

            QVERIFY2(metrics.horizontalAdvance(cell.text) <= widest(&RunCell::text), qPrintable(cell.text));
            QVERIFY2(metrics.horizontalAdvance(cell.muted) <= widest(&RunCell::muted),
                     qPrintable(cell.muted));
        }
    }

    void a_title_stands_above_its_figures() {
        const QRect cell(0, 0, 160, 20);
        const QRect text = CellText::in(cell);
        const auto placeOf = [&](bool isFigure, int muted, int width) {
            const auto place = CellText::titleIn(text, isFigure, muted, width);
            return std::pair{place.area, place.isRight};
        };
        QCOMPARE(placeOf(false, 0, 30), (std::pair{text, false}));
        QCOMPARE(placeOf(true, 0, 30), (std::pair{text, true}));
        // Behind the figures others may stand that qualify them: "3 of 7".
        QCOMPARE(placeOf(true, 60, 30), (std::pair{CellText::beforeMuted(text, 60), true}));
        // A title that is wider than the figures begins with them.
        QCOMPARE(placeOf(true, 60, 100), (std::pair{text, false}));
    }

    void where_room_is_short_whole_columns_go_the_least_important_first() {
        store({{.name = "Run 1", .note = "with care"}});
        open();
        auto before = static_cast<int>(libraryColumns.size()) + 1;
        for (const int width : {1400, 1000, 800, 640, 400, 300}) {
            m_window->resize(width, 200);
            QCoreApplication::processEvents();
            int shown = 0;
            bool isOver = false;
            for (const auto column : libraryColumnsByWeight) {
                const bool isHidden = table().isColumnHidden(indexOf(column));
                QVERIFY(isHidden || !isOver);
                isOver = isHidden;
                shown += isHidden ? 0 : 1;
            }
            QVERIFY(shown <= before);
            before = shown;
            QVERIFY(!table().horizontalScrollBar()->isVisible());
        }
        QVERIFY(before >= 1);
        m_window->resize(1400, 230);
        QCoreApplication::processEvents();
        QVERIFY(!table().isColumnHidden(indexOf(LibraryColumn::seconds)));
    }

    void it_is_read_aloud() {
        store({{"Run 1"}});
        open();
        auto* spoken = QAccessible::queryAccessibleInterface(&table());
        QCOMPARE(spoken->text(QAccessible::Name), "All runs");
        QCOMPARE(spoken->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), "Run 1");
        for (const auto* widget : m_page->findChildren<QWidget*>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }

    void it_wears_both_themes() {
        store({{"Run 1"}, {"Run 2"}});
        open();
        choose("Run 2");
        for (const auto appearance : {Appearance::light, Appearance::dark}) {
            m_themes->setAppearance(appearance);
            QCoreApplication::processEvents();
            const auto image = table().viewport()->grab().toImage();
            const auto y = cell(0, LibraryColumn::name).center().y();
            QCOMPARE(image.pixelColor(1, y), m_themes->theme().train);
            QCOMPARE(image.pixelColor(image.width() - 6, y), m_themes->theme().hover);
        }
        m_themes->setAppearance(Appearance::system);
    }

    void hidden_it_does_nothing() {
        store({{"Run 1"}});
        open();
        m_window->hide();
        QSignalSpy inserted{&model(), &QAbstractItemModel::rowsInserted};
        QSignalSpy changed{&model(), &QAbstractItemModel::dataChanged};
        QSignalSpy listed{m_library.get(), &RunLibrary::runsChanged};
        m_library->rename(m_library->runs().front().key, "Other");
        QTRY_COMPARE(listed.size(), 1);
        QCOMPARE(inserted.size() + changed.size(), 0);
        m_window->show();
        QTRY_COMPARE(names(), QStringList{"Other"});
    }

    void the_model_keeps_qts_rules() {
        LibraryModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        std::vector<RunSummary> runs;
        for (int i = 0; i < 20; ++i)
            runs.push_back(
                summary("Run " + std::to_string(i), i % 3 == 0 ? std::optional{0.05 * i} : std::nullopt));
        model.setRuns(runs);
        model.sort(indexOf(LibraryColumn::accuracy), Qt::DescendingOrder);
        model.setSearch("1");
        runs.erase(runs.begin() + 11);
        runs[12].name = "Thirteen";
        model.setRuns(runs);
        model.setSearch("");
        QVERIFY(model.setData(model.index(3, 0), "Other", Qt::EditRole));
        model.setPlaces({{runs[5].key, RunPlace::current}});
        model.setRuns({});
        QCOMPARE(model.rowCount(), 0);
    }

    void of_ten_thousand_runs_rows_do_not_come_and_go_one_by_one() {
        store({{.name = "Run 0", .note = "the first"}});
        multiply(10'000);
        open();
        QCOMPARE(count()->text(), "10,000 run(s)");
        QSignalSpy removed{&model(), &QAbstractItemModel::rowsRemoved};
        search().setText("9");
        QCOMPARE(removed.size(), 1);
        QCOMPARE(count()->text(), "3,439 of 10,000 run(s)"); // those with a 9 in their number
        search().setText("first");
        QCOMPARE(names().size(), 10'000);
        table().setFocus();
        table().setCurrentIndex(model().index(9'999, 0));
        QVERIFY(cell(9'999, LibraryColumn::name).bottom() <= table().viewport()->height());
    }

private:
    std::filesystem::path file() const { return m_folder->filePath("runs.sqlite").toStdString(); }

    /// The last is the last begun. Their program still runs.
    void store(const std::vector<Past>& runs) {
        m_writer = std::make_unique<RunStore>(std::move(RunStore::open(file())->store));
        for (const auto& past : runs) {
            test::RecordedRun run;
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

QTEST_MAIN(TestLibraryPage)
#include "tst_library_page.moc"
