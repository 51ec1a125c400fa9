// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of other days are found again: what the library says of them, and to whom.
#include "tests/support/library_lab.h"
#include "ui/tables/cell_text.h"

#include <QAbstractItemModelTester>

using namespace inkling;
using namespace inkling::test;

class TestLibraryPage : public QObject, private LibraryLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void a_run_that_trains_shows_how_far_it_is() {
        auto spec = shortRun();
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
};

QTEST_MAIN(TestLibraryPage)
#include "tst_library_page.moc"
