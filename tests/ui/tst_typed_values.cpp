// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a field is what holds.
#include "tests/support/lab.h"

using namespace inkling;
using namespace inkling::test;

class TestTypedValues : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);
    std::unique_ptr<Lab> m_lab;

    QDoubleSpinBox* type(const char* name, const QString& text) const {
        auto* box = m_lab->find<QDoubleSpinBox>(name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        return box;
    }
    double learningRate() const { return m_lab->session.settings().learningRate; }

private slots:
    void init() {
        beginAnew();
        m_lab = std::make_unique<Lab>(endlessRun(), m_data);
        QVERIFY(m_lab->isOpen);
        m_lab->window->resize(1440, 900);
    }
    void cleanup() { m_lab.reset(); }

    void a_number_that_was_typed_is_trained_with_by_a_click_on_train() {
        type("learning-rate", "0.03");
        QCOMPARE(learningRate(), 0.15); // nobody has said that it is all of the number

        QTest::mouseClick(m_lab->button("Train"), Qt::LeftButton);

        QCOMPARE(learningRate(), 0.03);
        QVERIFY(m_lab->reachesBatch(2));
        for (const auto& change : m_lab->session.run().changes)
            QCOMPARE(change.batch, 0); // no batch was trained without it
    }

    void typed_in_the_past_it_makes_a_fork() {
        m_lab->press(Qt::Key_Right);
        QVERIFY(m_lab->reachesBatch(1));
        m_lab->press(Qt::Key_Right);
        QVERIFY(m_lab->reachesBatch(2));
        m_lab->press(Qt::Key_Left);
        QTRY_VERIFY(m_lab->session.isInPast());
        const auto run = m_lab->session.run().id;
        type("learning-rate", "0.03");

        QTest::mouseClick(m_lab->button("Step"), Qt::LeftButton);

        QTRY_VERIFY(m_lab->session.run().id != run);
        QCOMPARE(learningRate(), 0.03);
    }

    void a_key_of_the_window_takes_it_too() {
        type("learning-rate", "0.03");

        m_lab->press(Qt::Key_T, Qt::ControlModifier);

        QCOMPARE(learningRate(), 0.03);
    }

    void space_trains_with_it_since_no_number_has_one() {
        type("learning-rate", "0.03");

        QVERIFY(spaceTrains(*m_lab));

        QCOMPARE(learningRate(), 0.03);
    }

    void space_leaves_words_in_a_number_field_as_they_are() {
        auto* epochs = m_lab->find<QDoubleSpinBox>("epochs");
        epochs->setFocus();
        epochs->selectAll();
        const auto words = epochs->text();

        QVERIFY(spaceTrains(*m_lab));

        QCOMPARE(epochs->text(), words);
    }

    void what_is_no_number_yet_is_what_held_before() {
        auto* box = type("learning-rate", "-");

        QTest::mouseClick(m_lab->button("Step"), Qt::LeftButton);

        QVERIFY(m_lab->reachesBatch(1));
        QCOMPARE(learningRate(), 0.15);
        QCOMPARE(box->text(), "0.15");
    }

    void clicks_in_the_field_itself_go_on_writing() {
        auto* box = type("learning-rate", "0.0");

        QTest::mouseClick(box->findChild<QLineEdit*>(), Qt::LeftButton);

        QCOMPARE(box->findChild<QLineEdit*>()->text(), "0.0");
        QCOMPARE(learningRate(), 0.15);
    }
};

QTEST_MAIN(TestTypedValues)
#include "tst_typed_values.moc"
