// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lab.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_form.h"
#include "ui/network/layer_rows.h"

using namespace inkling;
using namespace inkling::test;

class TestNetworkKeys : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(100, 20);
    std::unique_ptr<Lab> m_lab;

    LayerRows& rows() const { return m_lab->window->networkEditor().rows(); }
    QComboBox& choices(std::string_view option) const {
        return *qobject_cast<QComboBox*>(m_lab->window->networkEditor().details().form().editorOf(option));
    }
    /// By a click, which gives it the focus.
    static bool opens(QComboBox& list) {
        list.setFocus(Qt::MouseFocusReason);
        QTest::mouseClick(&list, Qt::LeftButton);
        return QTest::qWaitFor([&] { return list.view()->isVisible(); }, patience);
    }

    /// In the open list, which has the keyboard.
    static void press(const QComboBox& list, int key) {
        QTest::keyClick(list.view()->window()->windowHandle(), static_cast<Qt::Key>(key));
    }

private slots:
    void init() {
        beginAnew();
        m_lab = std::make_unique<Lab>(endlessRun(), m_data);
        QVERIFY(m_lab->isOpen);
    }
    void cleanup() { m_lab.reset(); }

    void enter_takes_what_is_marked_in_an_open_list_of_a_layer_data() {
        QTest::addColumn<int>("key");
        QTest::addRow("Return") << int{Qt::Key_Return};
        QTest::addRow("Enter") << int{Qt::Key_Enter};
    }
    void enter_takes_what_is_marked_in_an_open_list_of_a_layer() {
        QFETCH(const int, key);
        rows().setUnfolded(0);
        auto& padding = choices("padding");
        QVERIFY(opens(padding));

        press(padding, Qt::Key_Down);
        press(padding, key);

        QTRY_VERIFY(!padding.view()->isVisible());
        QCOMPARE(padding.currentText(), "same");
        QCOMPARE(std::get<Conv2d>(m_lab->window->networkEditor().specs()[0]).padding, Padding::same);
        QVERIFY(padding.hasFocus());
    }

    void escape_closes_an_open_list_of_a_layer_and_nothing_else() {
        rows().setUnfolded(0);
        auto& padding = choices("padding");
        QVERIFY(opens(padding));

        press(padding, Qt::Key_Down);
        press(padding, Qt::Key_Escape);

        QTRY_VERIFY(!padding.view()->isVisible());
        QCOMPARE(padding.currentText(), "valid");
        QVERIFY(padding.hasFocus());
        m_lab->press(Qt::Key_Escape);
        QVERIFY2(rows().row(0).hasFocus(), "from the field to its row");
    }

    void lists_of_settings_understand_the_same_keys_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"order", "optimizer", "loss", "preset"})
            QTest::addRow("%s", name) << name;
    }
    void lists_of_settings_understand_the_same_keys() {
        QFETCH(const QString, name);
        for (auto* title : m_lab->window->findChildren<SectionTitle*>())
            title->setChecked(true);
        auto& list = *m_lab->find<QComboBox>(qPrintable(name));
        const auto before = list.currentIndex();
        QVERIFY(opens(list));
        press(list, Qt::Key_Down);
        press(list, Qt::Key_Escape);
        QTRY_VERIFY(!list.view()->isVisible());
        QCOMPARE(list.currentIndex(), before);

        QVERIFY(opens(list));
        press(list, before == 0 ? Qt::Key_Down : Qt::Key_Up);
        press(list, Qt::Key_Return);
        QTRY_VERIFY(!list.view()->isVisible());
        QCOMPARE(list.currentIndex(), before == 0 ? 1 : before - 1);
    }
};

INKLING_WINDOW_TEST_MAIN(TestNetworkKeys)
#include "tst_network_keys.moc"
