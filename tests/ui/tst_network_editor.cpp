// SPDX-License-Identifier: GPL-3.0-or-later
// Layers added, removed, moved and taken back, and a network that waits until it is applied.
#include "tests/support/network_lab.h"
#include "ui/network/pair_box.h"
#include "ui/network/pending_bar.h"
#include "ui/settings/number_box.h"

using namespace inkling;
using namespace inkling::test;

class TestNetworkEditor : public QObject, private NetworkLab {
    Q_OBJECT

    QToolButton& tool(const QString& name) const {
        for (auto* button : m_editor->findChildren<QToolButton*>())
            if (button->accessibleName() == name)
                return *button;
        qFatal("no such button");
    }

    /// From the menu that is open.
    static void choose(const QString& kind) {
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const auto actions = menu->actions();
        const auto action =
            std::find_if(actions.begin(), actions.end(), [&](QAction* one) { return one->text() == kind; });
        QVERIFY(action != actions.end());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*action).center());
    }

    /// With the mouse, to just above another row, or below the last one.
    void drag(int row, int above) const {
        auto& from = rows().row(row);
        const bool isEnd = above == rows().rowCount();
        const auto& target = rows().row(isEnd ? above - 1 : above);
        const QPoint to = from.mapFromGlobal(target.mapToGlobal(QPoint{20, isEnd ? target.height() - 1 : 1}));
        QTest::mousePress(&from, Qt::LeftButton, {}, middleOf(row));
        QMouseEvent move{QEvent::MouseMove, to, from.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {}};
        QApplication::sendEvent(&from, &move);
        QTest::mouseRelease(&from, Qt::LeftButton, {}, to);
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void it_shows_shapes_counts_and_what_training_costs() {
        QCOMPARE(lines(),
                 (QStringList{"conv2d 1 | 24×24×8 | 208", "maxPooling2d 1 | 12×12×8 | ",
                              "conv2d 2 | 8×8×16 | 3,216", "maxPooling2d 2 | 4×4×16 | ", "flatten | 256 | ",
                              "dense | 10 | 2,570"}));
        QCOMPARE(rows().row(2).content().detail, "5×5, 16 filters, relu");
        QCOMPARE(m_editor->totalText(), "5,994 parameters · 1.70 MFLOP/image");
        double shares = 0.0;
        for (int i = 0; i < rows().rowCount(); ++i)
            shares += rows().row(i).content().share;
        QCOMPARE(shares, 1.0);
        QCOMPARE_GT(rows().row(2).content().share, rows().row(0).content().share);
    }

    void a_network_that_was_built_is_shown_likewise() {
        const auto before = lines();
        m_editor->setSpecs({Flatten{}, softmax(10)}, mnist, digits);

        m_editor->setArchitecture(Architecture::build(mnist, tutorial()).value());

        QCOMPARE(lines(), before);
    }

    void a_layer_is_added_behind_the_one_that_is_unfolded() {
        click(4);
        QTest::mouseClick(&m_editor->details().addButton(), Qt::LeftButton);
        choose("dropout");

        QCOMPARE(kinds(), "conv2d maxPooling2d conv2d maxPooling2d flatten dropout dense");
        QCOMPARE(rows().unfolded(), 5);
        QVERIFY(rows().row(5).hasFocus());
    }

    void a_dense_layer_added_at_the_end_is_one_that_can_end_a_network() {
        m_editor->setSpecs({Flatten{}}, mnist, 7);

        rows().focusCurrent();
        key(Qt::Key_Insert);
        choose("dense");

        QVERIFY(m_editor->specs().back() == softmax(7));
    }

    void a_layer_is_removed_and_duplicated() {
        rows().setCurrent(3);
        rows().focusCurrent();

        key(Qt::Key_Delete);
        QCOMPARE(kinds(), "conv2d maxPooling2d conv2d flatten dense");
        QVERIFY(rows().row(3).hasFocus());

        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(kinds(), "conv2d maxPooling2d conv2d flatten flatten dense");
        QVERIFY(rows().row(4).hasFocus());
    }

    void a_layer_is_dragged_to_another_place_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("above");
        QTest::addColumn<QString>("order");
        QTest::addRow("down") << 1 << 3 << "conv2d conv2d maxPooling2d maxPooling2d flatten dense";
        QTest::addRow("up") << 4 << 0 << "flatten conv2d maxPooling2d conv2d maxPooling2d dense";
        QTest::addRow("to the end") << 0 << 6 << "maxPooling2d conv2d maxPooling2d flatten dense conv2d";
        QTest::addRow("where it is") << 2 << 3 << "conv2d maxPooling2d conv2d maxPooling2d flatten dense";
    }
    void a_layer_is_dragged_to_another_place() {
        QFETCH(const int, from);
        QFETCH(const int, above);
        QFETCH(const QString, order);

        drag(from, above);

        QCOMPARE(kinds(), order);
        QCOMPARE(rows().unfolded(), -1);
    }

    void escape_ends_a_drag() {
        auto& row = rows().row(0);
        QTest::mousePress(&row, Qt::LeftButton, {}, middleOf(0));
        const QPoint far{20, 150};
        QMouseEvent move{QEvent::MouseMove, far, row.mapToGlobal(far), Qt::NoButton, Qt::LeftButton, {}};
        QApplication::sendEvent(&row, &move);
        key(Qt::Key_Escape);
        QTest::mouseRelease(&row, Qt::LeftButton, {}, far);

        QVERIFY(!m_editor->isPending());
    }

    void every_step_can_be_taken_back_and_done_again() {
        rows().focusCurrent();
        key(Qt::Key_Down, Qt::AltModifier);
        key(Qt::Key_Delete);
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(kinds(), "maxPooling2d conv2d conv2d maxPooling2d flatten dense");

        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(kinds(), "maxPooling2d conv2d maxPooling2d flatten dense");
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_editor->specs() == tutorial());
        QVERIFY(!m_editor->isPending());

        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(kinds(), "maxPooling2d conv2d conv2d maxPooling2d flatten dense");
    }

    void only_a_step_that_is_there_can_be_pressed() {
        QVERIFY(!tool("Undo").isEnabled() && !tool("Redo").isEnabled());
        rows().setCurrent(4);
        rows().focusCurrent();

        key(Qt::Key_Delete);
        QVERIFY(tool("Undo").isEnabled() && !tool("Redo").isEnabled());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!tool("Undo").isEnabled() && tool("Redo").isEnabled());

        QTest::mouseClick(&tool("Redo"), Qt::LeftButton);
        QVERIFY(tool("Undo").isEnabled() && !tool("Redo").isEnabled());
        QTest::mouseClick(&tool("Undo"), Qt::LeftButton);
        QVERIFY(m_editor->specs() == tutorial());

        m_editor->setSpecs({Flatten{}, softmax(10)}, mnist, digits);
        QVERIFY(!tool("Undo").isEnabled() && !tool("Redo").isEnabled());
    }

    void without_layers_it_says_what_is_needed() {
        rows().focusCurrent();
        for (int i = 0; i < 6; ++i)
            key(Qt::Key_Delete);

        QCOMPARE(rows().rowCount(), 0);
        const auto labels = m_editor->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains("needs at least flatten and dense");
        }));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(kinds(), "dense");
    }

    void the_bar_is_there_while_the_network_differs_from_the_runs() {
        QVERIFY(!m_editor->pendingBar().isVisible());
        click(0);

        field<NumberBox>("filters").setValue(9);
        QVERIFY(m_editor->pendingBar().isVisible());

        field<NumberBox>("filters").setValue(8);
        QVERIFY(!m_editor->pendingBar().isVisible());
    }

    void discarded_changes_can_be_brought_back() {
        click(0);
        field<NumberBox>("filters").setValue(9);

        QTest::mouseClick(&m_editor->pendingBar().discardButton(), Qt::LeftButton);
        QVERIFY(m_editor->specs() == tutorial());
        QVERIFY(!m_editor->pendingBar().isVisible());

        rows().focusCurrent();
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(std::get<Conv2d>(m_editor->specs()[0]).filters, 9);
    }

    void applying_asks_for_a_run_and_the_run_ends_the_waiting() {
        LayerSpecs wanted;
        connect(m_editor.get(), &NetworkEditor::applied, this,
                [&wanted](const LayerSpecs& specs) { wanted = specs; });
        rows().setCurrent(2);
        rows().focusCurrent();
        key(Qt::Key_D, Qt::ControlModifier);
        key(Qt::Key_Delete);
        QTest::mouseClick(&m_editor->pendingBar().applyButton(), Qt::LeftButton);
        QVERIFY(wanted.empty()); // the network is the run's

        click(2);
        field<NumberBox>("filters").setValue(20);
        QTest::mouseClick(&m_editor->pendingBar().applyButton(), Qt::LeftButton);
        QVERIFY(wanted == m_editor->specs());
        QVERIFY(m_editor->isPending()); // until there is a run

        m_editor->setSpecs(wanted, mnist, digits);
        QVERIFY(!m_editor->isPending());
        rows().focusCurrent();
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_editor->specs() == tutorial());
    }

    void an_impossible_network_is_not_applied() {
        QSignalSpy applied{m_editor.get(), &NetworkEditor::applied};
        rows().setCurrent(4);
        rows().focusCurrent();
        key(Qt::Key_Delete);

        key(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(applied.size(), 0);
        QVERIFY(m_editor->isPending());
    }

    void it_follows_the_run_unless_changes_are_pending() {
        const LayerSpecs other{Flatten{}, softmax(10)};

        m_editor->setSpecs(other, mnist, digits);
        QCOMPARE(kinds(), "flatten dense");

        rows().focusCurrent();
        key(Qt::Key_D, Qt::ControlModifier);
        m_editor->setSpecs(tutorial(), mnist, digits);
        QCOMPARE(kinds(), "flatten flatten dense");
        QVERIFY(m_editor->isPending());

        m_editor->discard();
        QVERIFY(m_editor->specs() == tutorial());
    }

    void everything_can_be_done_by_keys() {
        QSignalSpy applied{m_editor.get(), &NetworkEditor::applied};
        rows().focusCurrent();
        key(Qt::Key_End);
        key(Qt::Key_Up);
        key(Qt::Key_Insert);
        choose("dense");
        QVERIFY(rows().row(5).hasFocus());
        QCOMPARE(rows().unfolded(), 5);

        key(Qt::Key_Tab);
        QVERIFY(field<NumberBox>("units").hasFocus());
        field<NumberBox>("units").selectAll();
        QTest::keyClicks(QApplication::focusWidget(), "32");
        key(Qt::Key_Return, Qt::ControlModifier); // takes what was typed

        QCOMPARE(applied.size(), 1);
        QVERIFY(m_editor->specs()[5] == LayerSpec{Dense{.units = 32}});
        key(Qt::Key_Escape);
        QVERIFY(rows().row(5).hasFocus());
        key(Qt::Key_Left);
        QCOMPARE(rows().unfolded(), -1);
        key(Qt::Key_Home);
        key(Qt::Key_Space);
        QCOMPARE(rows().unfolded(), 0);
    }

    void its_keys_are_not_the_windows_while_it_has_the_focus() {
        QWidget window;
        auto* layout = new QVBoxLayout{&window};
        NetworkEditor editor{*m_themes};
        layout->addWidget(&editor);
        int taken = 0;
        for (const QKeySequence& sequence :
             {QKeySequence{Qt::CTRL | Qt::Key_Z}, QKeySequence{Qt::Key_Delete}, QKeySequence{Qt::Key_Space}})
            connect(new QShortcut{sequence, &window}, &QShortcut::activated, this, [&taken] { ++taken; });
        editor.setSpecs(tutorial(), mnist, digits);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        editor.rows().focusCurrent();
        key(Qt::Key_Delete);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Space);
        editor.details().form().editorOf("filters")->setFocus();
        key(Qt::Key_Up);
        key(Qt::Key_Z, Qt::ControlModifier);

        QCOMPARE(taken, 0);
        QVERIFY(editor.specs() == tutorial());
        QCOMPARE(editor.rows().unfolded(), 0);
    }

    void people_who_cannot_see_it_hear_a_list_of_layers() {
        auto* list = QAccessible::queryAccessibleInterface(&rows());
        QCOMPARE(list->role(), QAccessible::List);
        auto* first = QAccessible::queryAccessibleInterface(&rows().row(0));
        QCOMPARE(first->role(), QAccessible::ListItem);
        QCOMPARE(first->text(QAccessible::Name),
                 "conv2d 1, 5×5, 8 filters, relu; output 24×24×8; 208 parameters");
        QVERIFY(first->state().selected);
        QVERIFY(first->state().collapsed);

        first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(first->state().expanded);

        field<PairBox>("kernelSize").height().setValue(20);
        auto* third = QAccessible::queryAccessibleInterface(&rows().row(2));
        QVERIFY(third->state().invalid);
        QVERIFY(third->text(QAccessible::Name).contains("impossible: kernel 5×5 does not fit"));
        auto* last = QAccessible::queryAccessibleInterface(&rows().row(5));
        QCOMPARE(last->text(QAccessible::Name), "dense, 10 units, softmax; output not known yet");
    }

    void rows_are_as_high_as_their_text_at_any_size_of_letters() {
        const QFont before = QApplication::font();
        for (const double scale : {1.0, 1.5, 2.0}) {
            QFont font = before;
            font.setPointSizeF(before.pointSizeF() * scale);
            QApplication::setFont(font);
            NetworkEditor editor{*m_themes};
            editor.setSpecs({Conv2d{}, BatchNormalization{}, GlobalAveragePooling2d{}, softmax(9)}, mnist,
                            digits);
            editor.rows().setUnfolded(0);
            editor.resize(std::max(238, editor.minimumSizeHint().width()), 1600);
            editor.show();
            QVERIFY(QTest::qWaitForWindowExposed(&editor));
            for (int i = 0; i < editor.rows().rowCount(); ++i) {
                const auto& row = editor.rows().row(i);
                QCOMPARE(row.height(), row.heightForWidth(row.width()));
                QCOMPARE_LE(row.width(), editor.width());
            }
        }
        QApplication::setFont(before);
    }
};

QTEST_MAIN(TestNetworkEditor)
#include "tst_network_editor.moc"
