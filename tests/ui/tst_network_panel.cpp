// SPDX-License-Identifier: GPL-3.0-or-later
// The network's editor in its place in the window.
#include "tests/support/lab.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_rows.h"

using namespace inkling;
using namespace inkling::test;

class TestNetworkPanel : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(100, 20);
    std::unique_ptr<Lab> m_lab;

    NetworkEditor& editor() const { return m_lab->window->networkEditor(); }
    LayerRows& rows() const { return editor().rows(); }
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
        m_lab->window->resize(1024, 640);
        QTRY_COMPARE(m_lab->window->size(), QSize(1024, 640));
        m_lab->window->docks().usualAction()->trigger();
        scrollUpFrom(2);

        click(2);

        QTRY_VERIFY(showsOptionsOf(2));
        QVERIFY(!isWhole(editor().details()));
        QCOMPARE_GE(editor().details().visibleRegion().boundingRect().height(), 100);
    }
};

INKLING_WINDOW_TEST_MAIN(TestNetworkPanel)
#include "tst_network_panel.moc"
