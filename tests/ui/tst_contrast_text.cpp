// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/contrast_text.h"

#include "tests/support/inspected.h"

#include <QLocale>

#include <QtTest>

#include <cmath>
#include <vector>

using namespace inkling;
using namespace inkling::test;

class TestContrastText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

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
};

QTEST_GUILESS_MAIN(TestContrastText)
#include "tst_contrast_text.moc"
