// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard and wheel in the window: what has them, and what leaves them to the run.
#include "tests/support/colours.h"
#include "tests/support/lab.h"
#include "ui/charts/metric_plot.h"
#include "ui/docks/view_docks.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/explain/view_text.h"
#include "ui/library/library_page.h"
#include "ui/library/library_table.h"
#include "ui/network/layer_rows.h"
#include "ui/settings/number_box.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// What a number box or a list of choices shows.
QString shownIn(const QWidget& field) {
    if (const auto* list = qobject_cast<const QComboBox*>(&field))
        return list->currentText();
    return qobject_cast<const QAbstractSpinBox*>(&field)->text();
}

QString nameOf(const QWidget& widget) {
    return QString{"%1 “%2” %3"}.arg(widget.metaObject()->className(), widget.accessibleName(),
                                     widget.objectName());
}

/// Where the window shows it: what is not cut off by anything around it. Empty where nothing is seen of it.
QRect seenOf(const QWidget& widget) {
    QRect seen = widget.isVisible() ? widget.rect() : QRect{};
    const auto* inside = &widget;
    for (; !inside->isWindow(); inside = inside->parentWidget())
        seen = seen.translated(inside->pos()) & inside->parentWidget()->rect();
    return seen;
}

/// The view, bar or middle of the window that it is in.
const QWidget* placeOf(const QWidget& widget) {
    const auto* place = &widget;
    while (!place->parentWidget()->isWindow())
        place = place->parentWidget();
    return place;
}

/// Above the other one, or left of it in one line; columns are read one after the other.
bool isReadBefore(const QWidget& one, const QWidget& other) {
    const auto rectOf = [](const QWidget& widget) {
        return QRect{widget.mapTo(widget.window(), QPoint{}), widget.size()};
    };
    const QRect a = rectOf(one);
    const QRect b = rectOf(other);
    const bool isAbove = a.bottom() <= b.top() && a.left() < b.right();
    const bool isInLine = a.top() < b.bottom() && b.top() < a.bottom();
    return isAbove || (isInLine && a.right() <= b.left());
}

bool isField(const QWidget& widget) {
    return qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget);
}

/// One step down, over the middle of the widget, as long as nobody takes it on the way up to the window.
void turnWheel(QWidget& over) {
    const QPoint middle = over.rect().center();
    QWheelEvent wheel{middle,         over.mapToGlobal(middle), {},   {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase,        false};
    QSpontaneKeyEvent::setSpontaneous(&wheel); // as a hand's: others stay with whom they are sent to
    qApp->notify(&over, &wheel);
}

} // namespace

class TestWindowKeys : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(200, 100);
    std::unique_ptr<Lab> m_lab;

    QWidget& focused() const { return *QApplication::focusWidget(); }
    bool isLeftToRun() const { return QApplication::focusWidget() == m_lab->window.get(); }
    /// Presses Tab, or Shift+Tab, until it leads on: a view may have several places to stop at.
    void goOn(int tab) const {
        const auto* here = &focused();
        for (int i = 0; i < 20 && here == QApplication::focusWidget(); ++i)
            m_lab->press(tab);
    }
    void type(const QString& text) const {
        for (const QChar letter : text)
            QTest::keyClick(m_lab->window->windowHandle(), letter.toLatin1());
    }
    NumberBox& number(const char* name) const { return *m_lab->find<NumberBox>(name); }
    /// As Tab does: all of the number is selected.
    NumberBox& begin(const char* name) const {
        number(name).setFocus(Qt::TabFocusReason);
        number(name).selectAll();
        return number(name);
    }
    void trainsABatch() const {
        m_lab->press(Qt::Key_Right);
        QVERIFY(m_lab->reachesBatch(1) && m_lab->settles());
    }
    QImage copied() const {
        QGuiApplication::clipboard()->clear();
        m_lab->press(Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->image();
    }
    static void click(const MetricPlot& plot) {
        auto* viewport = plot.findChild<QGraphicsView*>()->viewport();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, viewport->rect().center());
    }

private slots:
    void init() {
        QSettings{}.clear();
        QLocale::setDefault(QLocale{"en_US"});
        m_lab = std::make_unique<Lab>(endlessRun(), m_data);
        QVERIFY(m_lab->isOpen);
        m_lab->window->resize(1440, 900);
        for (auto* title : m_lab->window->findChildren<SectionTitle*>())
            title->setChecked(true);
    }
    void cleanup() { m_lab.reset(); }

    // --- Tab ---

    void tab_reads_view_by_view_and_stops_at_what_is_seen_data() {
        QTest::addColumn<View>("view");
        for (const auto view : {View::samples, View::batch, View::evaluation, View::inside, View::layers,
                                View::map, View::runs, View::library})
            QTest::addRow("%s in front", qPrintable(textOf(view).title)) << view;
    }
    void tab_reads_view_by_view_and_stops_at_what_is_seen() {
        QFETCH(const View, view);
        auto& window = *m_lab->window;
        window.networkEditor().findChild<LayerRows*>()->setUnfolded(0);
        window.docks().dock(view)->bringUp();
        m_lab->drawOne();
        m_lab->press(Qt::Key_Right);
        QVERIFY(m_lab->reachesBatch(1) && m_lab->settles());
        window.setFocus();

        QWidgetList stops;
        QSet<const QWidget*> left;
        for (goOn(Qt::Key_Tab); !stops.contains(&focused()); goOn(Qt::Key_Tab)) {
            const auto* before = stops.isEmpty() ? nullptr : stops.back();
            stops += &focused();
            QVERIFY2(!seenOf(focused()).isEmpty(), qPrintable(nameOf(focused())));
            const auto* place = placeOf(focused());
            const auto way = (before ? nameOf(*before) : QString{}) + " to " + nameOf(focused());
            if (before && placeOf(*before) != place)
                left += placeOf(*before);
            else if (before)
                QVERIFY2(!isReadBefore(focused(), *before), qPrintable(way));
            QVERIFY2(!left.contains(place), qPrintable(way));
        }
        QCOMPARE(stops.front(), m_lab->button("Train"));
        QCOMPARE(&focused(), stops.front());

        QWidgetList back{&focused()};
        for (goOn(Qt::Key_Backtab); &focused() != back.front(); goOn(Qt::Key_Backtab)) {
            QVERIFY2(!seenOf(focused()).isEmpty(), qPrintable(nameOf(focused())));
            back.insert(1, &focused());
        }
        QCOMPARE(back, stops);
    }

    void tab_comes_to_the_header_of_a_table_before_its_rows() {
        m_lab->press(Qt::Key_Right);
        QVERIFY(m_lab->reachesBatch(1));
        QTRY_VERIFY(!m_lab->storedRuns.runs().empty());
        m_lab->window->docks().dock(View::library)->bringUp();
        auto& table = *m_lab->window->libraryPage().findChild<LibraryTable*>();
        table.setFocus(Qt::TabFocusReason);

        m_lab->press(Qt::Key_Backtab);

        QCOMPARE(&focused(), table.horizontalHeader());
    }

    void tab_goes_round_a_detached_view() {
        auto& dock = *m_lab->window->docks().dock(View::settings);
        dock.setFloating(true);
        dock.resize(400, 500);
        const auto& layers = *dock.findChild<LayerRows*>();
        m_lab->find<QWidget>("preset")->setFocus(Qt::TabFocusReason);

        QStringList names;
        for (int i = 0; i < 60 && !layers.isAncestorOf(dock.focusWidget()); ++i) {
            QTest::keyClick(dock.focusWidget(), Qt::Key_Tab);
            names += dock.focusWidget()->accessibleName();
        }

        QCOMPARE(names.first(3).join(", "), QString{"What is “Training”?, Learning rate, Batch size"});
        QVERIFY(layers.isAncestorOf(dock.focusWidget()));
        QVERIFY(!seenOf(*dock.focusWidget()).isEmpty());
    }

    void what_is_behind_another_view_cannot_be_closed_by_space() {
        const auto& batch = *m_lab->window->docks().dock(View::batch);
        QVERIFY(batch.visibleRegion().isEmpty());
        for (const auto* button : batch.titleBarWidget()->findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisible(), qPrintable(button->accessibleName()));
        const auto height = m_lab->window->docks().dock(View::samples)->titleBarWidget()->height();

        m_lab->press(Qt::Key_2, Qt::ControlModifier);

        QTRY_VERIFY(!batch.visibleRegion().isEmpty());
        for (const auto* button : batch.titleBarWidget()->findChildren<QAbstractButton*>())
            QVERIFY2(button->isVisible(), qPrintable(button->accessibleName()));
        QCOMPARE(batch.titleBarWidget()->height(), height);
    }

    // --- Buttons ---

    void an_arrow_without_a_step_to_take_does_nothing() {
        RunSpec spec = endlessRun();
        spec.settings.batches = 3;
        QVERIFY(m_lab->session.begin(spec, m_data));
        m_lab->button("Train")->setFocus(Qt::TabFocusReason);
        m_lab->press(Qt::Key_Space);
        QVERIFY(m_lab->reaches(RunState::finished));

        m_lab->press(Qt::Key_Right);

        QVERIFY(m_lab->button("Train")->hasFocus());
        QCOMPARE(m_lab->session.position(), 3);
    }

    void arrows_never_lead_from_button_to_button() {
        int buttons = 0;
        for (auto* button : m_lab->window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled() || !(button->focusPolicy() & Qt::TabFocus))
                continue;
            for (const int arrow : {Qt::Key_Up, Qt::Key_Down}) {
                button->setFocus(Qt::TabFocusReason);
                m_lab->press(arrow);
                QVERIFY2(button->hasFocus(), qPrintable(button->accessibleName()));
            }
            ++buttons;
        }
        QCOMPARE_GT(buttons, 20);
    }

    // --- Focus ---

    void the_focus_is_seen_wherever_tab_leads_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<View>("view");
        for (const auto appearance : {Appearance::light, Appearance::dark})
            for (const auto view : {View::samples, View::batch, View::evaluation, View::inside, View::layers,
                                    View::map, View::runs, View::library})
                QTest::addRow("%s, %s", appearance == Appearance::dark ? "dark" : "light",
                              qPrintable(textOf(view).title))
                    << appearance << view;
    }
    void the_focus_is_seen_wherever_tab_leads() {
        QFETCH(const Appearance, appearance);
        QFETCH(const View, view);
        m_lab->themes.setAppearance(appearance);
        const auto& theme = m_lab->themes.theme();
        auto& window = *m_lab->window;
        window.networkEditor().findChild<LayerRows*>()->setUnfolded(0);
        window.docks().dock(view)->bringUp();
        m_lab->drawOne();
        trainsABatch();
        if (view == View::evaluation)
            QTRY_VERIFY(window.evaluationPage().findChild<ThumbnailGrid*>()->model()->rowCount() > 0);
        QTest::qWait(200);
        window.setFocus();

        QSet<const QWidget*> stops;
        QStringList unseen;
        for (goOn(Qt::Key_Tab); !stops.contains(&focused()); goOn(Qt::Key_Tab)) {
            stops += &focused();
            const QRect place = seenOf(focused()).adjusted(-4, -4, 4, 4);
            const auto with = window.grab(place).toImage();
            auto& stop = focused();
            window.setFocus();
            const auto without = window.grab(place).toImage();
            stop.setFocus(Qt::TabFocusReason);
            int seen = 0;
            int ring = 0;
            for (int y = 0; y < with.height(); ++y)
                for (int x = 0; x < with.width(); ++x) {
                    const auto colour = with.pixelColor(x, y);
                    seen += contrast(colour, without.pixelColor(x, y)) >= 3.0 ? 1 : 0;
                    ring += colour == theme.train ? 1 : 0;
                }
            if (seen < 30 || ring < 20)
                unseen += QString{"%1: %2, %3"}.arg(nameOf(stop)).arg(seen).arg(ring);
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join("\n")));
    }

    // --- Copying ---

    void what_was_clicked_last_is_copied() {
        trainsABatch();
        const auto ofCharts = 2 * m_lab->window->charts().pictureSize();
        m_lab->drawOne();
        QCOMPARE(copied().size(), (QSize{28, 28}));

        click(m_lab->window->charts().loss());
        QCOMPARE(copied().size(), ofCharts);

        m_lab->drawOne();
        QCOMPARE(copied().size(), (QSize{28, 28}));

        click(m_lab->window->charts().accuracy());
        QCOMPARE(copied().size(), ofCharts);
    }

    void charts_are_copied_where_nothing_has_the_focus() {
        trainsABatch();
        m_lab->drawOne();
        m_lab->window->setFocus();

        QCOMPARE(copied().size(), 2 * m_lab->window->charts().pictureSize());
        m_lab->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), (QSize{28, 28}));
    }

    void a_number_is_copied_where_it_is_selected() {
        begin("learning-rate");

        copied();

        QCOMPARE(QGuiApplication::clipboard()->text(), QString{"0.15"});
    }

    void a_click_on_a_chart_leaves_the_arrows_to_the_run() {
        trainsABatch();
        m_lab->drawOne();

        click(m_lab->window->charts().loss());

        QVERIFY(isLeftToRun());
        m_lab->press(Qt::Key_Right);
        QVERIFY(m_lab->reachesBatch(2));
    }

    void a_chart_that_has_the_focus_keeps_it_when_clicked() {
        trainsABatch();
        const auto& plot = m_lab->window->charts().loss();
        auto& view = *plot.findChild<QGraphicsView*>();
        view.setFocus(Qt::TabFocusReason);

        click(plot);

        QVERIFY(view.hasFocus());
    }

    // --- Fields ---

    void the_wheel_scrolls_past_fields() {
        auto* scroll = m_lab->find<QScrollArea>("settings");
        m_lab->window->resize(1200, 700);
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);

        for (const char* name : {"learning-rate", "order", "loss", "preset"}) {
            auto& field = *m_lab->find<QWidget>(name);
            const auto before = shownIn(field);
            scroll->verticalScrollBar()->setValue(0);

            turnWheel(field);

            QCOMPARE(shownIn(field), before);
            QVERIFY2(scroll->verticalScrollBar()->value() > 0, name);
        }
    }

    void no_wheel_changes_a_field_without_the_focus_or_gives_it() {
        m_lab->window->networkEditor().findChild<LayerRows*>()->setUnfolded(0);
        int fields = 0;
        for (auto* field : m_lab->window->findChildren<QWidget*>()) {
            if (!isField(*field))
                continue;
            const auto name = field->accessibleName();
            const auto before = shownIn(*field);

            turnWheel(*field);

            QVERIFY2(shownIn(*field) == before, qPrintable(name));
            QVERIFY2(!field->hasFocus(), qPrintable(name));
            QVERIFY2((field->focusPolicy() & Qt::WheelFocus) != Qt::WheelFocus, qPrintable(name));
            ++fields;
        }
        QCOMPARE_GT(fields, 25);
    }

    void a_slider_that_scrolls_away_would_need_the_same() {
        for (const auto* slider : m_lab->window->findChildren<QAbstractSlider*>()) {
            if (qobject_cast<const QScrollBar*>(slider))
                continue;
            for (const auto* around = slider->parentWidget(); around; around = around->parentWidget())
                QVERIFY2(!qobject_cast<const QAbstractScrollArea*>(around),
                         qPrintable(slider->accessibleName()));
        }
    }

    void the_wheel_turns_the_field_that_has_the_focus() {
        for (const char* name : {"batch-size", "order"}) {
            auto& field = *m_lab->find<QWidget>(name);
            const auto before = shownIn(field);
            field.setFocus();

            turnWheel(field);

            QVERIFY2(shownIn(field) != before, name);
        }
    }

    void enter_takes_the_number_and_space_trains() {
        begin("learning-rate");
        type("0.3");

        m_lab->press(Qt::Key_Return);

        QCOMPARE(m_lab->session.settings().learningRate, 0.3);
        QVERIFY(isLeftToRun());
        m_lab->press(Qt::Key_Space);
        QVERIFY(m_lab->reaches(RunState::running));
        QCOMPARE(m_lab->session.settings().learningRate, 0.3);
    }

    void escape_puts_back_what_held_and_leaves() {
        const auto before = number("learning-rate").text();
        begin("learning-rate");
        type("7");
        QCOMPARE(number("learning-rate").text(), QString{"7"});

        m_lab->press(Qt::Key_Escape);

        QCOMPARE(number("learning-rate").text(), before);
        QVERIFY(m_lab->session.settings().learningRate != 7.0);
        QVERIFY(isLeftToRun());
    }

    void enter_and_escape_leave_choices_and_the_seed_too_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("key");
        for (const char* name : {"seed", "order", "preset"}) {
            QTest::addRow("Enter in %s", name) << QByteArray{name} << int{Qt::Key_Return};
            QTest::addRow("Esc in %s", name) << QByteArray{name} << int{Qt::Key_Escape};
        }
    }
    void enter_and_escape_leave_choices_and_the_seed_too() {
        QFETCH(const QByteArray, name);
        QFETCH(const int, key);
        m_lab->find<QWidget>(name.constData())->setFocus();

        m_lab->press(key);

        QVERIFY(isLeftToRun());
    }

    void in_the_network_editor_they_lead_back_to_the_layer_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("filters");
        QTest::addRow("Enter") << int{Qt::Key_Return} << QString{"9"};
        QTest::addRow("Esc") << int{Qt::Key_Escape} << QString{"8"};
    }
    void in_the_network_editor_they_lead_back_to_the_layer() {
        QFETCH(const int, key);
        QFETCH(const QString, filters);
        auto& rows = *m_lab->window->networkEditor().findChild<LayerRows*>();
        rows.setUnfolded(0);
        QCOMPARE(begin("filters").text(), QString{"8"});
        type("9");

        m_lab->press(key);

        QCOMPARE(number("filters").text(), filters);
        QVERIFY(rows.row(0).hasFocus());
    }
};

QTEST_MAIN(TestWindowKeys)
#include "tst_window_keys.moc"
