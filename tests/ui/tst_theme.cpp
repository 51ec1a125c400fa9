// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colours.h"
#include "tests/support/patience.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

using namespace inkling;
using namespace inkling::test;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void text_is_readable_on_every_surface_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("surface");
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            const QByteArray name = theme.isDark ? "dark: " : "light: ";
            const std::pair<const char*, QColor> texts[] = {{"text", theme.text},
                                                            {"muted text", theme.mutedText},
                                                            {"training", theme.train},
                                                            {"test", theme.test},
                                                            {"validation", theme.validation}};
            const std::pair<const char*, QColor> surfaces[] = {
                {"panel", theme.panel}, {"plot", theme.plot}, {"field", theme.field}, {"hover", theme.hover}};
            for (const auto& [text, colour] : texts) {
                for (const auto& [surface, background] : surfaces)
                    QTest::addRow("%s%s on %s", name.constData(), text, surface) << colour << background;
            }
            QTest::addRow("%stext on a primary button", name.constData()) << theme.onTrain << theme.train;
        }
    }
    void text_is_readable_on_every_surface() {
        QFETCH(QColor, text);
        QFETCH(QColor, surface);

        QCOMPARE_GE(contrast(text, surface), 4.5);
    }

    void every_palette_colour_of_ordinary_controls_is_readable() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            const QPalette palette = theme.palette();
            const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
                {QPalette::WindowText, QPalette::Window},
                {QPalette::Text, QPalette::Base},
                {QPalette::Text, QPalette::AlternateBase},
                {QPalette::PlaceholderText, QPalette::Base},
                {QPalette::ButtonText, QPalette::Button},
                {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::ToolTipText, QPalette::ToolTipBase},
                {QPalette::Link, QPalette::Window}};
            for (const auto& [text, surface] : pairs)
                QCOMPARE_GE(contrast(palette.color(text), palette.color(surface)), 4.5);
        }
    }

    void what_cannot_be_used_now_is_still_seen() {
        const Theme theme = Theme::dark();
        for (const QColor& surface : {theme.panel, theme.plot, theme.field, theme.hover}) {
            QCOMPARE_GE(contrast(theme.disabledText, surface), 3.0);
            QCOMPARE_LT(contrast(theme.disabledText, surface), contrast(theme.mutedText, surface));
        }
    }

    void boxes_in_menus_are_seen_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<bool>("isExclusive");
        for (const bool isExclusive : {false, true}) {
            QTest::addRow("light, %d", isExclusive) << Appearance::light << isExclusive;
            QTest::addRow("dark, %d", isExclusive) << Appearance::dark << isExclusive;
        }
    }
    void boxes_in_menus_are_seen() {
        QFETCH(Appearance, appearance);
        QFETCH(bool, isExclusive);
        ThemeSource source;
        source.setAppearance(appearance);
        QMenu menu;
        QActionGroup group{&menu};
        auto* action = menu.addAction(" ");
        action->setCheckable(true);
        if (isExclusive)
            group.addAction(action)->setChecked(true); // an empty circle is not drawn
        menu.resize(menu.sizeHint());
        const QImage image = menu.grab().toImage();
        const QColor inside = image.pixelColor(image.width() - 4, 4);
        double most = 0.0;
        for (int x = 3; x < image.width() - 3; ++x)
            most = std::max(most, contrast(image.pixelColor(x, image.height() / 2), inside));
        QCOMPARE_GE(most, 3.0);
    }

    void texts_grow_and_shrink_with_one_scale() {
        ThemeSource source;
        QSignalSpy changed(&source, &ThemeSource::changed);
        QLabel plain{"plain"};
        plain.show();
        const double before = themeFont(TextSize::normal).pointSizeF();

        source.setTextScale(1.5);

        QCOMPARE(changed.count(), 1);
        QCOMPARE(themeFont(TextSize::normal).pointSizeF(), 1.5 * before);
        QTRY_COMPARE(plain.font().pointSizeF(), 1.5 * before);
        source.setTextScale(1.0);
        QCOMPARE(themeFont(TextSize::normal).pointSizeF(), before);
        QTRY_COMPARE(plain.font().pointSizeF(), before);
        QCOMPARE(changed.count(), 2);
    }

    void the_chosen_appearance_reaches_widgets_and_listeners() {
        ThemeSource source;
        QSignalSpy changed(&source, &ThemeSource::changed);
        QWidget widget;
        widget.show();

        source.setAppearance(Appearance::dark);

        QCOMPARE(changed.count(), 1);
        QVERIFY(source.theme().isDark);
        QVERIFY(isDark(QApplication::palette()));
        QTRY_VERIFY(isDark(widget.palette()));

        source.setAppearance(Appearance::dark);
        QCOMPARE(changed.count(), 1);
    }

    void a_menu_has_a_border_that_is_seen() {
        for (const auto appearance : {Appearance::light, Appearance::dark}) {
            ThemeSource source;
            source.setAppearance(appearance);
            QMenu menu;
            menu.addAction("Open");
            menu.resize(menu.sizeHint());
            const QImage image = menu.grab().toImage();
            const auto inside = image.pixelColor(image.width() - 4, image.height() / 2);
            for (const QPoint edge : {QPoint{0, image.height() / 2}, QPoint{image.width() / 2, 0},
                                      QPoint{image.width() - 1, image.height() / 2},
                                      QPoint{image.width() / 2, image.height() - 1}})
                QCOMPARE_GE(contrast(image.pixelColor(edge), inside), 2.0);
        }
    }

    void what_separates_a_menus_entries_is_seen_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<double>("least");
        QTest::addRow("light") << Appearance::light << 2.0; // as its border
        QTest::addRow("dark") << Appearance::dark << 3.0;
    }
    void what_separates_a_menus_entries_is_seen() {
        QFETCH(Appearance, appearance);
        QFETCH(double, least);
        ThemeSource source;
        source.setAppearance(appearance);
        QMenu menu;
        menu.addAction("Open");
        const auto* separator = menu.addSeparator();
        menu.addAction("Quit");
        menu.resize(menu.sizeHint());

        const QImage image = menu.grab().toImage();

        const auto between = menu.actionGeometry(menu.actions()[1]);
        QVERIFY(separator->isSeparator());
        const auto inside = image.pixelColor(between.center().x(), between.top() - 1);
        int lines = 0;
        for (int y = between.top(); y <= between.bottom(); ++y) {
            const auto pixel = image.pixelColor(between.center().x(), y);
            QVERIFY2(pixel == inside || contrast(pixel, inside) >= least, qPrintable(pixel.name()));
            lines += pixel == inside ? 0 : 1;
        }
        QCOMPARE(lines, 1);
    }

    void buttons_of_dialogs_have_words_and_no_pictures() {
        ThemeSource source;
        QDialogButtonBox box{QDialogButtonBox::Close | QDialogButtonBox::Cancel | QDialogButtonBox::Open};
        for (const auto* button : box.buttons())
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
    }

    void scroll_bars_show_where_they_are_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<Qt::Orientation>("orientation");
        QTest::addRow("light") << Appearance::light << Qt::Vertical;
        QTest::addRow("dark") << Appearance::dark << Qt::Vertical;
        QTest::addRow("light, lying") << Appearance::light << Qt::Horizontal;
        QTest::addRow("dark, lying") << Appearance::dark << Qt::Horizontal;
    }
    void scroll_bars_show_where_they_are() {
        QFETCH(Appearance, appearance);
        QFETCH(Qt::Orientation, orientation);
        ThemeSource source;
        source.setAppearance(appearance);
        QScrollBar bar(orientation);
        bar.setRange(0, 300);
        bar.setPageStep(100);
        bar.resize(orientation == Qt::Vertical ? QSize(14, 400) : QSize(400, 14));
        const auto colourAt = [&](int place) {
            const QImage image = bar.grab().toImage();
            return orientation == Qt::Vertical ? image.pixelColor(7, place) : image.pixelColor(place, 7);
        };

        for (const int value : {0, 100, 300}) {
            bar.setValue(value);

            QCOMPARE_GE(contrast(colourAt(value + 50), source.theme().panel), 3.0);
            QCOMPARE_LT(contrast(colourAt((value + 250) % 400), source.theme().panel), 1.3);
        }
    }

    void the_system_decides_by_the_lightness_of_its_windows() {
        QVERIFY(isDark(QPalette(QColor(0x202020))));
        QVERIFY(!isDark(QPalette(QColor(0xefefef))));

        // No desktop here, so Qt's own light palette is the system's, also after a dark one was ours.
        ThemeSource source;
        source.setAppearance(Appearance::dark);
        source.setAppearance(Appearance::system);
        QVERIFY(!source.theme().isDark);
    }

    void the_three_sizes_are_in_order() {
        const auto height = [](TextSize size) { return QFontMetrics(themeFont(size)).height(); };

        QCOMPARE_LT(height(TextSize::small), height(TextSize::normal));
        QCOMPARE_LT(height(TextSize::normal), height(TextSize::large));
    }

    void numbers_of_the_same_length_need_the_same_room() {
        const QFontMetrics metrics(themeFont(TextSize::normal));

        QCOMPARE(tabularWidth(metrics, "11.1 %"), tabularWidth(metrics, "98.4 %"));
        QCOMPARE_GE(tabularWidth(metrics, "11.1 %"), metrics.horizontalAdvance("11.1 %"));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
