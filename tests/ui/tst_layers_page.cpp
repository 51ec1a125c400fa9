// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layers_page.h"

#include "tests/support/colours.h"
#include "tests/support/patience.h"
#include "tests/support/runs.h"
#include "ui/language/language_source.h"
#include "ui/layers/card_layout.h"
#include "ui/layers/layer_card.h"
#include "ui/layers/layer_texts.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <algorithm>
#include <memory>

using namespace inkling;
using namespace inkling::test;

namespace {

std::shared_ptr<const Architecture> network() {
    return Architecture::build({28, 28, 1}, shortRun().network).value();
}

/// `scale` times the starting weights.
Moment moment(RunId run, std::int64_t batch, float scale = 1.0F) {
    static const auto architecture = network();
    auto model = initializedModel(architecture, 1);
    for (auto& value : model.parameters)
        value *= scale;
    return {run, batch, std::make_shared<const Model>(std::move(model))};
}

float scaleAt(std::int64_t batch) {
    return 1.0F + 0.01F * static_cast<float>(batch);
}

/// A run whose weights grow, as it is kept after these batches.
std::vector<KeptState> past(const std::vector<std::int64_t>& batches) {
    std::vector<KeptState> states;
    for (const auto batch : batches) {
        auto parameters = moment(1, batch, scaleAt(batch)).model->parameters;
        const Optimizer optimizer{OptimizerKind::sgd, parameters.size()};
        auto state = std::make_shared<const TrainingState>(
            TrainingState{batch, std::move(parameters), {}, optimizer, {}});
        states.push_back({std::move(state), states.empty() ? nullptr : states.back().state});
    }
    return states;
}

Histogram evenly(std::initializer_list<float> values) {
    return histogramOf(std::vector<float>{values});
}

/// One layer with these weights at this batch.
StatisticsHistory::Sample sampleOf(std::int64_t batch, const Histogram& weights,
                                   std::optional<ReluUnits> units = {}) {
    LayerStatistics layer{.spec = 0,
                          .weightCount = 4,
                          .weights = {weights, 0.5},
                          .gradient = {weights, 0.25},
                          .change = Spread{weights, 0.0005},
                          .units = units};
    return std::make_shared<const NetworkStatistics>(
        NetworkStatistics{.batch = batch, .changeBatches = 10, .images = 512, .layers = {layer}});
}

} // namespace

class TestLayersPage : public QObject {
    Q_OBJECT

private:
    Dataset m_train = firstDigits(200, 1).train;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<LayersPage> m_page;

    LayerCard& card(std::size_t layer) const { return *m_page->grid().cards()[layer]; }
    QString batches() const {
        QStringList texts;
        for (const auto& sample : m_page->sampler().history().samples())
            texts << QString::number(sample->batch);
        return texts.join(" ");
    }
    bool hasLookedAt(std::int64_t batch) const {
        return QTest::qWaitFor(
            [&] {
                const auto shown = m_page->sampler().shown();
                return shown && shown->batch == batch;
            },
            patience);
    }
    bool says(const QString& text) const {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    static QString value(const LayerCard& card, const QString& label) {
        for (const auto& figure : card.figures())
            if (figure.label == label)
                return figure.value;
        return "no such figure";
    }
    /// A card of one layer at batches 0, 10 and 40.
    std::unique_ptr<LayerCard> someCard(std::optional<ReluUnits> units = {}) {
        m_page->hide(); // or it would be under the mouse
        StatisticsHistory history;
        history.add(sampleOf(0, evenly({0.25F, -0.25F})));
        history.add(sampleOf(10, evenly({0.5F, 0.5F, 0.5F, 0.25F})));
        history.add(sampleOf(40, evenly({0.75F, -0.75F}), units));
        auto card = std::make_unique<LayerCard>(*m_themes, 0);
        card->setLayer("conv2d 1", "3 filters");
        card->setContent(history, history.at(40), Quantity::weights);
        card->resize(600, 200);
        card->show();
        card->activateWindow();
        return card;
    }

private slots:
    void initTestCase() {
        m_themes = std::make_unique<ThemeSource>();
        m_themes->setAppearance(Appearance::light);
    }

    void init() {
        m_page = std::make_unique<LayersPage>(*m_themes);
        m_page->resize(1400, 230);
        m_page->setData(m_train);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void without_a_network_it_says_what_will_appear() {
        QVERIFY(says("appears here"));
        QVERIFY(m_page->grid().cards().empty());
    }

    void every_layer_that_learns_has_a_card_with_its_figures() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));

        const auto shown = m_page->sampler().shown();
        QCOMPARE(m_page->grid().cards().size(), 3U);
        QCOMPARE(card(0).accessibleName(), "conv2d 1, 5×5, 8 filters, relu");
        QCOMPARE(value(card(0), "Weights"), LayerTexts::number(shown->layers[0].weights.rms));
        QCOMPARE(value(card(0), "Change a batch"), "–"); // there was no look before
        QVERIFY(says("Before the first batch"));
        QVERIFY(says("200 training image"));
        QCOMPARE(value(card(2), "Dead units"), "–"); // it has no relu
        QVERIFY(card(0).spokenValue().contains("Weights " + value(card(0), "Weights")));
    }

    void a_change_is_the_mean_of_the_batches_between_two_looks() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));

        m_page->setMoment(moment(1, 10, 2.0F));
        QVERIFY(hasLookedAt(10));

        // The weights doubled in ten batches: a tenth of what they were, a twentieth of what they are.
        const auto shown = m_page->sampler().shown();
        QCOMPARE(shown->changeBatches, 10);
        QCOMPARE_LT(std::abs(*shown->layers[0].ratio() - 0.05), 1e-6);
        QCOMPARE(value(card(0), "Change / weights"), "≥ 0.05");
        QCOMPARE(card(0).map().columnCount(), 2);
        m_page->setQuantity(Quantity::changes);
        QCOMPARE(card(0).map().columnCount(), 1);
    }

    void a_single_step_is_told_exactly() {
        m_page->setMoment(moment(1, 4));
        QVERIFY(hasLookedAt(4));
        m_page->setMoment(moment(1, 5, 2.0F));
        QVERIFY(hasLookedAt(5));

        QCOMPARE(value(card(0), "Change / weights"), "0.5");
    }

    void where_the_moment_knows_the_batch_before_the_change_is_of_that_one_alone() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));
        auto later = moment(1, 10, 2.0F);
        later.before = moment(1, 9, 1.5F).model;

        m_page->setMoment(later);
        QVERIFY(hasLookedAt(10));

        QCOMPARE(m_page->sampler().shown()->changeBatches, 1);
        QCOMPARE(value(card(0), "Change / weights"), "0.25");
    }

    void going_back_in_time_keeps_what_was_seen_and_another_run_does_not() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));
        m_page->setMoment(moment(1, 20));
        QVERIFY(hasLookedAt(20));

        m_page->setMoment(moment(1, 10));
        QVERIFY(hasLookedAt(10));
        QCOMPARE(batches(), "0 10 20");
        QVERIFY(!m_page->sampler().shown()->layers[0].change);

        m_page->setMoment(moment(1, 0));
        QCOMPARE(m_page->sampler().shown()->batch, 0); // was seen before: there is nothing to wait for

        m_page->setMoment(moment(2, 7));
        QVERIFY(!m_page->sampler().shown());
        QVERIFY(hasLookedAt(7));
        QCOMPARE(batches(), "7");
    }

    void what_was_trained_before_anyone_looked_is_looked_at_too() {
        m_page->hide();
        QSignalSpy wanted{m_page.get(), &LayersPage::pastWanted};
        m_page->setMoment(moment(1, 40));
        QCOMPARE(wanted.count(), 0);

        m_page->show();

        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<RunId>(), RunId{1});
        m_page->setPast(1, past({0, 10, 20, 30, 40}));
        QTRY_COMPARE(batches(), "0 10 20 30 40");
        QCOMPARE(m_page->sampler().shown()->batch, 40);
        const auto sample = m_page->sampler().history().at(20);
        QCOMPARE(sample->changeBatches, 10);
        m_page->setMoment(moment(1, 20, scaleAt(20)));
        QCOMPARE(value(card(0), "Weights"), LayerTexts::number(sample->layers[0].weights.rms));
        QCOMPARE(wanted.count(), 1); // it has been there
    }

    void the_past_is_not_looked_at_twice() {
        m_page->setMoment(moment(1, 13));
        QVERIFY(hasLookedAt(13));

        m_page->setPast(2, past({0, 5})); // of another run
        m_page->setPast(1, past({0, 10, 20}));

        QTRY_COMPARE(batches(), "0 13 20");
    }

    void hidden_it_does_nothing() {
        m_page->hide();
        m_page->setMoment(moment(1, 3));
        m_page->setMoment(moment(1, 8));
        QVERIFY(m_page->sampler().history().isEmpty());

        m_page->show();

        QVERIFY(hasLookedAt(8));
        QCOMPARE(batches(), "8");
    }

    void a_network_for_other_images_is_told_apart() {
        const auto other = Architecture::build({32, 32, 1}, shortRun().network).value();

        m_page->setMoment({1, 5, std::make_shared<const Model>(initializedModel(other, 1))});
        m_page->setQuantity(Quantity::gradients);

        QVERIFY(says("other images"));
    }

    void the_map_shows_all_batches_on_one_scale() {
        const auto card = someCard();
        const auto& map = card->map();

        QCOMPARE(map.columnCount(), 3);
        // All are brought to a reach of 1; what nobody uses beyond 0.78125 is cut off in eighths.
        QCOMPARE(map.edge(map.binCount()), 0.875);
        QCOMPARE(map.edge(0), -0.875);
        QCOMPARE(map.placeOf(10), 0.25);
        QCOMPARE(map.columnAt(0.1), 0);
        QCOMPARE(map.columnAt(0.2), 1);
        QCOMPARE(map.extentOf(1).begin, 0.125);
        QCOMPARE(map.extentOf(1).end, 0.625);
        QCOMPARE(map.share(1, map.binCount() / 2 + 16), 0.75);
    }

    void the_values_beside_a_map_have_room_data() {
        QTest::addColumn<float>("size");
        QTest::addRow("usual") << 0.25F;
        QTest::addRow("small") << 7.9e-6F;
        QTest::addRow("huge") << 5.2e5F;
        QTest::addRow("as huge as can be") << 3e38F;
    }
    void the_values_beside_a_map_have_room() {
        QFETCH(const float, size);
        StatisticsHistory history;
        history.add(sampleOf(0, evenly({size, -size})));
        LayerCard card{*m_themes, 0};
        const QSize least = card.minimumSizeHint();
        card.resize(least);
        card.show();

        card.setContent(history, history.at(0), Quantity::weights);

        const QFontMetrics metrics{themeFont(TextSize::small)};
        for (const auto& text : card.valueTexts())
            QVERIFY2(metrics.horizontalAdvance(text) <= card.fields().values().width(), qPrintable(text));
        QCOMPARE(card.minimumSizeHint(), least); // no other card moves for it
        QCOMPARE_GT(card.fields().map().width(), 4 * Theme::unit);
    }

    void more_values_are_bluer_and_no_value_is_paper() {
        const auto card = someCard();
        const auto& theme = m_themes->theme();
        const auto image = card->map().image(80, theme);

        const auto at = [&](int x, int bin) { return image.pixelColor(x, image.height() - 1 - bin); };
        const int middle = card->map().binCount() / 2;
        QCOMPARE(at(30, middle + 16), theme.train); // the largest share of all
        QCOMPARE(at(30, middle), theme.field);
        QCOMPARE_LT(contrast(at(30, middle + 8), theme.field), contrast(theme.train, theme.field));
        QCOMPARE_GT(contrast(at(30, middle + 8), theme.field), 1.3); // a quarter
    }

    void mouse_and_keyboard_read_the_same_cell() {
        const auto card = someCard();
        QVERIFY(QTest::qWaitForWindowActive(card.get()));
        const auto area = card->fields().map();
        const int bins = card->map().binCount();
        const auto bin = bins / 2 + 16; // 0.5 to 0.53125
        const auto y = area.bottom() - static_cast<int>((bin + 0.5) * area.height() / bins);

        QTest::mouseMove(card.get(), QPoint{area.left() + area.width() / 4, y});
        QTRY_COMPARE(card->reading(), "Batch 10, 0.5 to 0.531: 75.0 %");

        card->setFocus();
        QTest::keyClick(card.get(), Qt::Key_End);
        QTest::keyClick(card.get(), Qt::Key_Left);
        for (int i = 0; i < 16; ++i)
            QTest::keyClick(card.get(), Qt::Key_Up);

        QCOMPARE(card->reading(), "Batch 10, 0.5 to 0.531: 75.0 %");
        QVERIFY(card->spokenValue().startsWith("Batch 10, 0.5 to 0.531: 75.0 %; Weights 0.5"));
    }

    void the_cursor_stays_within_the_map() {
        const auto card = someCard();
        QVERIFY(QTest::qWaitForWindowActive(card.get()));
        card->setFocus();

        for (int i = 0; i < 80; ++i) {
            QTest::keyClick(card.get(), Qt::Key_Left);
            QTest::keyClick(card.get(), Qt::Key_Down);
        }

        QVERIFY2(card->reading().startsWith("Before the first batch, −0.875 to −0.844"),
                 qPrintable(card->reading()));
    }

    void enter_and_a_double_click_choose_the_batch() {
        const auto card = someCard();
        QVERIFY(QTest::qWaitForWindowActive(card.get()));
        QList<std::int64_t> chosen;
        connect(card.get(), &LayerCard::batchChosen, this, [&](std::int64_t batch) { chosen << batch; });
        card->setFocus();

        QTest::keyClick(card.get(), Qt::Key_Home);
        QTest::keyClick(card.get(), Qt::Key_Return);
        const auto area = card->fields().map();
        QTest::mouseDClick(card.get(), Qt::LeftButton, {},
                           QPoint{area.left() + area.width() / 4, area.center().y()});

        QCOMPARE(chosen, (QList<std::int64_t>{0, 10}));
    }

    void dead_units_are_told_by_a_cross_and_by_colour() {
        const auto healthy = someCard(ReluUnits{.units = 16, .dead = 0, .zeroShare = 0.5});
        const auto ill = someCard(ReluUnits{.units = 16, .dead = 2, .zeroShare = 0.5});
        const auto orange = m_themes->theme().test;

        QCOMPARE(value(*healthy, "Dead units"), "none of 16");
        QCOMPARE(value(*ill, "Dead units"), "✗ 2 of 16");
        QCOMPARE(value(*ill, "Zero outputs"), "50.0 %");
        QCOMPARE(count(healthy->grab().toImage(), orange), 0);
        QCOMPARE_GT(count(ill->grab().toImage(), orange), 5);
    }

    void every_figure_has_room_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("dead");
        for (const char* language : {"en", "zh_TW"}) {
            QTest::addRow("%s, none of 512 dead", language) << language << 0;
            QTest::addRow("%s, all of 512 dead", language) << language << 512;
        }
    }
    void every_figure_has_room() {
        QFETCH(const QString, language);
        QFETCH(const int, dead);
        const auto usual = qScopeGuard([before = QLocale{}] { QLocale::setDefault(before); });
        LanguageSource languages;
        languages.setLanguage(language);
        LayerStatistics layer;
        layer.units = ReluUnits{.units = 512, .dead = static_cast<std::size_t>(dead)};
        CardLayout layout;
        layout.setSize({600, 400});
        const QFontMetrics metrics{themeFont(TextSize::small)};

        const auto figures = LayerTexts::figures(&layer, 100);

        for (int line = 0; line < static_cast<int>(figures.size()); ++line) {
            const auto& value = figures[static_cast<std::size_t>(line)].value;
            QVERIFY2(metrics.horizontalAdvance(value) <= layout.value(line).width(), qPrintable(value));
        }
    }

    void numbers_are_short_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::addRow("zero") << 0.0 << "0";
        QTest::addRow("usual") << 0.1234 << "0.123";
        QTest::addRow("negative") << -0.75 << "−0.75";
        QTest::addRow("least without a power") << 0.001 << "0.001";
        QTest::addRow("small") << 7.94e-5 << "7.9 × 10⁻⁵";
        QTest::addRow("a power of ten") << 1e-5 << "1.0 × 10⁻⁵";
        QTest::addRow("rounds up to one") << 9.99e-5 << "1.0 × 10⁻⁴";
        QTest::addRow("large") << 123456.0 << "1.2 × 10⁵";
        QTest::addRow("thousands") << 12345.0 << "12,345";
        QTest::addRow("none") << std::nan("") << "not a number";
    }
    void numbers_are_short() {
        QFETCH(const double, number);
        QFETCH(const QString, text);
        QCOMPARE(LayerTexts::number(number), text);
    }

    void cards_stand_where_there_is_room_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("scrolls");
        QTest::addRow("low and wide") << QSize{1400, 230} << 3 << false;
        QTest::addRow("low and narrow") << QSize{640, 200} << 1 << true;
        QTest::addRow("tall") << QSize{400, 900} << 1 << false;
        QTest::addRow("large") << QSize{2500, 500} << 3 << false;
        QTest::addRow("as small as it gets") << QSize{240, 64} << 1 << true;
    }
    void cards_stand_where_there_is_room() {
        QFETCH(const QSize, size);
        QFETCH(const int, columns);
        QFETCH(const bool, scrolls);
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));

        m_page->resize(size);
        QCoreApplication::processEvents();

        QCOMPARE(m_page->size(), size);
        const auto& grid = m_page->grid();
        QCOMPARE(grid.columnsAt(grid.viewport()->width()), columns);
        QCOMPARE(grid.verticalScrollBar()->maximum() > 0, scrolls);
        for (const auto* each : grid.cards()) {
            QVERIFY(!each->fields().map().isEmpty());
            QVERIFY(each->rect().contains(each->fields().figures()));
            QVERIFY(!each->fields().map().intersects(each->fields().figures()));
        }
    }

    void a_low_card_keeps_the_figures_that_say_most() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));
        const auto shown = [&] {
            QStringList labels;
            for (int line = 0; line < static_cast<int>(card(0).figures().size()); ++line)
                if (card(0).fields().isShown(line))
                    labels << card(0).figures()[static_cast<std::size_t>(line)].label;
            return labels.join(", ");
        };
        QCOMPARE(shown(), "Weights, Gradient, Change a batch, Change / weights, Dead units, Zero outputs");

        m_page->resize(700, 100);
        QCoreApplication::processEvents();

        QCOMPARE(shown(), "Change / weights, Dead units");
        QVERIFY(card(0).spokenValue().contains("Zero outputs"));
    }

    void space_switches_what_is_shown() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));
        const auto buttons = m_page->findChildren<QToolButton*>();
        buttons[1]->setFocus();

        QTest::keyClick(buttons[1], Qt::Key_Space);
        QTest::keyClick(buttons[1], Qt::Key_Space); // there is always one that is shown

        QCOMPARE(m_page->quantity(), Quantity::gradients);
        QVERIFY(!buttons[0]->isChecked() && buttons[1]->isChecked());
    }

    void tab_reaches_the_switch_and_every_card() {
        m_page->setMoment(moment(1, 0));
        QVERIFY(hasLookedAt(0));
        m_page->findChildren<QToolButton*>().front()->setFocus();

        QStringList reached;
        for (int i = 0; i < 6; ++i) {
            const auto* focused = QApplication::focusWidget();
            const auto* button = qobject_cast<const QToolButton*>(focused);
            reached << (button ? button->text() : focused->accessibleName().section(',', 0, 0));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }

        QCOMPARE(reached.join(", "), "Weights, Gradients, Changes, conv2d 1, conv2d 2, dense");
    }
};

QTEST_MAIN(TestLayersPage)
#include "tst_layers_page.moc"
