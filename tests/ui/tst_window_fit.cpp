// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says can be read, and the window fits on the screen.
#include "core/runs/run_store.h"
#include "tests/support/lab.h"
#include "ui/docks/view_docks.h"

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

} // namespace

class TestWindowFit : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { QSettings{}.clear(); }

    void what_waits_for_a_rewind_is_said_whole_below_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
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
};

INKLING_WINDOW_TEST_MAIN(TestWindowFit)
#include "tst_window_fit.moc"
