// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of other days are gone on with, named, thrown away and sent.
#include "core/runs/run_exports.h"
#include "tests/support/file_dialog.h"
#include "tests/support/library_lab.h"
#include "ui/library/library_files.h"

using namespace inkling;
using namespace inkling::test;

class TestLibraryActions : public QObject, private LibraryLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void it_is_brought_back_also_by_another_page_and_after_the_program_has_ended() {
        store({{"Run 1"}, {"Run 2"}, {"Run 3"}});
        open();
        for (const auto* name : {"Run 1", "Run 2"}) {
            choose(name);
            QTest::keyClick(&table(), Qt::Key_Delete);
            QTRY_VERIFY(!names().contains(name));
        }

        show(); // as with another language
        QTRY_COMPARE(names(), QStringList{"Run 3"});
        QVERIFY(action("Undo delete")->isEnabled());
        action("Undo delete")->trigger();
        QTRY_COMPARE(names(), (QStringList{"Run 3", "Run 2"}));

        m_window.reset();
        open();
        QVERIFY(action("Undo delete")->isEnabled());
        action("Undo delete")->trigger();
        QTRY_COMPARE(names().size(), 3);
        QVERIFY(!action("Undo delete")->isEnabled());
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
            auto* dialog = shownFileDialog(*m_page);
            QVERIFY(dialog);
            dialog->selectNameFilter(filter);
            typeFile(*dialog, m_folder->filePath("Mine"));
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
};

QTEST_MAIN(TestLibraryActions)
#include "tst_library_actions.moc"
