// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a layer that is unfolded: how they are set, and what the network says of them.
#include "tests/support/network_lab.h"
#include "ui/network/pair_box.h"
#include "ui/network/pending_bar.h"
#include "ui/settings/number_box.h"

using namespace inkling;
using namespace inkling::test;

class TestUnfoldedLayer : public QObject, private NetworkLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void a_click_unfolds_a_layer_and_another_click_folds_it() {
        click(2);
        QCOMPARE(rows().unfolded(), 2);
        QVERIFY(m_editor->details().isVisible());
        QCOMPARE(field<NumberBox>("filters").value(), 16.0);

        click(2);
        QCOMPARE(rows().unfolded(), -1);
        QVERIFY(!m_editor->details().isVisible());
    }

    void a_kind_that_was_unfolded_before_makes_no_widgets() {
        click(0);
        click(1);
        const auto count = [&] { return m_editor->findChildren<QWidget*>().size(); };
        const auto before = count();

        click(2); // a conv2d too
        click(3); // and a maxPooling2d

        QCOMPARE(count(), before);
        QCOMPARE(rows().unfolded(), 3);
    }

    void how_long_unfolding_takes() {
        int row = 0;
        QBENCHMARK {
            rows().setUnfolded(row = row == 0 ? 2 : 0);
            QCoreApplication::processEvents();
        }
    }

    void room_for_the_options_is_kept_before_they_are_shown() {
        const int before = m_editor->minimumSizeHint().width();
        QCOMPARE_LE(before, 240);

        click(2);
        QCoreApplication::sendPostedEvents();

        QCOMPARE(m_editor->minimumSizeHint().width(), before);
    }

    void every_option_of_every_kind_has_an_editor_within_its_range() {
        for (const auto& kind : layerKinds()) {
            LayerForm one{*m_themes};
            one.begin(kind.make());
            QCOMPARE(one.editors().size(), kind.options.size());
            for (std::size_t i = 0; i < kind.options.size(); ++i) {
                const auto& option = kind.options[i];
                auto* editor = one.editors()[i];
                QVERIFY(!editor->toolTip().isEmpty());
                if (const auto* list = qobject_cast<QComboBox*>(editor)) {
                    QCOMPARE(list->count(), static_cast<int>(option.choices.size()));
                    continue;
                }
                const auto* pair = qobject_cast<PairBox*>(editor);
                const auto* box = pair ? &pair->width() : qobject_cast<NumberBox*>(editor);
                QCOMPARE(box->minimum(), option.min);
                QCOMPARE(box->maximum(), option.max);
            }
        }
    }

    void an_edit_changes_shapes_and_counts_at_once() {
        click(0);

        field<NumberBox>("filters").setValue(4);
        field<PairBox>("kernelSize").height().setValue(3);
        field<QComboBox>("padding").setCurrentText("same");

        QVERIFY(std::get<Conv2d>(m_editor->specs()[0]).filters == 4);
        QVERIFY((std::get<Conv2d>(m_editor->specs()[0]).kernelSize == std::array{3, 3}));
        QCOMPARE(lines().first(2), (QStringList{"conv2d 1 | 28×28×4 | 40", "maxPooling2d 1 | 14×14×4 | "}));
        QVERIFY(m_editor->isPending());
    }

    void height_and_width_can_be_set_apart() {
        click(0);
        auto& size = field<PairBox>("kernelSize");
        QVERIFY(!size.width().isVisible());

        size.partButton().click();
        QVERIFY(size.width().isVisible());
        size.width().setValue(3);

        QVERIFY((std::get<Conv2d>(m_editor->specs()[0]).kernelSize == std::array{5, 3}));
        QCOMPARE(rows().row(0).content().shape, "24×26×8");

        size.partButton().click();
        QVERIFY((std::get<Conv2d>(m_editor->specs()[0]).kernelSize == std::array{5, 5}));
    }

    void what_a_file_brought_along_stays_until_another_choice_is_made() {
        const Initializer odd = VarianceScaling{0.5, FanMode::fanOut, Distribution::uniform};
        const LayerSpecs specs{
            Flatten{}, Dense{.units = 10, .activation = Activation::softmax, .kernelInitializer = odd}};
        m_editor->setSpecs(specs, mnist, digits);

        click(1);
        auto& list = field<QComboBox>("kernelInitializer");
        QCOMPARE(list.currentText(), "varianceScaling 0.5, fanOut, uniform");
        QVERIFY(!m_editor->isPending());

        list.setCurrentText("heNormal");
        QVERIFY(std::get<Dense>(m_editor->specs()[1]).kernelInitializer == heNormal());
    }

    void steps_in_one_field_are_taken_back_together() {
        click(0);
        auto& filters = field<NumberBox>("filters");
        filters.setFocus();
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Up);
        QCOMPARE(filters.value(), 11.0);

        key(Qt::Key_Z, Qt::ControlModifier);

        QVERIFY(m_editor->specs() == tutorial());
        QCOMPARE(filters.value(), 8.0);
        QVERIFY(filters.hasFocus());
    }

    void what_was_typed_is_taken_before_anything_else_happens() {
        click(0);
        auto& filters = field<NumberBox>("filters");
        filters.setFocus();
        filters.selectAll();
        QTest::keyClicks(&filters, "12");
        for (auto* button : m_editor->details().findChildren<QToolButton*>())
            if (button->toolTip().startsWith("Duplicate"))
                button->click();

        QCOMPARE(kinds(), "conv2d conv2d maxPooling2d conv2d maxPooling2d flatten dense");
        QCOMPARE(std::get<Conv2d>(m_editor->specs()[0]).filters, 12);
        QCOMPARE(std::get<Conv2d>(m_editor->specs()[1]).filters, 12);
    }

    void what_was_typed_is_the_layers_whose_options_were_open() {
        click(0);
        auto& filters = field<NumberBox>("filters");
        filters.setFocus();
        filters.selectAll();
        QTest::keyClicks(&filters, "12");

        rows().setUnfolded(2);

        QCOMPARE(std::get<Conv2d>(m_editor->specs()[0]).filters, 12);
        QCOMPARE(std::get<Conv2d>(m_editor->specs()[2]).filters, 16);
    }

    void an_impossible_layer_says_why_beside_itself() {
        click(0);
        field<PairBox>("kernelSize").height().setValue(20);

        QCOMPARE(lines(),
                 (QStringList{"conv2d 1 | 9×9×8 | 3,208", "maxPooling2d 1 | 4×4×8 | ", "conv2d 2 | ? | ",
                              "maxPooling2d 2 | ? | ", "flatten | ? | ", "dense | ? | "}));
        QCOMPARE(rows().row(2).content().fault,
                 "kernel 5×5 does not fit its 4×4 input; make it smaller, or leave out a layer before it. "
                 "Train goes on with the network of before.");
        QVERIFY(rows().row(0).content().fault.isEmpty());
        QCOMPARE(m_editor->totalText(), "3,208 parameters so far");
        QVERIFY(!m_editor->pendingBar().applyButton().isEnabled());
        QVERIFY(m_editor->pendingBar().text().endsWith("Train goes on with the network of before."));
    }

    void the_last_layer_says_what_the_images_ask_of_it() {
        click(5);
        field<NumberBox>("units").setValue(12);
        QVERIFY(rows().row(5).content().fault.contains("the images have 10"));

        field<NumberBox>("units").setValue(10);
        field<QComboBox>("activation").setCurrentText("relu");
        QVERIFY(rows().row(5).content().fault.contains("needs the activation softmax"));
    }
};

QTEST_MAIN(TestUnfoldedLayer)
#include "tst_unfolded_layer.moc"
