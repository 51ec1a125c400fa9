// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys a control that has the focus keeps from the window.
#include "ui/controls/own_keys.h"

#include <QtWidgets>

#include <QtTest>

using namespace inkling;

namespace {

QKeyEvent keyOf(const QString& sequence) {
    const auto combination = QKeySequence{sequence}[0];
    const auto text = combination.key() < Qt::Key_Escape ? QString{QChar{combination.key()}} : QString{};
    return {QEvent::ShortcutOverride, combination.key(), combination.keyboardModifiers(), text};
}

} // namespace

class TestOwnKeys : public QObject {
    Q_OBJECT

private slots:
    void each_key_belongs_to_those_that_understand_it_data() {
        QTest::addColumn<QString>("controls");
        for (const auto* key : {"Left", "Right", "Up", "Down", "PgUp", "PgDown", "Home", "End", "Shift+Left"})
            QTest::addRow("%s", key) << "slider, combo box, list";
        for (const auto* key : {"Return", "Enter", "Shift+Return"})
            QTest::addRow("%s", key) << "list";
        QTest::addRow("Space") << "button, combo box, what is ticked";
        QTest::addRow("F") << "combo box";
        for (const auto* key : {"Ctrl+Left", "Ctrl+Return", "Ctrl+Space", "Alt+F", "Meta+Home", "F2", "Esc"})
            QTest::addRow("%s", key) << "";
    }
    void each_key_belongs_to_those_that_understand_it() {
        const auto key = keyOf(QTest::currentDataTag());

        QStringList controls;
        if (hasUseFor(QPushButton{}, key))
            controls += "button";
        if (hasUseFor(QSlider{}, key))
            controls += "slider";
        if (hasUseFor(QComboBox{}, key))
            controls += "combo box";
        if (movesOrChooses(key))
            controls += "list";
        if (presses(key))
            controls += "what is ticked";

        QTEST(controls.join(", "), "controls");
    }

    void keys_of_the_number_pad_are_the_same() {
        QVERIFY(moves({QEvent::ShortcutOverride, Qt::Key_Home, Qt::KeypadModifier}));
        QVERIFY(movesOrChooses({QEvent::ShortcutOverride, Qt::Key_Enter, Qt::KeypadModifier}));
    }
};

QTEST_MAIN(TestOwnKeys)
#include "tst_own_keys.moc"
