// SPDX-License-Identifier: GPL-3.0-or-later
// An image of the data on the canvas says what it is, and not only what it is read as.
#include "tests/support/hosted_lab.h"

using namespace inkling;
using namespace inkling::test;

class TestLabelledPicture : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

    static void put(const MainWindow& window, const Picture& picture, int label) {
        emit window.thumbnails().pictureChosen(picture, label);
    }
    Picture sample(std::size_t index) const {
        Picture picture;
        std::ranges::copy(m_data.test.image(index), picture.pixels.begin());
        return picture;
    }
    QString spoken(const Lab& lab) const { return lab.prediction().spokenValue(); }

private slots:
    void init() {
        beginAnew();
        QSettings{}.setValue("window/greeted", true);
    }

    void it_says_its_label_and_whether_it_is_read_so() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        const auto picture = sample(2);

        put(*lab.window, picture, 1);
        QTRY_VERIFY(spoken(lab).startsWith("Prediction "));
        const int read = digitOf(*lab.prediction().reading()).value();
        const int other = (read + 3) % 10;
        put(*lab.window, picture, read);
        QTRY_VERIFY(lab.shows(QStringLiteral("✓ the label is %1").arg(read)));
        QVERIFY2(spoken(lab).endsWith(QStringLiteral(", the label is %1").arg(read)),
                 qPrintable(spoken(lab)));

        put(*lab.window, picture, other);
        QTRY_VERIFY(lab.shows(QStringLiteral("✗ the label is %1").arg(other)));
        QVERIFY2(spoken(lab).endsWith(QStringLiteral(", the label is %1").arg(other)),
                 qPrintable(spoken(lab)));
    }

    void before_the_first_batch_there_is_no_verdict() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        put(*lab.window, sample(2), 1);

        QTRY_VERIFY(lab.shows("the label is 1"));
        QVERIFY(!lab.shows("✓ the label"));
        QVERIFY(!lab.shows("✗ the label"));
    }

    void what_was_drawn_upon_has_no_label() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        put(*lab.window, sample(2), 1);
        QTRY_VERIFY(lab.shows("the label is 1"));

        lab.drawOne();
        QTRY_VERIFY(!lab.shows("the label is"));
        QTRY_VERIFY(spoken(lab).startsWith("Prediction "));
        QVERIFY(!spoken(lab).contains("label"));

        lab.canvas().undo(); // the image as it was
        QTRY_VERIFY(lab.shows("the label is 1"));
    }

    void in_another_language_it_has_its_label() {
        HostedLab lab{m_data};
        QVERIFY(lab.isOpen);
        put(lab.window(), sample(2), 1);
        const auto* before = &lab.window();

        lab.languages.setLanguage("zh_TW");
        QTRY_VERIFY(&lab.window() != before);

        const auto* panel = lab.window().findChild<PredictionPanel*>();
        QTRY_VERIFY2(panel->spokenValue().endsWith("標籤是 1"), qPrintable(panel->spokenValue()));
        QVERIFY(lab.window().readingPanel().picture() == sample(2));
    }
};

INKLING_WINDOW_TEST_MAIN(TestLabelledPicture)
#include "tst_labelled_picture.moc"
