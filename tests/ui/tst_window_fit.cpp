// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says can be read, and the window fits on the screen.
#include "core/runs/run_store.h"
#include "tests/support/lab.h"
#include "ui/docks/view_docks.h"
#include "ui/network/layer_details.h"

using namespace inkling;
using namespace inkling::test;

namespace {

QLabel* labelThatSays(const MainWindow& window, const QString& text) {
    for (auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->text() == text)
            return label;
    return nullptr;
}

bool isWhole(const QLabel& label) {
    return label.visibleRegion().boundingRect() == label.rect()
        && (label.wordWrap() ? label.height() >= label.heightForWidth(label.width())
                             : label.width() >= label.sizeHint().width());
}

/// The view has followed the window.
bool standsStill(const QWidget& view) {
    QRect last;
    return QTest::qWaitFor(
        [&] {
            QTest::qWait(50);
            const auto before = std::exchange(last, view.geometry());
            return before == last;
        },
        patience);
}

/// With the desktop's letters in another size, for as long as it lives.
class Letters {
public:
    explicit Letters(double scale) {
        QFont font = m_usual;
        font.setPointSizeF(scale * m_usual.pointSizeF());
        QApplication::setFont(font);
    }
    ~Letters() { QApplication::setFont(m_usual); }
    Q_DISABLE_COPY_MOVE(Letters)

private:
    QFont m_usual = QApplication::font();
};

/// What can be seen of the window's own parts and lies not all inside of it, or on top of another; empty: all
/// is well.
QString misplacedPart(const MainWindow& window) {
    QList<QWidget*> parts{window.centralWidget()};
    for (auto* part : window.findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly)) {
        const bool isBehindTab =
            qobject_cast<QDockWidget*>(part) && !window.rect().intersects(part->geometry());
        const auto* tabs = qobject_cast<QTabBar*>(part);
        const bool isPart = qobject_cast<QDockWidget*>(part) || qobject_cast<QToolBar*>(part)
            || qobject_cast<QStatusBar*>(part) || (tabs && tabs->count() > 1);
        if (isPart && part->isVisible() && !part->size().isEmpty() && !isBehindTab)
            parts += part;
    }
    for (const auto* part : parts) {
        const auto name = part->objectName() + ' ' + QString::fromLatin1(part->metaObject()->className());
        if (!window.rect().contains(part->geometry()))
            return name;
        for (const auto* other : parts)
            if (other != part && other->geometry().intersects(part->geometry()))
                return name + " and " + other->objectName();
    }
    return {};
}

} // namespace

class TestWindowFit : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { QSettings{}.clear(); }

    void what_waits_for_a_rewind_is_said_whole_below_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900);
        lab.window->docks().usualAction()->trigger();
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        QVERIFY(lab.settles());
        auto* order = lab.find<QComboBox>("order");
        const auto place = order->mapTo(lab.window.get(), QPoint{});

        order->setCurrentIndex(1);

        auto* sentence = labelThatSays(*lab.window, "Some changes apply after Rewind.");
        QVERIFY(sentence);
        QTRY_VERIFY(isWhole(*sentence));
        QTRY_COMPARE(order->mapTo(lab.window.get(), QPoint{}), place);
        auto* title = labelThatSays(*lab.window, "Training");
        QVERIFY(title && isWhole(*title));
    }

    void a_detached_view_is_seen_to_float_and_comes_back_in_front() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900);
        auto& map = *lab.window->docks().dock(View::map);
        map.bringUp();
        QVERIFY(standsStill(map) && !map.visibleRegion().isEmpty());
        const QRect place{map.mapToGlobal(QPoint{}), map.size()};
        QToolButton* detach = nullptr;
        for (auto* button : map.findChildren<QToolButton*>())
            if (button->accessibleName().startsWith("Detach"))
                detach = button;
        QVERIFY(detach);

        QTest::mouseClick(detach, Qt::LeftButton);

        QTRY_VERIFY(map.isFloating());
        QVERIFY(map.geometry() != place && map.y() < place.top() - 40);
        QTRY_VERIFY2(labelThatSays(*lab.window, textOf(View::map).title), "it has a title now");
        const auto image = map.grab().toImage();
        QVERIFY(image.pixelColor(0, image.height() / 2) != image.pixelColor(4, image.height() / 2));

        QTest::mouseClick(detach, Qt::LeftButton);

        QTRY_VERIFY(!map.isFloating() && !map.visibleRegion().isEmpty());
        QTRY_COMPARE(QRect(map.mapToGlobal(QPoint{}), map.size()), place);
    }

    void a_new_layer_is_brought_into_view_with_what_is_to_be_done_next() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900);
        lab.window->docks().usualAction()->trigger();
        lab.button("Add layer")->click();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);

        for (auto* action : menu->actions())
            if (action->text() == "dense")
                action->trigger();
        menu->close();

        QVERIFY(lab.window->networkEditor().isPending());
        QTRY_VERIFY(lab.window->findChild<LayerDetails*>()->visibleRegion().boundingRect()
                    == lab.window->findChild<LayerDetails*>()->rect());
        auto* apply = lab.button("Apply (new run)");
        QTRY_COMPARE(apply->visibleRegion().boundingRect(), apply->rect());
    }

    void what_shared_a_place_in_a_narrow_window_has_one_of_its_own_in_a_wide_ones_usual_arrangement() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto& docks = lab.window->docks();
        auto& settings = *docks.dock(View::settings);
        lab.window->resize(640, 400);
        docks.usualAction()->trigger();
        QTRY_VERIFY(lab.window->tabifiedDockWidgets(&settings).contains(docks.dock(View::drawing)));
        QVERIFY(standsStill(settings));

        lab.window->resize(1440, 900);
        docks.usualAction()->trigger();

        QTRY_VERIFY(lab.window->tabifiedDockWidgets(&settings).isEmpty());
        QVERIFY(standsStill(settings));
        for (const auto view : {View::settings, View::drawing})
            QVERIFY(lab.window->rect().contains(docks.dock(view)->geometry()));
        QCOMPARE(settings.visibleRegion().boundingRect(), settings.rect());
    }

    void no_view_at_the_side_needs_more_words_than_it_has_room_for() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900);
        lab.window->docks().usualAction()->trigger();
        const auto* title = lab.window->docks().dock(View::drawing)->titleBarWidget();
        const auto* shows = title->findChild<ElidedLabel*>();
        QTRY_COMPARE_GE(shows->width(), shows->sizeHint().width());
    }

    void the_views_below_keep_their_share_of_a_window_that_grows_until_a_hand_arranges_them() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto& below = *lab.window->docks().dock(View::samples);
        lab.window->resize(1440, 900);
        lab.window->docks().usualAction()->trigger();
        QVERIFY(standsStill(below));
        const int before = below.height();

        lab.window->resize(2560, 1440);
        QVERIFY(standsStill(below));
        QVERIFY(below.height() >= 1440 / 4 && below.height() <= 1440 * 2 / 5);

        lab.window->resize(1440, 900);
        QTRY_COMPARE(below.height(), before);
    }

    void the_window_fits_and_stays_as_it_is_while_it_trains_and_tells_data() {
        QTest::addColumn<double>("letters");
        QTest::addColumn<QSize>("size");
        QTest::addRow("smallest") << 1.0 << QSize{640, 400};
        QTest::addRow("a large screen at twice the scale") << 1.0 << QSize{720, 450};
        QTest::addRow("small") << 1.0 << QSize{800, 600};
        QTest::addRow("usual") << 1.0 << QSize{1440, 900};
        QTest::addRow("small with letters twice as large") << 2.0 << QSize{1024, 640};
        QTest::addRow("medium with letters twice as large") << 2.0 << QSize{1366, 768};
    }
    void the_window_fits_and_stays_as_it_is_while_it_trains_and_tells() {
        QFETCH(double, letters);
        QFETCH(QSize, size);
        const Letters here{letters};
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(size);
        lab.window->docks().usualAction()->trigger();
        const auto fits = [&] { return lab.window->size() == size && misplacedPart(*lab.window).isEmpty(); };
        QTRY_VERIFY2(fits(), qPrintable(misplacedPart(*lab.window)));
        const auto smallest = lab.window->minimumSize();
        QVERIFY(smallest.width() <= 640 && smallest.height() <= 400);

        lab.window->messages().showError(QStringLiteral("It went wrong, and this is why. ").repeated(4));
        QTRY_VERIFY2(fits(), qPrintable(misplacedPart(*lab.window)));
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));

        QTRY_VERIFY2(fits(), qPrintable(misplacedPart(*lab.window)));
        QCOMPARE(lab.window->minimumSize(), smallest);
        QVERIFY2(lab.window->rect().contains(lab.button("☰")->mapTo(lab.window.get(), QPoint{})),
                 "the menu is always there");
        QVERIFY(lab.button("☰")->isVisible());
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowFit)
#include "tst_window_fit.moc"
