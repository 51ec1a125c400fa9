// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_page.h"

#include "core/inspection/features.h"
#include "core/model/predict.h"
#include "tests/support/patience.h"
#include "tests/support/runs.h"
#include "ui/canvas/probability_bars.h"
#include "ui/map/class_colours.h"
#include "ui/map/class_legend.h"
#include "ui/map/digit_details.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace inkling;
using namespace inkling::test;

namespace {

Moment moment(RunId run, std::int64_t batch, std::uint64_t seed = 1, Shape input = {28, 28, 1}) {
    const auto architecture = Architecture::build(input, shortRun().network).value();
    return {run, batch, std::make_shared<const Model>(initializedModel(architecture, seed))};
}

Picture pictureOf(const Dataset& data, std::size_t image) {
    Picture picture;
    std::ranges::copy(data.image(image), picture.pixels.begin());
    return picture;
}

double luminance(const QColor& colour) {
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

void turnWheel(QWidget& widget, QPointF place, int steps) {
    QWheelEvent event{place,          widget.mapToGlobal(place), {},   {0, 120 * steps}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase,         false};
    QCoreApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, QPoint from, QPoint to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (const auto place : {(from + to) / 2, to}) {
        QMouseEvent move{QEvent::MouseMove, place,          widget.mapToGlobal(QPointF{place}),
                         Qt::NoButton,      Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

class TestMapPage : public QObject {
    Q_OBJECT

private:
    Dataset m_test = firstDigits(1, 200).test;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<MapPage> m_page;

    MapPlot& plot() const { return m_page->plot(); }
    bool showsAfter(std::int64_t batch) const {
        return QTest::qWaitFor([&] { return plot().map() && plot().map()->moment.batch == batch; }, patience);
    }
    bool showMap(const Moment& shown) const {
        m_page->setMoment(shown);
        return showsAfter(shown.batch) && QTest::qWaitFor([&] { return !plot().isGliding(); }, patience);
    }
    bool says(const QString& text) const {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /// A point with no other one near enough to be meant.
    std::size_t lonelyPoint() const {
        std::size_t loneliest = 0;
        double farthest = 0.0;
        for (std::size_t i = 0; i < plot().map()->size(); ++i) {
            double nearest = std::numeric_limits<double>::max();
            for (std::size_t k = 0; k < plot().map()->size(); ++k) {
                const auto way = plot().placeOf(i) - plot().placeOf(k);
                if (k != i)
                    nearest = std::min(nearest, std::hypot(way.x(), way.y()));
            }
            if (nearest > farthest) {
                farthest = nearest;
                loneliest = i;
            }
        }
        return loneliest;
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_page = std::make_unique<MapPage>(*m_themes);
        m_page->resize(1400, 600);
        m_page->setData(m_test);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void without_a_network_it_says_what_will_appear() {
        QVERIFY(says("appears here"));
        QVERIFY(!plot().isVisible());
    }

    void the_map_follows_the_moment() {
        QVERIFY(showMap(moment(1, 10)));
        QVERIFY(plot().isVisible());
        QVERIFY(m_page->summary().startsWith("200 test images, after batch 10: "));
        QVERIFY(m_page->summary().contains("of the variance of their 256 features"));

        QVERIFY(showMap(moment(1, 20, 2)));

        QVERIFY(m_page->summary().contains("after batch 20"));
        QCOMPARE(plot().map()->size(), std::size_t{200});
    }

    void hidden_it_does_nothing() {
        m_page->hide();
        m_page->setMoment(moment(1, 10));
        m_page->setPicture(pictureOf(m_test, 0));
        m_page->setMoment(moment(1, 20));
        QTest::qWait(0);
        QVERIFY(!plot().map());

        m_page->show();

        QVERIFY(showsAfter(20));
        QVERIFY(plot().drawing());
    }

    void a_network_for_other_images_is_told_apart() {
        m_page->setMoment(moment(1, 5, 1, {32, 32, 1}));
        QVERIFY(says("other images"));
    }

    void a_network_that_diverged_is_told_apart() {
        auto model = *moment(1, 5).model;
        std::ranges::fill(model.parameters, std::numeric_limits<float>::quiet_NaN());
        m_page->setMoment({1, 5, std::make_shared<const Model>(model)});
        QTRY_VERIFY(says("diverged"));

        QVERIFY(showMap(moment(2, 1)));
        QVERIFY(plot().isVisible());
    }

    void the_next_map_is_turned_towards_the_one_before() {
        const auto first = moment(1, 10);
        QVERIFY(showMap(first));
        const auto before = plot().map()->points;
        // The same network, but all of its features are a little larger.
        auto model = *first.model;
        const auto& blocks = model.architecture->parameterBlocks();
        const auto bias =
            std::ranges::find_if(blocks, [](const auto& block) { return block.role == "bias"; });
        for (std::size_t i = 0; i < bias->count; ++i)
            model.parameters[bias->offset + i] += 0.01F * static_cast<float>(i);

        QVERIFY(showMap({1, 11, std::make_shared<const Model>(model)}));

        double moved = 0.0;
        double spread = 0.0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto& after = plot().map()->points[i];
            moved += std::hypot(after.x - before[i].x, after.y - before[i].y);
            spread += std::hypot(before[i].x, before[i].y);
        }
        QCOMPARE_LT(moved, spread / 4.0);
    }

    void a_point_that_is_pointed_at_shows_its_digit() {
        const auto shown = moment(1, 10);
        QVERIFY(showMap(shown));
        const auto image = lonelyPoint();

        QTest::mouseMove(&plot(), plot().placeOf(image).toPoint());

        QTRY_VERIFY(m_page->details().picture() == pictureOf(m_test, image));
        const auto read =
            Predictor{shown.model->architecture}.predict(shown.model->parameters, m_test.image(image));
        const bool isRight = read.label == m_test.label(image);
        QVERIFY(m_page->details().text().startsWith(
            isRight ? QString{"✓ A %1, read right"}.arg(read.label)
                    : QString{"✗ A %1, read as %2"}.arg(m_test.label(image)).arg(read.label)));
        QVERIFY(m_page->findChild<ProbabilityBars*>()->spokenValue().contains(
            percentText(read.probabilities[static_cast<std::size_t>(read.label)])));
    }

    void a_click_or_enter_chooses_the_digit() {
        QVERIFY(showMap(moment(1, 10)));
        const auto image = lonelyPoint();
        std::vector<Picture> chosen;
        connect(m_page.get(), &MapPage::pictureChosen, this, [&](const Picture& p) { chosen.push_back(p); });

        QTest::mouseClick(&plot(), Qt::LeftButton, {}, plot().placeOf(image).toPoint());
        QCOMPARE(chosen.size(), std::size_t{1});
        QTest::keyClick(&plot(), Qt::Key_Return);

        QCOMPARE(chosen.size(), std::size_t{2});
        QVERIFY(chosen[0] == pictureOf(m_test, image));
        QVERIFY(chosen[1] == chosen[0]);
        QCOMPARE(plot().current(), std::optional{image});
        QVERIFY(plot().hasFocus());
    }

    void arrow_keys_go_that_way_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QPointF>("way");
        QTest::addRow("left") << int{Qt::Key_Left} << QPointF{-1, 0};
        QTest::addRow("right") << int{Qt::Key_Right} << QPointF{1, 0};
        QTest::addRow("up") << int{Qt::Key_Up} << QPointF{0, -1};
        QTest::addRow("down") << int{Qt::Key_Down} << QPointF{0, 1};
    }
    void arrow_keys_go_that_way() {
        QFETCH(int, key);
        QFETCH(QPointF, way);
        QVERIFY(showMap(moment(1, 10)));
        plot().setFocus();
        QTest::keyClick(&plot(), static_cast<Qt::Key>(key)); // to the middle
        QVERIFY(plot().current());

        int steps = 0;
        for (auto before = plot().current();; before = plot().current(), ++steps) {
            QTest::keyClick(&plot(), static_cast<Qt::Key>(key));
            if (plot().current() == before)
                break;
            const auto step = plot().placeOf(*plot().current()) - plot().placeOf(*before);
            QCOMPARE_GT(QPointF::dotProduct(step, way), 0.0);
            QCOMPARE_LT(steps, 200);
        }
        QCOMPARE_GT(steps, 3);
    }

    void the_drawing_is_where_its_image_is() {
        QVERIFY(showMap(moment(1, 10)));

        m_page->setPicture(pictureOf(m_test, 17));

        const auto& point = plot().map()->points[17];
        QVERIFY(plot().drawing());
        QVERIFY(std::hypot(plot().drawing()->x - point.x, plot().drawing()->y - point.y) < 1e-6);
        QVERIFY(m_page->details().text().startsWith("Your drawing, read as"));
        QVERIFY(m_page->details().picture() == pictureOf(m_test, 17));

        m_page->setPicture({});

        QVERIFY(!plot().drawing());
        QVERIFY(says("Point at a digit"));
    }

    void a_class_can_be_switched_off_and_on() {
        QVERIFY(showMap(moment(1, 10)));
        const auto image = lonelyPoint();
        const int label = m_test.label(image);
        const auto place = plot().placeOf(image).toPoint();
        QCOMPARE(plot().imageAt(place), std::optional{image});

        QTest::mouseClick(&m_page->legend(), Qt::LeftButton, {}, m_page->legend().chip(label).center());
        QVERIFY(plot().imageAt(place) != image);
        QVERIFY(!plot().classes().test(static_cast<std::size_t>(label)));

        QTest::keyClick(&plot(), static_cast<Qt::Key>(Qt::Key_0 + label));
        QCOMPARE(plot().imageAt(place), std::optional{image});
    }

    void the_legend_obeys_the_keyboard() {
        QVERIFY(showMap(moment(1, 10)));
        auto& legend = m_page->legend();
        legend.setFocus();

        QTest::keyClick(&legend, Qt::Key_Right);
        QTest::keyClick(&legend, Qt::Key_Space);
        QVERIFY(!plot().classes().test(1));
        QCOMPARE(legend.spokenValue(), QString{"1, hidden"});

        QTest::keyClick(&legend, Qt::Key_7);
        QVERIFY(!plot().classes().test(7));
        QTest::keyClick(&legend, Qt::Key_7);
        QVERIFY(plot().classes().test(7));
    }

    void a_double_click_shows_a_class_alone_and_all_again() {
        QVERIFY(showMap(moment(1, 10)));
        auto& legend = m_page->legend();
        const auto place = legend.chip(3).center();
        for (const int shown : {1, 10}) {
            QTest::mouseClick(&legend, Qt::LeftButton, {}, place);
            QTest::mouseDClick(&legend, Qt::LeftButton, {}, place);
            int count = 0;
            for (std::size_t label = 0; label < 10; ++label)
                count += plot().classes().test(label) ? 1 : 0;
            QCOMPARE(count, shown);
            QVERIFY(plot().classes().test(3));
        }
    }

    void the_wheel_zooms_where_the_mouse_is() {
        QVERIFY(showMap(moment(1, 10)));
        const auto image = lonelyPoint();
        const auto place = plot().placeOf(image);

        turnWheel(plot(), place, 4);

        QCOMPARE_GT(plot().frame().zoom(), 2.0);
        const auto moved = plot().placeOf(image) - place;
        QVERIFY(std::hypot(moved.x(), moved.y()) < 1.0);

        turnWheel(plot(), place, -10);
        QCOMPARE(plot().frame().zoom(), 1.0);
    }

    void dragging_pans_and_a_double_click_shows_all() {
        QVERIFY(showMap(moment(1, 10)));
        const auto image = lonelyPoint();
        const auto whole = plot().placeOf(image);
        const auto middle = plot().rect().center();
        turnWheel(plot(), middle, 4);
        const auto before = plot().placeOf(image);

        drag(plot(), middle, middle + QPoint{40, 20});

        QVERIFY((plot().placeOf(image) - before - QPointF{40, 20}).manhattanLength() < 1.0);
        QVERIFY(!plot().current());

        QTest::mouseDClick(&plot(), Qt::LeftButton, {}, middle);
        QVERIFY((plot().placeOf(image) - whole).manhattanLength() < 1e-6);
    }

    void keys_zoom_and_show_all() {
        QVERIFY(showMap(moment(1, 10)));
        plot().setFocus();
        QTest::keyClick(&plot(), Qt::Key_Plus);
        QTest::keyClick(&plot(), Qt::Key_Plus);
        QCOMPARE(plot().frame().zoom(), 2.25);
        QTest::keyClick(&plot(), Qt::Key_Minus);
        QCOMPARE(plot().frame().zoom(), 1.5);
        QTest::keyClick(&plot(), Qt::Key_Home);
        QCOMPARE(plot().frame().zoom(), 1.0);
    }

    void a_room_is_filled_though_not_beyond_recognition_data() {
        QTest::addColumn<QSizeF>("room");
        QTest::addColumn<double>("stretch"); // across, of the way up
        QTest::addRow("square") << QSizeF{400, 400} << 1.0;
        QTest::addRow("wide") << QSizeF{800, 400} << 2.0;
        QTest::addRow("low and wide") << QSizeF{900, 150} << 3.0;
        QTest::addRow("tall") << QSizeF{200, 900} << 1.0 / 3.0;
    }
    void a_room_is_filled_though_not_beyond_recognition() {
        QFETCH(QSizeF, room);
        QFETCH(double, stretch);
        MapFrame frame;
        frame.setRoom({QPointF{10, 20}, room});
        frame.follow(std::vector<PlanePoint>{{-1, -1}, {1, 1}});

        const auto way = frame.toPixel({1, 1}) - frame.toPixel({0, 0});

        QVERIFY(std::abs(way.x() / -way.y() - stretch) < 1e-9);
        // What fills the room less is stretched, what fills it is not.
        QCOMPARE_GE(std::max(2.0 * way.x() / room.width(), -2.0 * way.y() / room.height()), 0.85);
        const auto back = frame.toPlane(frame.toPixel({0.25, -0.5}));
        QVERIFY(std::hypot(back.x - 0.25, back.y + 0.5) < 1e-9);
        const QPointF pixel = frame.room().center() + QPointF{room.width() / 10.0, room.height() / 10.0};
        const auto fixed = frame.toPlane(pixel);
        frame.zoomBy(4.0, pixel);
        const auto after = frame.toPlane(pixel);
        QVERIFY(std::hypot(after.x - fixed.x, after.y - fixed.y) < 1e-9);
    }

    void the_invitation_to_point_has_room() {
        m_page->resize(682, 190);
        QVERIFY(showMap(moment(1, 10)));
        QVERIFY(says("Point at a digit"));
        const auto& details = m_page->details();
        const auto* text = details.findChild<QLabel*>();

        QTRY_COMPARE_GE(text->height(), text->heightForWidth(text->width()));

        // Beside a picture it is as high as ever, so that no picture changes its size.
        m_page->setPicture(pictureOf(m_test, 17));
        const int height = text->maximumHeight();
        QCOMPARE(height, 3 * text->fontMetrics().lineSpacing());
        m_page->setPicture({});
        QTRY_COMPARE_GE(text->height(), text->heightForWidth(text->width()));
    }

    void it_says_how_to_come_closer() {
        m_page->resize(1400, 230);
        QVERIFY(showMap(moment(1, 10)));
        QVERIFY(plot().hint().contains("wheel") && plot().hint().contains("+"));

        turnWheel(plot(), plot().rect().center(), 4);
        QVERIFY(plot().hint().startsWith("Home"));
        QVERIFY(plot().toolTip().contains("wheel"));
    }

    void all_points_are_within_the_plot_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("low and wide") << QSize{1400, 230};
        QTest::addRow("lower") << QSize{1000, 200};
        QTest::addRow("large") << QSize{900, 700};
        QTest::addRow("tall") << QSize{400, 900};
    }
    void all_points_are_within_the_plot() {
        QFETCH(QSize, size);
        m_page->resize(size);
        QVERIFY(showMap(moment(1, 10)));
        QCOMPARE(m_page->size(), size);
        for (std::size_t image = 0; image < plot().map()->size(); ++image)
            QVERIFY(QRectF{plot().rect()}.contains(plot().placeOf(image)));
    }

    void colours_stand_out_in_both_themes() {
        for (const auto& theme : {Theme::light(), Theme::dark()})
            for (int label = 0; label < 10; ++label)
                for (const auto& paper : {theme.plot, theme.panel})
                    QCOMPARE_GE(contrast(classColour(theme, label), paper), 3.0);
    }

    void how_long_a_frame_takes() {
        m_page->setData(firstDigits(1, 1'000).test);
        QVERIFY(showMap(moment(1, 10)));
        QImage image{plot().size(), QImage::Format_ARGB32_Premultiplied};
        auto shown = plot().classes();
        QBENCHMARK {
            plot().setClasses(shown.flip(200)); // of which there are no points: all is painted anew
            plot().render(&image);
        }
    }
};

QTEST_MAIN(TestMapPage)
#include "tst_map_page.moc"
