// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the library's runs are listed, in what order and in which columns.
#include "tests/support/library_lab.h"

using namespace inkling;
using namespace inkling::test;

class TestLibraryOrder : public QObject, private LibraryLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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
};

QTEST_MAIN(TestLibraryOrder)
#include "tst_library_order.moc"
