// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_spec.h"
#include "tests/support/patience.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_rows.h"
#include "ui/network/network_editor.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

using namespace inkling;

namespace {

constexpr Shape mnist{28, 28, 1};
constexpr std::size_t digits = 10;

LayerSpec dense(int units, Activation activation) {
    return Dense{.units = units, .activation = activation};
}

/// "conv2d 1", "conv2d 2", "maxPooling2d", "conv2d 3", "flatten", "dense 1", "dense 2".
LayerSpecs deeper() {
    const auto conv = [](int filters) {
        return Conv2d{.filters = filters, .kernelSize = {3, 3}, .activation = Activation::relu};
    };
    return {conv(4),
            conv(6),
            MaxPooling2d{},
            conv(8),
            Flatten{},
            dense(32, Activation::relu),
            dense(10, Activation::softmax)};
}

} // namespace

class TestNetworkSteps : public QObject {
    Q_OBJECT

    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<NetworkEditor> m_editor;

    LayerRows& rows() const { return m_editor->rows(); }
    QString nameOf(int row) const { return row < 0 ? QString{} : rows().row(row).content().name; }
    QString current() const { return nameOf(rows().current()); }
    QString unfolded() const { return nameOf(rows().unfolded()); }

    void unfold(const QString& name) const {
        for (int row = 0; row < rows().rowCount(); ++row)
            if (nameOf(row) == name)
                rows().setUnfolded(row);
        QCOMPARE(unfolded(), name);
        rows().focusCurrent();
    }
    QToolButton& tool(const QString& name) const {
        for (auto* button : m_editor->findChildren<QToolButton*>())
            if (button->accessibleName().startsWith(name))
                return *button;
        qFatal("no such button");
    }
    void press(const QString& name) const { QTest::mouseClick(&tool(name), Qt::LeftButton); }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    static void redo() { key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    /// From the menu that is open.
    static void choose(const QString& kind) {
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (auto* action : menu->actions())
            if (action->text() == kind)
                return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QFAIL("no such kind");
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_editor = std::make_unique<NetworkEditor>(*m_themes);
        m_editor->resize(300, 900);
        m_editor->setSpecs(deeper(), mnist, digits);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    // --- What is looked at follows the layer, not its place ---

    void a_moved_layer_stays_unfolded_back_and_forth_data() {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("move");
        QTest::addColumn<QString>("moved");
        QTest::addRow("the last one up") << "dense 2"
                                         << "Move this layer up"
                                         << "dense 1";
        QTest::addRow("the first one down") << "conv2d 1"
                                            << "Move this layer down"
                                            << "conv2d 2";
        QTest::addRow("past another kind") << "conv2d 3"
                                           << "Move this layer down"
                                           << "conv2d 3";
    }
    void a_moved_layer_stays_unfolded_back_and_forth() {
        QFETCH(const QString, layer);
        QFETCH(const QString, move);
        QFETCH(const QString, moved);
        unfold(layer);

        press(move);
        QCOMPARE(unfolded(), moved);

        undo();
        QCOMPARE(unfolded(), layer);
        QVERIFY(rows().row(rows().unfolded()).hasFocus());

        redo();
        QCOMPARE(unfolded(), moved);
    }

    void a_layer_that_is_removed_no_more_is_looked_at_again() {
        unfold("dense 1");
        press("Remove");
        QCOMPARE(unfolded(), "dense");

        undo();
        QCOMPARE(unfolded(), "dense 1");

        redo();
        QCOMPARE(unfolded(), "dense");
    }

    void without_its_copy_the_layer_itself_is_looked_at() {
        unfold("conv2d 3");
        press("Duplicate");
        QCOMPARE(unfolded(), "conv2d 4");

        undo();
        QCOMPARE(unfolded(), "conv2d 3");

        redo();
        QCOMPARE(unfolded(), "conv2d 4");
    }

    void without_what_was_added_the_layer_of_before_is_looked_at() {
        unfold("flatten");
        press("Add a layer behind this one");
        choose("dropout");
        QCOMPARE(unfolded(), "dropout");

        undo();
        QCOMPARE(unfolded(), "flatten");

        redo();
        QCOMPARE(unfolded(), "dropout");
    }

    void changes_that_are_discarded_no_more_are_looked_at_again() {
        unfold("dense 1");
        press("Remove");
        unfold("conv2d 2");
        press("Remove");
        m_editor->discard();
        unfold("flatten");

        undo();

        QCOMPARE(current(), "maxPooling2d");
        QCOMPARE(unfolded(), "maxPooling2d");
    }

    void discarding_leaves_the_layer_unfolded_wherever_it_stands_then() {
        rows().setCurrent(0);
        rows().focusCurrent();
        key(Qt::Key_Delete);
        unfold("flatten");

        m_editor->discard();

        QCOMPARE(unfolded(), "flatten");
    }

    // --- Add layer puts a layer where it can be ---

    void what_needs_maps_is_added_where_there_are_some_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<int>("place");
        for (const char* kind : {"conv2d", "maxPooling2d", "averagePooling2d", "globalAveragePooling2d"}) {
            QTest::addRow("%s, nothing selected", kind) << kind << "" << 4;
            QTest::addRow("%s, a list selected", kind) << kind << "dense 1" << 4;
        }
        QTest::addRow("behind the selected one") << "conv2d"
                                                 << "conv2d 1" << 1;
        QTest::addRow("no need of maps") << "dropout"
                                         << "" << 6;
    }
    void what_needs_maps_is_added_where_there_are_some() {
        QFETCH(const QString, kind);
        QFETCH(const QString, selected);
        QFETCH(const int, place);
        if (!selected.isEmpty())
            unfold(selected);

        press("Add a layer, in front");
        choose(kind);

        QCOMPARE(
            QString::fromStdString(std::string{kindOf(m_editor->specs()[static_cast<std::size_t>(place)])}),
            kind);
        QCOMPARE(rows().unfolded(), place);
        QVERIFY2(kind == "globalAveragePooling2d" || m_editor->isPossible(), qPrintable(kind));
    }

    void an_added_convolution_fits_and_is_like_its_neighbour() {
        m_editor->setSpecs({Conv2d{.kernelSize = {5, 5}, .activation = Activation::elu}, MaxPooling2d{},
                            Conv2d{.kernelSize = {5, 5}, .activation = Activation::relu}, MaxPooling2d{},
                            Flatten{}, dense(10, Activation::softmax)},
                           mnist, digits);

        press("Add a layer, in front");
        choose("conv2d");

        const auto conv = std::get<Conv2d>(m_editor->specs()[4]);
        QCOMPARE(conv.kernelSize, (std::array{4, 4})); // of maps of 4×4
        QCOMPARE(conv.activation, Activation::relu);
        QVERIFY(m_editor->isPossible());
    }

    void an_added_convolution_leaves_those_behind_it_room() {
        m_editor->setSpecs({MaxPooling2d{}, Conv2d{.kernelSize = {12, 12}, .activation = Activation::relu},
                            Flatten{}, dense(10, Activation::softmax)},
                           mnist, digits);
        unfold("maxPooling2d");

        press("Add a layer, in front");
        choose("conv2d");

        QCOMPARE(std::get<Conv2d>(m_editor->specs()[1]).kernelSize, (std::array{3, 3}));
        QVERIFY(m_editor->isPossible());
    }

    void an_added_pool_fits() {
        m_editor->setSpecs({Conv2d{.kernelSize = {28, 28}, .activation = Activation::relu}, Flatten{},
                            dense(10, Activation::softmax)},
                           mnist, digits);

        press("Add a layer, in front");
        choose("maxPooling2d");

        QCOMPARE(std::get<MaxPooling2d>(m_editor->specs()[1]).poolSize, (std::array{1, 1}));
        QVERIFY(m_editor->isPossible());
    }

    void a_layer_that_needs_maps_and_has_none_says_where_to_move_it() {
        unfold("flatten");
        press("Add a layer behind this one");
        choose("conv2d");
        QVERIFY2(rows().row(5).content().fault.startsWith("it needs maps, and its input is a flat list; "
                                                          "move it above flatten."),
                 qPrintable(rows().row(5).content().fault));
    }
};

QTEST_MAIN(TestNetworkSteps)
#include "tst_network_steps.moc"
