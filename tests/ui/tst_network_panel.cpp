// SPDX-License-Identifier: GPL-3.0-or-later
// The network's editor in its place in the window.
#include "tests/support/lab.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_form.h"
#include "ui/network/layer_rows.h"
#include "ui/network/pending_bar.h"
#include "ui/settings/number_box.h"

using namespace inkling;
using namespace inkling::test;

class TestNetworkPanel : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(100, 20);
    std::unique_ptr<Lab> m_lab;

    NetworkEditor& editor() const { return m_lab->window->networkEditor(); }
    LayerRows& rows() const { return editor().rows(); }
    PendingBar& bar() const { return editor().pendingBar(); }
    QString message() const { return m_lab->window->messages().text(); }
    QPushButton& offered() const { return *m_lab->window->messages().findChild<QPushButton*>("offer"); }
    void setFilters(int filters) const {
        rows().setUnfolded(0);
        qobject_cast<NumberBox*>(editor().details().form().editorOf("filters"))->setValue(filters);
    }
    static bool isWhole(const QWidget& widget) {
        return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
    }
    void click(int row) const {
        auto& one = rows().row(row);
        QTest::mouseClick(&one, Qt::LeftButton, {}, QPoint{one.width() / 2, 4});
    }
    /// As low in the panel as it can.
    void scrollUpFrom(int row) const {
        auto* area = m_lab->find<QScrollArea>("settings");
        area->verticalScrollBar()->setValue(0);
        area->ensureWidgetVisible(&rows().row(row), 0, 0);
    }
    /// The row as a whole, and its options from the beginning.
    bool showsOptionsOf(int row) const {
        const auto& details = editor().details();
        const bool hasItsPlace = details.height() >= details.heightForWidth(details.width());
        return rows().unfolded() == row && hasItsPlace && isWhole(rows().row(row))
            && details.visibleRegion().boundingRect().top() == 0;
    }

private slots:
    void init() {
        beginAnew();
        m_lab = std::make_unique<Lab>(endlessRun(), m_data);
        QVERIFY(m_lab->isOpen);
        m_lab->window->resize(1440, 900);
        m_lab->window->docks().usualAction()->trigger();
        QTRY_VERIFY(m_lab->find<QScrollArea>("settings")->verticalScrollBar()->maximum() > 0);
    }
    void cleanup() { m_lab.reset(); }

    void a_layer_that_is_clicked_shows_its_options_data() {
        QTest::addColumn<int>("row");
        QTest::addRow("many options") << 0;
        QTest::addRow("few options") << 1;
    }
    void a_layer_that_is_clicked_shows_its_options() {
        QFETCH(const int, row);
        scrollUpFrom(row);

        click(row);

        QTRY_VERIFY(showsOptionsOf(row));
        QTRY_VERIFY(isWhole(editor().details()));
    }

    void options_that_have_no_room_are_shown_from_the_beginning() {
        m_lab->window->resize(1024, 480);
        QTRY_COMPARE(m_lab->window->size(), QSize(1024, 480));
        m_lab->window->docks().usualAction()->trigger();
        scrollUpFrom(2);

        click(2);

        QTRY_VERIFY(showsOptionsOf(2));
        QVERIFY(!isWhole(editor().details()));
        QCOMPARE_GE(editor().details().visibleRegion().boundingRect().height(), 100);
    }

    // --- What is not applied yet ---

    void apply_and_discard_stay_in_sight_wherever_the_panel_is_scrolled_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("usual") << QSize(1440, 900);
        QTest::addRow("small") << QSize(1024, 640);
        QTest::addRow("smallest") << QSize(640, 400);
    }
    void apply_and_discard_stay_in_sight_wherever_the_panel_is_scrolled() {
        QFETCH(const QSize, size);
        m_lab->window->resize(size);
        QTRY_COMPARE(m_lab->window->size(), size);
        m_lab->window->docks().usualAction()->trigger();
        m_lab->window->docks().dock(View::settings)->bringUp();
        QVERIFY(!bar().isVisible());

        setFilters(12);

        auto* scrollBar = m_lab->find<QScrollArea>("settings")->verticalScrollBar();
        for (const int place : {0, 10'000}) {
            scrollBar->setValue(place);
            QTRY_VERIFY(isWhole(bar()));
            QVERIFY(isWhole(bar().applyButton()) && isWhole(bar().discardButton()));
        }
        QVERIFY(m_lab->find<QScrollArea>("settings")->viewport()->height() > 40);
        QTest::mouseClick(&bar().discardButton(), Qt::LeftButton);
        QTRY_VERIFY(!bar().isVisible());
    }

    void they_take_no_room_from_what_is_being_changed() {
        rows().setUnfolded(0);
        auto* area = m_lab->find<QScrollArea>("settings");
        auto& field = *qobject_cast<QComboBox*>(editor().details().form().editorOf("biasInitializer"));
        QTRY_VERIFY(isWhole(field));
        field.setFocus();
        area->verticalScrollBar()->setValue(0);
        area->ensureWidgetVisible(&field, 0, 0); // at the lower edge

        field.setCurrentIndex(field.currentIndex() + 1);

        QTRY_VERIFY(isWhole(bar()));
        QTRY_VERIFY(isWhole(field));
    }

    void applying_leaves_the_keys_to_the_new_run() {
        setFilters(12);
        QTRY_VERIFY(isWhole(bar()));
        bar().applyButton().setFocus();

        QTest::mouseClick(&bar().applyButton(), Qt::LeftButton);

        QVERIFY(!bar().isVisible());
        QVERIFY(spaceTrains(*m_lab));
    }

    void whoever_trains_meanwhile_is_offered_a_run_of_the_changed_network() {
        setFilters(12);
        m_lab->button("Train")->click();
        QVERIFY(m_lab->reachesBatch(1));
        QCOMPARE(message(),
                 "Your changed network is not applied yet; this run trains the one it began with.");
        QCOMPARE(offered().text(), "Apply (new run)");
        const auto before = m_lab->session.moment().run;

        QTest::mouseClick(&offered(), Qt::LeftButton);

        QTRY_VERIFY(m_lab->session.moment().run != before);
        QCOMPARE(std::get<Conv2d>(m_lab->session.spec().network[0]).filters, 12);
        QVERIFY(!editor().isPending());
        QCOMPARE(message(), "");
    }

    void the_offer_is_withdrawn_with_the_change_data() {
        QTest::addColumn<bool>("applied");
        QTest::addRow("applied") << true;
        QTest::addRow("discarded") << false;
    }
    void the_offer_is_withdrawn_with_the_change() {
        QFETCH(const bool, applied);
        setFilters(12);
        m_lab->button("Train")->click();
        QVERIFY(message().contains("not applied yet"));
        m_lab->window->messages().showError("Something else.");

        applied ? editor().apply() : editor().discard();

        QTRY_VERIFY(!editor().isPending());
        m_lab->window->messages().takeBack("Something else.");
        QCOMPARE(message(), "");
    }

    void what_cannot_be_applied_is_not_offered() {
        rows().setCurrent(4);
        rows().focusCurrent();
        m_lab->press(Qt::Key_Delete); // dense without flatten
        QVERIFY(!editor().isPossible());

        m_lab->button("Train")->click();

        QCOMPARE(message(), bar().text());
        QVERIFY(!offered().isVisible());
    }

    void who_trains_what_the_layers_say_hears_nothing() {
        setFilters(12);
        setFilters(8);
        m_lab->button("Train")->click();
        QVERIFY(m_lab->reachesBatch(1));
        QCOMPARE(message(), "");
    }
};

INKLING_WINDOW_TEST_MAIN(TestNetworkPanel)
#include "tst_network_panel.moc"
