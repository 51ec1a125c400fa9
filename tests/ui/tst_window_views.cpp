// SPDX-License-Identifier: GPL-3.0-or-later
// Where the views are, what explains them, and the languages: the manners of the window.
#include "tests/support/hosted_lab.h"
#include "ui/explain/explain_button.h"
#include "ui/help/help_pages.h"
#include "ui/help/help_window.h"
#include "ui/inside/contrast_choice.h"
#include "ui/inside/inside_page.h"
#include "ui/layers/layers_page.h"
#include "ui/library/library_page.h"
#include "ui/map/map_page.h"
#include "ui/runs/runs_page.h"
#include "ui/runs/runs_table.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// What this view works out on a thread of its own is there.
bool isWorkedOut(const MainWindow& window, View view) {
    return (view != View::map || window.mapPage().plot().map())
        && (view != View::layers || window.layersPage().sampler().shown());
}

/// The window with each of the views below in front and the focus nowhere, as soon as it stands still.
std::map<View, QImage> pictures(MainWindow& window) {
    std::map<View, QImage> all;
    window.resize(1440, 900);
    for (const auto view : {View::samples, View::batch, View::evaluation, View::inside, View::layers,
                            View::map, View::runs, View::library}) {
        window.docks().dock(view)->bringUp();
        if (auto* focused = window.focusWidget())
            focused->clearFocus();
        QImage& last = all[view];
        const bool standsStill = QTest::qWaitFor(
            [&] {
                QTest::qWait(50);
                const auto before = std::exchange(last, window.grab().toImage());
                return isWorkedOut(window, view) && before == last;
            },
            patience);
        if (!standsStill)
            return {};
    }
    return all;
}

/// Around all pixels that are not the same, but for the last shade of a smoothed edge.
QRect difference(const QImage& a, const QImage& b) {
    constexpr int shades = 8;
    const auto differ = [](QRgb one, QRgb other) {
        return std::abs(qRed(one) - qRed(other)) > shades || std::abs(qGreen(one) - qGreen(other)) > shades
            || std::abs(qBlue(one) - qBlue(other)) > shades;
    };
    QRect around;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (!b.valid(x, y) || differ(a.pixel(x, y), b.pixel(x, y)))
                around |= QRect{x, y, 1, 1};
    return around;
}

} // namespace

/// A label or button that has no room for its text; empty: all have.
QString clippedText(const QWidget& window) {
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty())
            continue;
        const int height =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->minimumSizeHint().height();
        const int width = label->wordWrap() ? 0 : label->minimumSizeHint().width();
        if (label->width() < width || label->height() < height)
            return label->text();
    }
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty()
            && button->fontMetrics().horizontalAdvance(button->text().remove('&')) > button->width())
            return button->text();
    return {};
}

/// A widget of ours, or one that takes the focus, that tells a screen reader no name; empty: all do.
QString namelessWidget(const QWidget& window) {
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusProxy() || qobject_cast<QAbstractSpinBox*>(widget->parent()))
            continue;
        const QByteArray type = widget->metaObject()->className();
        const bool isLeafOfOurs = type.startsWith("inkling::")
            && widget->findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly).isEmpty();
        if (!isLeafOfOurs && !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            return QString::fromLatin1(type) + ' ' + widget->objectName();
    }
    return {};
}

class TestWindowViews : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { QSettings{}.clear(); }

    void each_key_brings_up_its_view_and_leaves_the_focus() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.canvas().setFocus();
        const std::array below{View::samples, View::batch, View::evaluation, View::inside,
                               View::layers,  View::map,   View::runs,       View::library};

        for (std::size_t i = below.size(); i-- > 0;) {
            lab.press(Qt::Key_1 + static_cast<int>(i), Qt::ControlModifier);

            QTRY_VERIFY(isInFront(*lab.window->docks().dock(below[i])));
            QVERIFY(lab.canvas().hasFocus());
        }
    }

    void what_is_behind_another_view_is_hidden() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto& layers = lab.window->layersPage();
        const auto& samples = lab.window->thumbnails();
        QTRY_VERIFY(samples.isVisible() && !layers.isVisible() && !lab.window->mapPage().isVisible());

        lab.press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(layers.isVisible() && !samples.isVisible());

        lab.window->docks().dock(View::layers)->setFloating(true);
        QTRY_VERIFY(layers.isVisible() && isInFront(*lab.window->docks().dock(View::layers)));

        lab.window->docks().usualAction()->trigger();
        QTRY_VERIFY(samples.isVisible() && !layers.isVisible());
    }

    void the_key_of_a_view_in_front_goes_into_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.press(Qt::Key_1, Qt::ControlModifier);

        const auto* samples = lab.window->docks().dock(View::samples);
        QVERIFY(samples->isAncestorOf(QApplication::focusWidget()));
    }

    void a_view_that_goes_behind_another_leaves_the_keys_to_the_run() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto* inside = lab.window->docks().dock(View::inside);
        lab.press(Qt::Key_8, Qt::ControlModifier); // shows it
        QTRY_VERIFY(isInFront(*lab.window->docks().dock(View::library)));
        lab.press(Qt::Key_8, Qt::ControlModifier); // goes into it
        QVERIFY(lab.window->libraryPage().isAncestorOf(QApplication::focusWidget()));

        lab.press(Qt::Key_4, Qt::ControlModifier);

        QTRY_VERIFY(isInFront(*inside) && !lab.window->libraryPage().isVisible());
        QVERIFY(spaceTrains(lab));
    }

    void a_view_that_goes_behind_another_by_its_tab_leaves_the_network_as_it_is() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY(isInFront(*lab.window->docks().dock(View::library)));
        lab.press(Qt::Key_8, Qt::ControlModifier);
        QVERIFY(lab.window->libraryPage().isAncestorOf(QApplication::focusWidget()));
        const auto run = lab.session.run().id;
        QTabBar* tabs = nullptr;
        for (auto* bar : lab.window->findChildren<QTabBar*>(QString{}, Qt::FindDirectChildrenOnly))
            if (bar->isVisible())
                tabs = bar;
        QVERIFY(tabs);
        int runs = 0;
        while (runs < tabs->count() && tabs->tabText(runs) != textOf(View::runs).title)
            ++runs;

        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(runs).center());
        QTRY_VERIFY(isInFront(*lab.window->docks().dock(View::runs)));
        lab.press(Qt::Key_Down);

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.run().id, run);
        QVERIFY(spaceTrains(lab));
    }

    void a_view_that_is_closed_leaves_the_keys_to_the_run() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* samples = lab.window->docks().dock(View::samples);
        lab.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(samples->isAncestorOf(QApplication::focusWidget()));

        samples->close();

        QVERIFY(spaceTrains(lab));
    }

    void a_closed_view_comes_back_by_its_key() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* runs = lab.window->docks().dock(View::runs);
        runs->close();

        lab.press(Qt::Key_7, Qt::ControlModifier);

        QTRY_VERIFY(isInFront(*runs));
    }

    void a_run_of_another_day_is_opened_in_the_library_and_goes_on() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));
        const auto batches = lab.session.batchCount();
        QVERIFY(lab.session.begin(endlessRun(), m_data).has_value());
        QVERIFY(lab.settles());
        QTRY_VERIFY(!lab.storedRuns.runs().empty());

        lab.press(Qt::Key_8, Qt::ControlModifier); // shows it
        QTRY_VERIFY(isInFront(*lab.window->docks().dock(View::library)));
        lab.press(Qt::Key_8, Qt::ControlModifier); // goes into it
        QVERIFY(lab.window->libraryPage().isAncestorOf(QApplication::focusWidget()));
        lab.press(Qt::Key_F, Qt::ControlModifier);
        lab.press(Qt::Key_Down);
        lab.press(Qt::Key_Return);

        QTRY_COMPARE(lab.session.batchCount(), batches);
        QCOMPARE(lab.session.position(), batches);
        lab.press(Qt::Key_Escape);
        lab.session.train();
        QVERIFY(lab.reachesBatch(batches + 1));
    }

    void every_view_explains_itself() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        for (auto* dock : lab.window->findChildren<ViewDock*>()) {
            dock->bringUp();
            QTRY_VERIFY(isInFront(*dock));
            auto* button = dock->findChild<ExplainButton*>();
            QVERIFY(button);

            QTest::mouseClick(button, Qt::LeftButton);

            auto* words = button->findChild<QWidget*>("explanation");
            QVERIFY(words && words->isVisible());
            QStringList said;
            for (const auto* label : words->findChildren<QLabel*>())
                said += label->text();
            const auto text = textOf(dock->view());
            QVERIFY(said.contains(text.shows) && said.contains(text.reading));
            QVERIFY(said.last().contains(text.attempt));
            QTest::keyClick(words, Qt::Key_Escape);
        }
    }

    void help_tells_every_key_of_the_window() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.press(Qt::Key_F1);

        auto* help = lab.find<HelpWindow>("help");
        QVERIFY(help && help->isVisible());
        QVERIFY2(!help->isModal(), "training goes on beside it");
        const auto text =
            qobject_cast<QTextBrowser*>(help->findChild<QTabWidget*>()->currentWidget())->toPlainText();
        int count = 0;
        auto actions = lab.window->actions();
        for (qsizetype i = 0; i < actions.size(); ++i) {
            if (actions[i]->menu())
                actions += actions[i]->menu()->actions();
            if (actions[i]->shortcut().isEmpty())
                continue;
            ++count;
            const auto key = actions[i]->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(text.contains(key), qPrintable(key));
        }
        QVERIFY2(count >= 25, qPrintable(QString::number(count)));
    }

    void a_key_is_told_once_and_explained_in_other_words_than_its_name() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        static const QRegularExpression row{"<b>([^<]+)</b></td><td>([^<]+)</td>"};
        static const QRegularExpression sign{"[\\p{P}\\s]"};

        QStringList keysOfActions;
        for (auto match = row.globalMatch(keysPage(*lab.window)); match.hasNext();) {
            const auto words = match.next().captured(2);
            const auto name = words.section(": ", 0, 0).remove(sign);
            QVERIFY2(!words.contains("&amp;") && !words.section(": ", 0, 0).contains("…"), qPrintable(words));
            QVERIFY2(name.compare(words.section(": ", 1).remove(sign), Qt::CaseInsensitive) != 0,
                     qPrintable(words));
            keysOfActions += words;
        }
        QVERIFY2(keysOfActions.removeDuplicates() == 0, "every key has one row");
        for (const char* name : {"What is this: ", "Zoom in: ", "Zoom out: "})
            QVERIFY2(!keysOfActions.filter(name).isEmpty(), name);
    }

    void help_has_upright_letters_and_columns_as_wide_below_every_heading() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        QCOMPARE(keysPage(*lab.window).count("<table"), 1);
        QVERIFY(viewsPage().contains("<b>Try this: </b>"));
        for (const auto& page : {viewsPage(), topicsText(topicSections())})
            QVERIFY(!page.contains("<i>"));

        lab.press(Qt::Key_F1);

        QVERIFY(lab.find<HelpWindow>("help")->width() >= 640);
    }

    void help_tells_where_files_are_and_under_which_licences() {
        const auto files = filesPage();
        QVERIFY(files.contains(QSettings{}.fileName()));
        QVERIFY(files.contains(QString::fromStdString(usualRunStore()->string())));
        const auto about = aboutPage();
        for (const char* name : {"GNU General Public License", "Qt Charts", "Eigen", "Highway",
                                 "JSON for Modern C++", "CLI11", "zlib", "SQLite", "OpenSSL", "CC BY-SA 3.0"})
            QVERIFY2(about.contains(name), name);
    }

    void a_menu_that_was_closed_leaves_the_focus_where_it_was() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900); // with room for every button
        QTRY_VERIFY(lab.button("☰")->isVisible());
        lab.canvas().setFocus();
        int menus = 0;
        for (auto* button : lab.window->findChildren<QPushButton*>()) {
            if (!button->menu() || !button->isVisible() || !button->isEnabled())
                continue;
            bool wasOpen = false;
            QTimer::singleShot(0, lab.window.get(), [&] { // a click comes back when the menu is closed
                wasOpen = button->menu()->isVisible();
                lab.press(Qt::Key_Escape);
            });

            QTest::mouseClick(button, Qt::LeftButton);

            QTRY_VERIFY(wasOpen && !button->menu()->isVisible());
            QVERIFY2(lab.window->focusWidget() == &lab.canvas(), qPrintable(button->text()));
            ++menus;
        }
        QVERIFY(menus >= 3); // of the window, the data and the drawing
    }

    void every_widget_tells_its_name() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.drawOne();
        for (auto* dock : lab.window->findChildren<ViewDock*>()) {
            dock->bringUp();
            QTRY_VERIFY(isInFront(*dock));
            const auto nameless = namelessWidget(*lab.window);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless));
        }
    }

    void texts_are_whole_at_twice_the_size() {
        const auto usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QFont twice = usual;
        twice.setPointSizeF(2.0 * usual.pointSizeF());
        QApplication::setFont(twice);

        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1920, 1080);

        for (auto* dock : lab.window->findChildren<ViewDock*>()) {
            dock->bringUp();
            QTRY_VERIFY(isInFront(*dock));
            QTRY_VERIFY2(clippedText(*lab.window).isEmpty(), qPrintable(clippedText(*lab.window)));
        }
    }

    void another_appearance_looks_as_if_the_program_had_started_in_it_data() {
        QTest::addColumn<Appearance>("before");
        QTest::addColumn<Appearance>("after");
        QTest::addRow("dark") << Appearance::light << Appearance::dark;
        QTest::addRow("light") << Appearance::dark << Appearance::light;
        QTest::addRow("dark again") << Appearance::dark << Appearance::dark;
    }
    void another_appearance_looks_as_if_the_program_had_started_in_it() {
        QFETCH(Appearance, before);
        QFETCH(Appearance, after);
        std::map<View, QImage> started;
        {
            const Lab lab{endlessRun(), m_data, after};
            QVERIFY(lab.isOpen);
            started = pictures(*lab.window);
            QVERIFY(!started.empty());
        }
        Lab lab{endlessRun(), m_data, before};
        QVERIFY(lab.isOpen);
        QVERIFY(!pictures(*lab.window).empty()); // everything has been seen in the other one

        lab.themes.setAppearance(after == before ? Appearance::light : after);
        lab.themes.setAppearance(after);

        const auto switched = pictures(*lab.window);
        QCOMPARE(switched.size(), started.size());
        for (const auto& [view, picture] : started) {
            const auto where = difference(switched.at(view), picture);
            QVERIFY2(where.isEmpty(),
                     qPrintable(QStringLiteral("With %1 in front: %2 × %3 pixels at %4, %5")
                                    .arg(textOf(view).title)
                                    .arg(where.width())
                                    .arg(where.height())
                                    .arg(where.x())
                                    .arg(where.y())));
        }
    }

    void another_language_is_another_window_on_the_same_training() {
        HostedLab lab{m_data};
        QVERIFY(lab.isOpen);
        lab.session.train();
        QTRY_VERIFY(lab.session.end() > 3);
        auto& canvas = lab.window().readingPanel().canvas();
        canvas.setDrawing(Drawing{{{{100, 40}, {100, 200}}}});
        lab.session.pause();
        QTRY_COMPARE(lab.session.state(), RunState::paused);
        QVERIFY(lab.session.begin(endlessRun(), m_data)); // not a fork: nothing ticks it but a person
        auto& table = *lab.window().runsPage().findChild<RunsTable*>();
        QVERIFY(table.model()->setData(table.model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        const auto ticked = lab.window().runsPage().shown();
        QCOMPARE(ticked.size(), std::size_t{1});
        lab.session.train();
        QTRY_VERIFY(lab.session.end() > 3);
        const auto drawn = canvas.picture();
        QVERIFY(drawn);
        const QPointer<MainWindow> before = &lab.window();

        lab.languages.setLanguage("zh_TW");

        QTRY_VERIFY(!before);
        QVERIFY(lab.window().isVisible());
        QCOMPARE(lab.window().docks().dock(View::samples)->windowTitle(), textOf(View::samples).title);
        QVERIFY(textOf(View::samples).title != "Samples");
        QVERIFY(lab.window().readingPanel().canvas().picture() == drawn);
        QCOMPARE(lab.window().runsPage().shown(), ticked);
        QCOMPARE(lab.window().findChild<MetricCharts*>()->content().others.size(), std::size_t{1});
        QCOMPARE(lab.session.state(), RunState::running);
        QCOMPARE(QLocale{}.language(), QLocale::Chinese);
        lab.languages.setLanguage("en");
        QTRY_COMPARE(lab.window().docks().dock(View::samples)->windowTitle(), "Samples");
    }

    void what_is_asked_in_inside_is_asked_in_another_language_data() {
        QTest::addColumn<int>("question"); // among the boxes of the view
        QTest::addColumn<int>("favoured"); // indexes in the lists; 0 is what suggests itself
        QTest::addColumn<int>("other");
        QTest::addRow("nothing") << -1 << 0 << 0;
        QTest::addRow("what matters") << 0 << 0 << 0;
        QTest::addRow("why, of digits that suggest themselves") << 1 << 0 << 0;
        QTest::addRow("why, of chosen digits") << 1 << 1 + 5 << 1 + 2;
    }
    void what_is_asked_in_inside_is_asked_in_another_language() {
        QFETCH(int, question);
        QFETCH(int, favoured);
        QFETCH(int, other);
        HostedLab lab{m_data};
        QVERIFY(lab.isOpen);
        const auto inside = [&]() -> InsidePage& { return lab.window().insidePage(); };
        const auto boxes = [&] { return inside().findChildren<QCheckBox*>(); };
        const auto choice = [&]() -> ContrastChoice& { return *inside().findChild<ContrastChoice*>(); };
        const bool isWhy = question == 1;
        auto& samples = *lab.window().thumbnails().findChild<ThumbnailGrid*>();
        QTest::mouseClick(samples.viewport(), Qt::LeftButton, {},
                          samples.visualRect(samples.model()->index(1, 0)).center());
        lab.window().docks().dock(View::inside)->bringUp();
        QTRY_VERIFY(boxes()[0]->isEnabled());
        if (question >= 0)
            boxes()[question]->click();
        QTRY_COMPARE(inside().contrast().has_value(), isWhy);
        choice().favouredList().setCurrentIndex(favoured);
        choice().otherList().setCurrentIndex(other);
        QTRY_VERIFY(!favoured || inside().contrast()->favoured == favoured - 1);
        QTRY_VERIFY(!other || inside().contrast()->other == other - 1);
        const auto asked = inside().contrast();
        const auto suggestion = choice().otherList().itemText(0);
        QVERIFY(!isWhy || suggestion.endsWith("the label"));
        const QPointer<MainWindow> before = &lab.window();

        lab.languages.setLanguage("zh_TW");

        QTRY_VERIFY(!before);
        QTRY_VERIFY(boxes()[0]->isEnabled());
        for (int box = 0; box < 2; ++box)
            QCOMPARE(boxes()[box]->isChecked(), box == question);
        QTRY_COMPARE(inside().contrast().has_value(), isWhy);
        QCOMPARE(choice().favouredList().currentIndex(), favoured);
        QCOMPARE(choice().otherList().currentIndex(), other);
        if (isWhy) {
            QCOMPARE(inside().contrast()->favoured, asked->favoured);
            QCOMPARE(inside().contrast()->other, asked->other);
            QVERIFY(choice().otherList().itemText(0) != suggestion); // in its language
        }
        lab.languages.setLanguage("en");
        QTRY_COMPARE(boxes()[1]->text(), "Why this digit?");
    }

    void no_two_entries_of_a_menu_have_the_same_letter_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "zh_TW"})
            QTest::addRow("%s", language) << QString{language};
    }
    void no_two_entries_of_a_menu_have_the_same_letter() {
        QFETCH(QString, language);
        ThemeSource themes;
        LanguageSource languages;
        languages.setLanguage(language);
        TrainingSession session{2};
        QTemporaryDir store;
        RunLibrary library{session, store.filePath("runs.sqlite").toStdString()};
        QVERIFY(session.begin(endlessRun(), m_data));
        MainWindow window{session, library, themes, languages};

        const auto menus = window.findChildren<QMenu*>();
        QCOMPARE_GT(menus.size(), 10);
        int letters = 0;
        QStringList twice;
        for (const auto* menu : menus) {
            QMap<QKeySequence, QString> taken;
            for (const auto* action : menu->actions()) {
                const auto letter = QKeySequence::mnemonic(action->text());
                if (letter.isEmpty())
                    continue;
                ++letters;
                if (taken.contains(letter))
                    twice += menu->title() + ": " + taken.value(letter) + ", " + action->text();
                taken.insert(letter, action->text());
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join("; ")));
        QCOMPARE_GT(letters, 30);
        languages.setLanguage("en");
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowViews)
#include "tst_window_views.moc"
