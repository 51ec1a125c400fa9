// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/inside_lab.h"
#include "tests/support/processor_time.h"
#include "ui/inside/contrast_choice.h"
#include "ui/inside/contrast_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

using namespace inkling;
using namespace inkling::test;

class TestWhyThisDigit : public QObject, private InsideLab {
    Q_OBJECT

private:
    ContrastChoice& choice() const { return *m_page->findChild<ContrastChoice*>(); }
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
    /// Digits that there are not while none is shown.
    Contrast shownContrast() const {
        Contrast none;
        none.favoured = none.other = -1;
        return m_page->contrast().value_or(none);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { begin(); }
    void cleanup() { end(); }

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
        const auto network = slowNetwork();
        const auto model = modelOf(network, 2);
        Inspector inspector{model.architecture};
        const double before = computedHere();
        contrastOf(model, inspector.inspect(model.parameters, seven().pixels),
                   specToPointBy(*model.architecture), 1, 2);
        const double alone = computedHere() - before;
        m_page->setMoment(momentOf(network));
        m_page->setPicture(seven());
        QTRY_VERIFY(compare().isEnabled());
        compare().click();
        QTRY_VERIFY(m_page->contrast());
        const auto parts = shownContrast().parts;
        QTest::qWait(100); // it is painted

        const double asked = computedHere();
        m_page->setMoment(momentOf(network, 11, 2));
        QTRY_VERIFY(m_page->contrast() && shownContrast().parts != parts);

        const double answered = computedHere();
        QCOMPARE_LT(answered - asked, alone);
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
};

QTEST_MAIN(TestWhyThisDigit)
#include "tst_why_this_digit.moc"
