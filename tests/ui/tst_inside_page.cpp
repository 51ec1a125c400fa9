// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colours.h"
#include "tests/support/inside_lab.h"
#include "ui/inside/value_colours.h"
#include "ui/inside/value_text.h"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

using namespace inkling;
using namespace inkling::test;

class TestInsidePage : public QObject, private InsideLab {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { begin(); }
    void cleanup() { end(); }

    void without_a_picture_it_says_what_will_appear() {
        QCOMPARE(hint(), "Draw a digit, or choose a sample, to see what each layer makes of it.");
        QVERIFY(!occlude().isEnabled());
        QCOMPARE(spoken(strip()), "Empty");

        m_page->setMoment(momentOf(tutorialNetwork()));

        QTRY_COMPARE(strip().arrangement().blocks.size(), std::size_t{7});
        QCOMPARE(hint(), "Draw a digit, or choose a sample, to see what each layer makes of it.");
        QVERIFY(!arithmetic().explanation());
        // The kernels depend on no picture.
        const auto& first = strip().arrangement().block(0);
        QCOMPARE(first.kernels.size(), std::size_t{8});
        QImage kernel = strip().viewport()->grab(first.kernels[0].toRect()).toImage();
        QSet<QRgb> colours;
        for (int x = 0; x < kernel.width(); ++x)
            colours << kernel.pixel(x, kernel.height() / 2);
        QCOMPARE_GT(colours.size(), 3);
    }

    void the_value_under_the_mouse_is_the_tensors_data() {
        QTest::addColumn<LayerSpecs>("network");
        QTest::addRow("tutorial") << tutorialNetwork();
        QTest::addRow("every kind of layer") << variedNetwork();
    }
    void the_value_under_the_mouse_is_the_tensors() {
        QFETCH(LayerSpecs, network);
        const auto moment = momentOf(network);
        Inspector inspector{moment.model->architecture};
        const auto& expected = inspector.inspect(moment.model->parameters, seven().pixels);
        m_page->resize(6'000, 230);
        m_page->setMoment(moment);
        m_page->setPicture(seven());
        QTRY_VERIFY(arithmetic().explanation());

        for (int layer = 0; layer < static_cast<int>(network.size()); ++layer) {
            const auto& output = expected.layers[static_cast<std::size_t>(layer)].output;
            const Spot spot{layer,
                            {output.shape.channels - 1, output.shape.height / 2, output.shape.width / 3}};

            point(spot);

            QVERIFY(strip().spot() == spot);
            const auto name = ValueText::spot(*moment.model->architecture, spot);
            const auto value = ValueText::number(double{output.at(spot.place)});
            QCOMPARE(spoken(strip()), name + ": " + value);
            QCOMPARE(arithmetic().explanation()->title, name);
        }
    }

    void each_value_has_its_colour() {
        showTutorial();
        Inspector inspector{momentOf(tutorialNetwork()).model->architecture};
        const auto model = modelOf(tutorialNetwork());
        const auto& output = inspector.inspect(model.parameters, seven().pixels).layers[1].output;
        const ValueColours colours{m_themes->theme(), ValueColours::Strength::full};
        strip().choose({0, {0, 0, 0}});

        // Cells near the border of the pooled map, where nothing else is drawn.
        for (const int column : {3, 6, 9}) {
            const Place place{1, 2, column};
            const auto cell = strip().arrangement().block(1).cellOf(place).translated(strip().offset());
            const QImage image = strip().viewport()->grab().toImage();
            const QPoint corner = (cell.topLeft() * image.devicePixelRatio()).toPoint();
            QCOMPARE(image.pixelColor(corner),
                     QColor{colours.of(double{output.at(place)}, rangeOf(output.values))});
        }
    }

    void a_sum_is_written_down_as_a_textbook_would() {
        showTutorial();
        const auto model = modelOf(tutorialNetwork());
        Inspector inspector{model.architecture};
        const auto& activations = inspector.inspect(model.parameters, seven().pixels);
        const Spot spot{2, {3, 4, 5}};

        strip().choose(spot);

        const auto derivation = derive(model, activations, 2, spot.place);
        const auto& patch = std::get<ConvolvedPatch>(derivation.origin);
        const auto number = [](double value) { return ValueText::number(value); };
        QCOMPARE(
            equation(),
            QString{"%1 = relu(%2 %3 %4)"}.arg(number(derivation.value), number(derivation.sum - patch.bias),
                                               patch.bias < 0 ? "−" : "+", number(std::abs(patch.bias))));
        const auto& groups = arithmetic().explanation()->groups;
        QCOMPARE(groups.size(), std::size_t{8}); // one for each map of the input
        for (std::size_t channel = 0; channel < 8; ++channel)
            for (std::size_t i = 0; i < 25; ++i) {
                const auto& grids = groups[channel].grids;
                QCOMPARE(grids[0].values[i], double{patch.inputs[channel * 25 + i]});
                QCOMPARE(grids[1].values[i], double{patch.weights[channel * 25 + i]});
                QCOMPARE(grids[2].values[i], grids[0].values[i] * grids[1].values[i]);
            }
    }

    void a_patch_its_kernel_and_the_products_stand_beside_each_other() {
        showTutorial();

        strip().choose({2, {3, 4, 5}});

        QTRY_COMPARE_GT(arithmetic().verticalScrollBar()->maximum(), 0); // those of the other maps
        QCOMPARE(arithmetic().horizontalScrollBar()->maximum(), 0);
    }

    void a_probability_is_a_share_of_exponentials() {
        showTutorial();

        strip().choose({5, {3}});

        const auto& tables = arithmetic().explanation()->tables;
        QCOMPARE(tables.size(), std::size_t{2});
        QCOMPARE(tables[0].lines.size(), std::size_t{10});
        QVERIFY(tables[0].lines[3].isChosen);
        // 48 of 256 terms, then the others in one line.
        QCOMPARE(tables[1].lines.size(), std::size_t{49});
        QCOMPARE(tables[1].lines.back().name.left(4), "208 ");
        for (std::size_t i = 1; i < 48; ++i)
            QCOMPARE_GE(std::abs(tables[1].lines[i - 1].value), std::abs(tables[1].lines[i].value));
        QCOMPARE(tables[1].lines[0].name.left(4), "map "); // where it lay before it was flattened
    }

    void arrow_keys_go_from_value_to_value_and_over_the_edge() {
        showTutorial();
        strip().choose({0, {0, 5, 22}});

        press(Qt::Key_Right);
        QVERIFY(strip().spot() == (Spot{0, {0, 5, 23}}));
        press(Qt::Key_Right);
        QVERIFY(strip().spot() == (Spot{0, {1, 5, 0}})); // the next map
        press(Qt::Key_Down);
        QVERIFY(strip().spot() == (Spot{0, {1, 6, 0}}));
        press(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(strip().spot() == (Spot{0, {2, 6, 0}}));
    }

    void keys_go_from_layer_to_layer_and_stop_at_the_last() {
        showTutorial();
        strip().choose({0, {2, 12, 18}});

        press(Qt::Key_PageDown);
        QVERIFY(strip().spot() == (Spot{1, {2, 6, 9}})); // the same part of the picture
        press(Qt::Key_Tab);
        QCOMPARE(strip().spot().layer, 2);
        press(Qt::Key_End);
        QCOMPARE(strip().spot().layer, 5);
        press(Qt::Key_PageDown);
        QCOMPARE(strip().spot().layer, 5);
        press(Qt::Key_Home);
        QCOMPARE(strip().spot().layer, inputLayer);
        press(Qt::Key_PageUp);
        QCOMPARE(strip().spot().layer, inputLayer);
    }

    void tab_leaves_behind_the_last_layer() {
        showTutorial();
        press(Qt::Key_End);
        QVERIFY(strip().hasFocus());

        press(Qt::Key_Tab);

        QVERIFY(!strip().hasFocus());
    }

    void the_chosen_layer_is_scrolled_to() {
        m_page->resize(700, 230);
        showTutorial();

        press(Qt::Key_End);

        const auto last = strip().arrangement().block(5).cellOf({0}).translated(strip().offset());
        QVERIFY(QRectF{strip().viewport()->rect()}.contains(last));
    }

    void enter_and_a_click_show_a_map_large() {
        showTutorial();
        strip().choose({1, {2, 3, 4}});

        press(Qt::Key_Return);
        QCOMPARE(strip().zoomedLayer(), std::optional{1});
        QVERIFY(strip().arrangement().block(1).zoomedCell > strip().arrangement().block(1).cell);
        press(Qt::Key_Escape);
        QCOMPARE(strip().zoomedLayer(), std::nullopt);

        strip().choose({0, {0, 0, 0}});
        click({0, {1, 7, 7}});
        QCOMPARE(strip().zoomedLayer(), std::optional{0});
        QVERIFY(strip().spot() == (Spot{0, {1, 7, 7}}));
        click({0, {1, 9, 9}});
        QCOMPARE(strip().zoomedLayer(), std::nullopt);
    }

    void when_the_mouse_leaves_the_chosen_value_is_back() {
        showTutorial();
        strip().choose({0, {0, 3, 3}});

        point({1, {0, 5, 5}});
        QVERIFY(strip().spot() == (Spot{1, {0, 5, 5}}));
        QEvent leave{QEvent::Leave};
        QCoreApplication::sendEvent(strip().viewport(), &leave);

        QVERIFY(strip().spot() == (Spot{0, {0, 3, 3}}));
    }

    void another_moment_shows_other_values() {
        showTutorial();
        strip().choose({5, {0}});
        const auto before = equation();

        m_page->setMoment(momentOf(tutorialNetwork(), 11, 2));

        QTRY_VERIFY(equation() != before);
        QVERIFY(strip().spot() == (Spot{5, {0}}));
    }

    void another_network_keeps_no_place_that_it_does_not_have() {
        showTutorial();
        strip().choose({2, {15, 7, 7}});

        m_page->setMoment(momentOf(findPreset("densenet")->spec().network));

        QTRY_COMPARE(strip().arrangement().blocks.size(), std::size_t{4});
        QTRY_VERIFY(arithmetic().explanation()); // the layers are there before their values
        QCOMPARE_LT(strip().spot().layer, 3);
    }

    void weights_that_are_no_numbers_are_said_to_be_none() {
        auto model = modelOf(tutorialNetwork());
        std::ranges::fill(model.parameters, std::numeric_limits<float>::quiet_NaN());
        m_page->setMoment({1, 10, std::make_shared<const Model>(model)});
        m_page->setPicture(seven());
        QTRY_VERIFY(arithmetic().explanation());

        strip().choose({5, {0}});

        QVERIFY(spoken(strip()).endsWith("not a number"));
        QVERIFY(!strip().viewport()->grab().isNull());
        QVERIFY(!arithmetic().viewport()->grab().isNull());
    }

    void hidden_it_computes_nothing_and_shown_again_it_is_up_to_date() {
        showTutorial();
        strip().choose({5, {0}});
        const auto before = equation();
        QSignalSpy painted{&strip(), &LayerStrip::painted};
        m_page->hide();
        painted.clear();

        for (std::uint64_t seed = 2; seed < 6; ++seed)
            m_page->setMoment(momentOf(tutorialNetwork(), 10, seed));
        QTest::qWait(50);
        QCOMPARE(equation(), before);
        QCOMPARE(painted.size(), 0);

        m_page->show();
        QTRY_VERIFY(equation() != before);
    }

    void what_matters_is_laid_over_the_picture() {
        showTutorial();
        strip().choose({5, {0}});
        const auto picture = [&] {
            const auto area = strip().arrangement().block(inputLayer).areas[0];
            return strip().viewport()->grab(area.translated(strip().offset()).toRect()).toImage();
        };
        QTRY_VERIFY(strip().horizontalScrollBar()->maximum() > 0); // which takes of the pictures' height
        strip().horizontalScrollBar()->setValue(0);
        QImage plain;
        const auto hasSettled = [&] {
            const QImage now = picture();
            return std::exchange(plain, now) == now;
        };
        QTRY_VERIFY(hasSettled());

        occlude().click();
        QTRY_VERIFY(picture() != plain);
        QVERIFY(hint().startsWith("On the picture, blue made the network surer"));
        occlude().click();
        QTRY_COMPARE(picture(), plain);
        QVERIFY(hint().startsWith("Blue is above zero"));
        QCOMPARE(hintLabel().toolTip(), QString{});
        QCOMPARE(hintLabel().accessibleDescription(), hint());
    }

    void figures_on_cells_can_be_read_data() {
        QTest::addColumn<bool>("dark");
        QTest::addRow("light") << false;
        QTest::addRow("dark") << true;
    }
    void figures_on_cells_can_be_read() {
        QFETCH(bool, dark);
        const auto theme = dark ? Theme::dark() : Theme::light();
        const ValueColours colours{theme, ValueColours::Strength::behind};

        for (int i = -20; i <= 20; ++i)
            QCOMPARE_GE(contrast(theme.text, QColor{colours.of(i / 20.0, {-1.0, 1.0})}), 4.5);
    }

    void every_size_has_room_for_it_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("low and wide") << QSize{1400, 230};
        QTest::addRow("small") << QSize{1000, 200};
        QTest::addRow("a large dock") << QSize{1200, 700};
        QTest::addRow("the least") << QSize{320, 96};
    }
    void every_size_has_room_for_it() {
        QFETCH(QSize, size);
        m_page->resize(size);
        showTutorial();

        for (const auto& block : strip().arrangement().blocks)
            for (const auto& area : block.areas) {
                QCOMPARE_GE(area.left(), block.left() - 1.0); // to a whole pixel of the screen
                QCOMPARE_LE(area.right(), block.right() + 1.0);
                if (size.height() >= 200)
                    QCOMPARE_LE(area.bottom(), strip().viewport()->height() + 0.01);
            }
        const auto orientation = m_page->findChild<QSplitter*>()->orientation();
        QCOMPARE(orientation, size.height() >= 700 ? Qt::Vertical : Qt::Horizontal);
    }

    void values_take_whole_pixels_of_the_screen() {
        showTutorial();

        for (const auto& block : strip().arrangement().blocks) {
            const double pixels = block.cell * strip().devicePixelRatioF();
            QVERIFY(std::abs(pixels - std::round(pixels)) < 1e-9);
        }
    }

    void how_long_a_frame_takes() {
        showTutorial();
        QImage image{strip().viewport()->size() * strip().devicePixelRatioF(),
                     QImage::Format_ARGB32_Premultiplied};
        image.setDevicePixelRatio(strip().devicePixelRatioF());
        QBENCHMARK {
            strip().viewport()->render(&image);
        }
    }
};

QTEST_MAIN(TestInsidePage)
#include "tst_inside_page.moc"
