// SPDX-License-Identifier: GPL-3.0-or-later
// An image of the data on the canvas says what it is, and not only what it is read as.
#include "tests/support/lab.h"
#include "ui/window_host.h"

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
        ThemeSource themes;
        LanguageSource languages;
        TrainingSession session{2};
        QVERIFY(session.begin(endlessRun(), m_data).has_value());
        const QTemporaryDir store;
        RunLibrary library{session, store.filePath("runs.sqlite").toStdString()};
        const WindowHost host{session, library, themes, languages};
        host.window().show();
        put(host.window(), sample(2), 1);
        const auto* before = &host.window();

        languages.setLanguage("zh_TW");
        QTRY_VERIFY(&host.window() != before);

        const auto* panel = host.window().findChild<PredictionPanel*>();
        QTRY_VERIFY2(panel->spokenValue().endsWith("標籤是 1"), qPrintable(panel->spokenValue()));
        QVERIFY(host.window().readingPanel().picture() == sample(2));
        languages.setLanguage("en");
    }
};

INKLING_WINDOW_TEST_MAIN(TestLabelledPicture)
#include "tst_labelled_picture.moc"
