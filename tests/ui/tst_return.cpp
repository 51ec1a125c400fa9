// SPDX-License-Identifier: GPL-3.0-or-later
// What someone who comes back finds of what was left.
#include "tests/support/lab.h"
#include "ui/window_host.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// With numbers as a mouse on a scaled screen gives them.
const Drawing seven{{{{60.1, 60}, {200.0 / 3.0, 60}, {120.015625, 220}}, {{220, 200}}}};

/// The program as runWindow() builds it, on a store that outlives it.
struct Start {
    ThemeSource themes;
    LanguageSource languages;
    TrainingSession session{2};
    std::unique_ptr<RunLibrary> storedRuns;
    std::unique_ptr<WindowHost> host;

    Start(const QString& store, const DigitData& data) {
        if (!session.begin(endlessRun(), data))
            return;
        storedRuns = std::make_unique<RunLibrary>(session, store.toStdString());
        host = std::make_unique<WindowHost>(session, *storedRuns, themes, languages);
        host->window().show();
    }
    ~Start() {
        window().close();
        host.reset(); // the window first, as on the stack of runWindow()
    }

    MainWindow& window() const { return host->window(); }
    DrawingCanvas& canvas() const { return window().readingPanel().canvas(); }
    bool isRead() const {
        return QTest::qWaitFor([&] { return storedRuns->isRead(); }, patience);
    }
    QString message() const { return window().messages().text(); }
    void press(const char* text) const {
        for (auto* button : window().messages().findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QLatin1String{text})
                button->click();
    }
    /// Another run, so far.
    void trainTo(std::int64_t batch) {
        while (session.end() < batch) {
            const auto end = session.end();
            session.step();
            if (!QTest::qWaitFor([&] { return session.moment().batch > end; }, patience))
                return;
        }
    }
};

} // namespace

class TestReturn : public QObject {
    Q_OBJECT

    const DigitData m_data = openDataSource(endlessRun().data).value();
    std::unique_ptr<QTemporaryDir> m_folder;

    QString store() const { return m_folder->filePath("runs.sqlite"); }

private slots:
    void init() {
        QSettings settings;
        settings.clear();
        settings.setValue("window/greeted", true);
        QLocale::setDefault(QLocale{"en_US"});
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // --- The run ---

    void a_run_whose_window_was_closed_is_offered_and_goes_on() {
        { Start{store(), m_data}.trainTo(3); }

        Start next{store(), m_data};
        QVERIFY(next.isRead());
        QCOMPARE(next.message(), "Run 1 was left after batch 3 of 1,000,000.");
        next.press("Go on");

        QTRY_COMPARE(next.session.run().name, "Run 1");
        QTRY_COMPARE_GT_WITH_TIMEOUT(next.session.end(), 3, patience);
    }

    void an_offer_that_is_put_away_does_not_come_again_unless_the_run_went_on() {
        { Start{store(), m_data}.trainTo(3); }
        {
            Start next{store(), m_data};
            QVERIFY(next.isRead());
            next.press("Close");
        }
        {
            Start next{store(), m_data};
            QVERIFY(next.isRead());
            QCOMPARE(next.message(), "");
            next.storedRuns->open(next.storedRuns->runs().front().key);
            QTRY_COMPARE(next.session.run().name, "Run 1");
            next.trainTo(5);
        }
        Start next{store(), m_data};
        QVERIFY(next.isRead());
        QCOMPARE(next.message(), "Run 1 was left after batch 5 of 1,000,000.");
    }

    void an_offer_that_nobody_answered_comes_again() {
        { Start{store(), m_data}.trainTo(3); }
        { QVERIFY((Start{store(), m_data}.isRead())); }

        const Start next{store(), m_data};
        QVERIFY(next.isRead());
        QCOMPARE(next.message(), "Run 1 was left after batch 3 of 1,000,000.");
    }

    void the_last_of_several_is_offered() {
        { Start{store(), m_data}.trainTo(3); }
        { Start{store(), m_data}.trainTo(2); }

        const Start next{store(), m_data};
        QVERIFY(next.isRead());
        QCOMPARE(next.message(), "Run 2 was left after batch 2 of 1,000,000.");
    }

    void in_another_language_the_offer_stands_until_something_is_trained() {
        { Start{store(), m_data}.trainTo(3); }
        Start next{store(), m_data};
        QVERIFY(next.isRead());

        next.languages.setLanguage("zh_TW");
        QTRY_VERIFY(!next.message().contains("batch"));
        QVERIFY(next.message().contains("3"));
        next.trainTo(1);
        QTRY_COMPARE(next.storedRuns->runs().size(), std::size_t{2});
        next.languages.setLanguage("en");

        QTRY_VERIFY(next.message().isEmpty());
    }

    // --- The drawing ---

    void what_was_drawn_is_on_the_canvas_again() {
        {
            const Start start{store(), m_data};
            start.canvas().setDrawing({{{{60.25, 60}, {200, 60}}}});
            start.canvas().setDrawing(seven);
        }

        const Start next{store(), m_data};
        QCOMPARE(next.canvas().content(), CanvasContent{seven});
        QCOMPARE(next.message(), "");
    }

    void what_was_cleared_or_taken_from_the_samples_is_not() {
        for (const auto& last : {CanvasContent{Drawing{}}, CanvasContent{Picture{.pixels = {255, 128}}}}) {
            {
                const Start start{store(), m_data};
                start.canvas().setDrawing(seven);
            }
            {
                const Start start{store(), m_data};
                start.canvas().clear();
                if (const auto* picture = std::get_if<Picture>(&last))
                    start.canvas().showPicture(*picture);
            }

            const Start next{store(), m_data};
            QVERIFY(next.canvas().isEmpty());
        }
    }

    void a_drawing_that_is_broken_is_no_drawing_data() {
        QTest::addColumn<QVariant>("value");
        QTest::addRow("text") << QVariant{"nonsense"};
        QTest::addRow("bytes") << QVariant{QByteArray(200, '\xff')};
        QTest::addRow("a list") << QVariant{QStringList{"1", "2"}};
        QTest::addRow("cut off") << QVariant{R"({"drawing":[[[60,200],[60)"};
        QTest::addRow("unequal") << QVariant{R"({"drawing":[[[60,200],[60]]]})"};
    }
    void a_drawing_that_is_broken_is_no_drawing() {
        QFETCH(QVariant, value);
        QSettings{}.setValue("window/drawing", value);

        const Start start{store(), m_data};

        QVERIFY(start.canvas().isEmpty());
        QCOMPARE(start.message(), "");
    }

    void more_strokes_than_settings_should_hold_are_not_kept() {
        Drawing scribble;
        for (int i = 0; i < 30'000; ++i)
            scribble.strokes.push_back({{10.125 + i % 200, 20.0}, {30.0, 40.0 + i % 100}});
        {
            const Start start{store(), m_data};
            start.canvas().setDrawing(scribble);
        }

        QVERIFY(!QSettings{}.contains("window/drawing"));
    }
};

INKLING_WINDOW_TEST_MAIN(TestReturn)
#include "tst_return.moc"
