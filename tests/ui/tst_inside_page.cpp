// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/inside_page.h"

#include "tests/support/colours.h"
#include "tests/support/inspected.h"
#include "tests/support/patience.h"
#include "ui/inside/arithmetic_view.h"
#include "ui/inside/contrast_choice.h"
#include "ui/inside/contrast_text.h"
#include "ui/inside/layer_strip.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <cmath>
#include <ctime>
#include <functional>
#include <memory>
#include <numeric>
#include <utility>

using namespace inkling;
using namespace inkling::test;

namespace {

Moment momentOf(const LayerSpecs& network, std::int64_t batch = 10, std::uint64_t seed = 1) {
    return {1, batch, std::make_shared<const Model>(modelOf(network, seed))};
}

/// By this thread, in seconds.
double computed() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace

class TestInsidePage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<InsidePage> m_page;

    LayerStrip& strip() const { return *m_page->findChild<LayerStrip*>(); }
    ArithmeticView& arithmetic() const { return *m_page->findChild<ArithmeticView*>(); }
    QCheckBox& box(const QString& text) const {
        for (auto* box : m_page->findChildren<QCheckBox*>())
            if (box->text() == text)
                return *box;
        qFatal("no such box");
    }
    QCheckBox& occlude() const { return box("Show what matters"); }
    QCheckBox& compare() const { return box("Why this digit?"); }
    ContrastChoice& choice() const { return *m_page->findChild<ContrastChoice*>(); }
    QLabel& hintLabel() const {
        for (auto* label : m_page->findChildren<QLabel*>())
            if (label->accessibleName() == "How to read the layers")
                return *label;
        qFatal("no hint");
    }
    QString hint() const { return hintLabel().text(); }
    /// What the tutorial's network makes of a seven, two digits held against each other.
    static Contrast sevenAgainst(int favoured, int other) {
        const auto model = modelOf(tutorialNetwork());
        Inspector inspector{model.architecture};
        return contrastOf(model, inspector.inspect(model.parameters, seven().pixels), 2, favoured, other);
    }
    static std::vector<double> logitsOfSeven() {
        const auto model = modelOf(tutorialNetwork());
        Inspector inspector{model.architecture};
        return logitsOf(*model.architecture, inspector.inspect(model.parameters, seven().pixels));
    }
    /// The digits from the likeliest on.
    static std::vector<int> ranked() {
        const auto logits = logitsOfSeven();
        std::vector<int> digits{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        std::ranges::sort(digits, std::greater{}, [&](int digit) { return logits[std::size_t(digit)]; });
        return digits;
    }
    void ask() const {
        showTutorial();
        compare().click();
        QTRY_VERIFY(m_page->contrast());
    }
    QString equation() const {
        const auto& shown = arithmetic().explanation();
        return shown ? shown->equations.join("\n") : QString{};
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(&strip(), static_cast<Qt::Key>(key), modifiers);
    }
    QPointF pointOf(const Spot& spot) const {
        const auto cell = strip().arrangement().block(spot.layer).cellOf(spot.place);
        return cell.translated(strip().offset()).center();
    }
    /// To fractions of a pixel, which values may be on fine screens.
    void mouse(QEvent::Type type, const Spot& spot, Qt::MouseButton button = Qt::NoButton) const {
        auto& viewport = *strip().viewport();
        const QPointF point = pointOf(spot);
        QMouseEvent event{type, point, viewport.mapToGlobal(point), button, button, Qt::NoModifier};
        QCoreApplication::sendEvent(&viewport, &event);
    }
    void point(const Spot& spot) const { mouse(QEvent::MouseMove, spot); }
    void click(const Spot& spot) const {
        mouse(QEvent::MouseButtonPress, spot, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, spot, Qt::LeftButton);
    }
    static QString spoken(const QWidget& widget) {
        return QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget))->text(QAccessible::Value);
    }
    void showTutorial() const {
        m_page->setMoment(momentOf(tutorialNetwork()));
        m_page->setPicture(seven());
        QTRY_VERIFY(arithmetic().explanation());
    }

    /// Digits that there are not while none is shown.
    Contrast shownContrast() const {
        Contrast none;
        none.favoured = none.other = -1;
        return m_page->contrast().value_or(none);
    }

private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_themes = std::make_unique<ThemeSource>();
        m_themes->setAppearance(Appearance::light);
    }

    void init() {
        m_page = std::make_unique<InsidePage>(*m_themes);
        m_page->resize(1400, 230);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        strip().setFocus();
    }

    void cleanup() { m_page.reset(); }

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

    void why_it_was_read_so_is_said_in_one_sentence() {
        QVERIFY(!compare().isEnabled());
        ask();

        const auto contrast = sevenAgainst(ranked()[0], ranked()[1]);
        QVERIFY(shownContrast().parts == contrast.parts);
        QCOMPARE(hint(), ContrastText::sentence(contrast, logitsOfSeven(), {28, 28, 1}));
        QVERIFY2(hint().startsWith(QString{"To the network, %1 is "}.arg(contrast.favoured))
                     && hint().contains(QString{" times as likely as %1: "}.arg(contrast.other)),
                 qPrintable(hint()));
        const auto inLogits = ContrastText::inLogits(contrast);
        QCOMPARE(hintLabel().toolTip(), inLogits);
        QCOMPARE(hintLabel().accessibleDescription(), hint() + ' ' + inLogits);

        compare().click();
        QTRY_VERIFY(!m_page->contrast());
        QVERIFY(hint().startsWith("Blue is above zero"));
    }

    void the_sentence_names_what_speaks_most_for_either_data() {
        QTest::addColumn<std::vector<double>>("parts");
        QTest::addColumn<double>("difference");
        QTest::addColumn<QString>("sentence");
        // Places in the middles of the nine thirds.
        QTest::addRow("both have something")
            << std::vector<double>{-0.5, 0, 3.1, -1.25, 0, 0, 0, 0.5, 0} << 1.9
            << "To the network, 9 is 6.69 times as likely as 4: 87.0 % against 13.0 %. Most for 9: upper "
               "right "
               "(+3.10); most for 4: left (−1.25).";
        QTest::addRow("one has nothing")
            << std::vector<double>{0, 0, 0, 0, 0.5, 0, 0, 1.5, 0} << 1.9
            << "To the network, 9 is 6.69 times as likely as 4: 87.0 % against 13.0 %. "
               "Most for 9: bottom (+1.50).";
        QTest::addRow("the other is ahead")
            << std::vector<double>{0, 0, 0, 0, 0, 0, 0, 0, -2.0} << -1.9
            << "To the network, 4 is 6.69 times as likely as 9: 87.0 % against 13.0 %. "
               "Most for 4: lower right (−2.00).";
        const std::vector<double> nothing(9, 0.0);
        QTest::addRow("hardly ahead")
            << nothing << 0.0174 << "To the network, 9 is 1.02 times as likely as 4: 50.4 % against 49.6 %.";
        QTest::addRow("even less ahead")
            << nothing << 0.002 << "To the network, 9 is 1.0020 times as likely as 4: 50.0 % against 50.0 %.";
        QTest::addRow("ahead by less than is said")
            << nothing << 1e-6 << "To the network, 9 is as likely as 4: 50.0 % against 50.0 %.";
        QTest::addRow("equal") << nothing << 0.0
                               << "To the network, 9 is as likely as 4: 50.0 % against 50.0 %.";
        QTest::addRow("far ahead")
            << nothing << 12.0
            << "To the network, 9 is 163000 times as likely as 4: > 99.9 % against < 0.1 %.";
        QTest::addRow("farther ahead than can be imagined")
            << nothing << 25.0
            << "To the network, 9 is more than 1000000000 times as likely as 4: > 99.9 % against < 0.1 %.";
        QTest::addRow("no number") << std::vector<double>(9, std::nan("")) << std::nan("")
                                   << "The network's answer is not a number, so nothing speaks for a digit.";
    }
    void the_sentence_names_what_speaks_most_for_either() {
        QFETCH(std::vector<double>, parts);
        QFETCH(double, difference);
        QFETCH(QString, sentence);
        Contrast contrast;
        contrast.favoured = 9;
        contrast.other = 4;
        contrast.difference = difference;
        contrast.grid = {3, 3, 4.0, 4.0, 9.0, 9.0, 9, 9};
        contrast.parts = parts;
        std::vector<double> logits(10, -100.0);
        logits[9] = difference;
        logits[4] = 0.0;

        QCOMPARE(ContrastText::sentence(contrast, logits, {28, 28, 1}), sentence);
    }

    void the_difference_of_the_logits_is_at_hand_data() {
        QTest::addColumn<double>("difference");
        QTest::addColumn<QString>("text");
        QTest::addRow("ahead")
            << 0.0174
            << "In the logits 9 is ahead of 4 by 0.0174, and exp(0.0174) is how many times "
               "as likely it is. What each part of the picture gives, and the biases, add "
               "up to this difference.";
        QTest::addRow("behind")
            << -30.0
            << "In the logits 4 is ahead of 9 by 30.0, and exp(30.0) is how many times as "
               "likely it is. What each part of the picture gives, and the biases, add up "
               "to this difference.";
        QTest::addRow("no number") << std::nan("") << QString{};
    }
    void the_difference_of_the_logits_is_at_hand() {
        QFETCH(double, difference);
        Contrast contrast;
        contrast.favoured = 9;
        contrast.other = 4;
        contrast.difference = difference;

        QTEST(ContrastText::inLogits(contrast), "text");

        contrast.other = 9;
        QCOMPARE(ContrastText::inLogits(contrast), QString{});
    }

    void the_parts_are_laid_over_the_picture_and_listed() {
        ask();

        const auto contrast = sevenAgainst(ranked()[0], ranked()[1]);
        const auto& map = *strip().pictureMap();
        for (const int row : {0, 9, 14, 27})
            for (const int column : {0, 8, 20, 27})
                QCOMPARE(map.values[std::size_t(row * 28 + column)],
                         static_cast<float>(contrast.parts[contrast.grid.nearest(row, column)]));
        // The thirds beside it, of the greatest part at first, and the biases are the whole difference.
        QCOMPARE(strip().spot().layer, inputLayer);
        const auto& thirds = arithmetic().explanation()->groups[0].grids[0];
        QCOMPARE(thirds.values.size(), std::size_t{9});
        QCOMPARE(arithmetic().explanation()->groups[0].title,
                 QString{"Blue speaks for %1, orange for %2"}.arg(contrast.favoured).arg(contrast.other));
        QVERIFY(thirds.title.contains("outlined: where this place is"));
        const double sum = std::accumulate(thirds.values.begin(), thirds.values.end(), contrast.rest);
        QVERIFY(std::abs(sum - contrast.difference) < 1e-5);
        const auto& [row, column] = std::pair{strip().spot().place.row, strip().spot().place.column};
        const auto part = contrast.parts[contrast.grid.nearest(row, column)];
        for (const double other : contrast.parts)
            QCOMPARE_GE(std::abs(part), std::abs(other));
        QVERIFY(spoken(strip()).contains("laid over it: "));
        // Any other value has its own arithmetic as before.
        strip().choose({5, {3}});
        QCOMPARE(arithmetic().explanation()->tables.size(), std::size_t{2});
    }

    void of_every_pixel_the_third_is_marked_that_its_part_is_in_data() {
        QTest::addColumn<std::size_t>("layer");
        QTest::addRow("of 6x6 pixels") << std::size_t{2};
        QTest::addRow("of 16x16 pixels") << std::size_t{4};
    }
    void of_every_pixel_the_third_is_marked_that_its_part_is_in() {
        QFETCH(std::size_t, layer);
        const auto model = modelOf(tutorialNetwork());
        const Shape picture = model.architecture->inputShape();
        Contrast contrast;
        contrast.favoured = 9;
        contrast.other = 4;
        contrast.grid = placesOf(*model.architecture, layer);
        const auto places = std::size_t(contrast.grid.height) * std::size_t(contrast.grid.width);
        for (int row = 0; row < picture.height; ++row)
            for (int column = 0; column < picture.width; ++column) {
                contrast.parts.assign(places, 0.0);
                contrast.parts[contrast.grid.nearest(row, column)] = 2.5;

                const auto explained = ContrastText::explanation(contrast, picture, {0, row, column});

                const auto& thirds = explained.groups[0].grids[0];
                QVERIFY2(thirds.values[std::size_t(thirds.marked)] == 2.5,
                         qPrintable(QString{"row %1, column %2"}.arg(row).arg(column)));
            }
    }

    void only_digits_that_the_network_knows_are_held_against_each_other() {
        ContrastChoice choice;

        choice.setReading(std::vector{0.5, 2.0, 1.0}, 7); // a label of another network's
        QCOMPARE(choice.favoured(), 1);
        QCOMPARE(choice.other(), 2);
        QCOMPARE(choice.otherList().currentText(), "2, likeliest other");

        choice.setReading(std::vector{0.5}, {});
        QCOMPARE(choice.favoured(), 0);
        QCOMPARE(choice.other(), 0);
    }

    void a_sample_is_held_against_its_label() {
        const int label = ranked()[4];
        m_page->setLabel(seven(), label);
        ask();
        QCOMPARE(shownContrast().favoured, ranked()[0]);
        QCOMPARE(shownContrast().other, label);
        QCOMPARE(choice().otherList().currentText(), QString{"%1, the label"}.arg(label));

        // Another picture is none of which that is known, and what is read rightly needs another.
        auto picture = seven();
        picture.pixels[0] = 1;
        m_page->setPicture(picture);
        QTRY_COMPARE(shownContrast().other, ranked()[1]);
        QCOMPARE(choice().otherList().currentText(), QString{"%1, likeliest other"}.arg(ranked()[1]));
        m_page->setPicture(seven());
        m_page->setLabel(seven(), ranked()[0]);
        QTRY_COMPARE(shownContrast().other, ranked()[1]);
    }

    void either_digit_is_chosen_and_stays_until_it_is_left_to_the_network() {
        ask();
        auto& list = choice().otherList();
        list.setFocus();

        QTest::keyClick(&list, Qt::Key_Down); // from what suggests itself to 0
        QTest::keyClick(&list, Qt::Key_Down);
        QTRY_COMPARE(shownContrast().other, 1);
        QTest::keyClick(&choice().favouredList(), Qt::Key_5);
        QTRY_COMPARE(shownContrast().favoured, 5);

        m_page->setMoment(momentOf(tutorialNetwork(), 11, 2));
        QTRY_VERIFY(m_page->contrast() && shownContrast().parts != sevenAgainst(5, 1).parts);
        QCOMPARE(shownContrast().favoured, 5);
        QCOMPARE(shownContrast().other, 1);

        QTest::keyClick(&list, Qt::Key_Home);
        QTRY_VERIFY(m_page->contrast() && shownContrast().other != 1);
    }

    void asked_from_elsewhere_it_leaves_the_digits_to_the_network_and_takes_the_keys() {
        showTutorial();
        m_page->askWhy();
        QTRY_VERIFY(m_page->contrast());
        QVERIFY(choice().favouredList().hasFocus());
        choice().favouredList().setCurrentIndex(1 + 5);
        choice().otherList().setCurrentIndex(1 + 1);
        QTRY_COMPARE(shownContrast().other, 1);
        strip().setFocus();

        m_page->askWhy();

        QTRY_COMPARE(shownContrast().favoured, ranked()[0]);
        QCOMPARE(shownContrast().other, ranked()[1]);
        QVERIFY(choice().favouredList().hasFocus());
    }

    void what_a_large_network_takes_is_not_the_windows_time() {
        const auto convolution = [] {
            return Conv2d{.filters = 64, .padding = Padding::same, .activation = Activation::relu};
        };
        const LayerSpecs network{convolution(), convolution(), GlobalAveragePooling2d{},
                                 Dense{.units = 10, .activation = Activation::softmax}};
        const auto model = modelOf(network, 2);
        Inspector inspector{model.architecture};
        const double before = computed();
        contrastOf(model, inspector.inspect(model.parameters, seven().pixels),
                   specToPointBy(*model.architecture), 1, 2);
        const double alone = computed() - before;
        m_page->setMoment(momentOf(network));
        m_page->setPicture(seven());
        QTRY_VERIFY(compare().isEnabled());
        compare().click();
        QTRY_VERIFY(m_page->contrast());
        const auto parts = shownContrast().parts;
        QTest::qWait(100); // it is painted

        const double asked = computed();
        m_page->setMoment(momentOf(network, 11, 2));
        QTRY_VERIFY(m_page->contrast() && shownContrast().parts != parts);

        const double answered = computed();
        QCOMPARE_LT(answered - asked, alone);
    }

    void of_several_pictures_the_newest_is_looked_at() {
        PictureInspector inspector;
        std::vector<std::shared_ptr<const Inspected>> found;
        connect(&inspector, &PictureInspector::inspected, this,
                [&](const std::shared_ptr<const Inspected>& inspected) { found.push_back(inspected); });
        const auto model = std::make_shared<const Model>(modelOf(tutorialNetwork()));
        auto picture = seven();
        for (int i = 0; i < 10; ++i) {
            ++picture.pixels[0];
            inspector.inspect(model, picture, ContrastQuestion{.favoured = 3, .other = {}, .label = {}});
        }
        QVERIFY(found.empty());

        QTRY_VERIFY(!found.empty() && found.back()->picture == picture);
        QCOMPARE_LE(found.size(), std::size_t{2}); // the first, which had been begun
        QCOMPARE(found.back()->contrast->favoured, 3);

        // The same picture, another question.
        inspector.inspect(model, picture, {});
        QTRY_VERIFY(!found.back()->contrast);
        QCOMPARE(found.back()->activations, found[found.size() - 2]->activations);

        inspector.inspect(model, seven(), {});
        inspector.forget();
        QTest::qWait(100);
        QVERIFY(found.back()->picture == picture);
    }

    void one_digit_is_not_held_against_itself() {
        ask();
        choice().favouredList().setCurrentIndex(1 + 3);
        choice().otherList().setCurrentIndex(1 + 3);

        QTRY_COMPARE(hint(), "Choose two different digits.");
        QVERIFY(!strip().viewport()->grab().isNull());
    }

    void a_question_that_goes_takes_no_keys_with_it() {
        for (QWidget* asked :
             {static_cast<QWidget*>(&choice().otherList()), static_cast<QWidget*>(&compare())}) {
            m_page->setPicture(seven());
            showTutorial();
            compare().setChecked(true);
            QTRY_VERIFY(m_page->contrast());
            asked->setFocus();
            QVERIFY(asked->hasFocus());

            m_page->setPicture({});

            QTRY_VERIFY(!m_page->contrast());
            // The window has them, as where the keys of the run work.
            QVERIFY(!m_page->focusWidget() || m_page->focusWidget() == m_page.get());
        }
    }

    void only_one_of_two_questions_is_laid_over_the_picture() {
        ask();

        occlude().click();
        QVERIFY(!compare().isChecked());
        QTRY_VERIFY(!m_page->contrast());
        QVERIFY(hint().startsWith("On the picture, blue made"));
        compare().click();
        QVERIFY(!occlude().isChecked());
        QTRY_VERIFY(m_page->contrast());
    }

    void the_sentence_has_room_data() {
        QTest::addColumn<int>("width");
        for (const int width : {1400, 1000, 700, 480})
            QTest::addRow("%d wide", width) << width;
    }
    void the_sentence_has_room() {
        QFETCH(int, width);
        m_page->resize(width, 260);
        ask();

        auto& label = hintLabel();
        const auto needs = [&] {
            return label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
        };
        QTRY_COMPARE_GE(label.height(), needs());
        if (!label.wordWrap())
            QCOMPARE_GE(label.width(), label.fontMetrics().horizontalAdvance(label.text()));
        for (const auto* list : {&choice().favouredList(), &choice().otherList()})
            QCOMPARE_GE(list->width() - 4 * Theme::unit, // the arrow and what is around
                        list->fontMetrics().horizontalAdvance(list->currentText()));
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
