// SPDX-License-Identifier: GPL-3.0-or-later
// What someone who comes back finds of what was left.
#include "tests/support/lab.h"
#include "ui/window_host.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// The program as runWindow() builds it, on a store that outlives it.
struct Start {
    ThemeSource themes;
    LanguageSource languages;
    TrainingSession session{2};
    std::unique_ptr<RunLibrary> library;
    std::unique_ptr<WindowHost> host;

    Start(const QString& store, const DigitData& data) {
        if (!session.begin(endlessRun(), data))
            return;
        library = std::make_unique<RunLibrary>(session, store.toStdString());
        host = std::make_unique<WindowHost>(session, *library, themes, languages);
        host->window().show();
    }
    ~Start() {
        window().close();
        host.reset(); // the window first, as on the stack of runWindow()
    }

    MainWindow& window() const { return host->window(); }
    bool isRead() const {
        return QTest::qWaitFor([&] { return library->isRead(); }, patience);
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

        QTRY_COMPARE_WITH_TIMEOUT(next.session.run().name, "Run 1", patience);
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
            next.library->open(next.library->runs().front().key);
            QTRY_COMPARE_WITH_TIMEOUT(next.session.run().name, "Run 1", patience);
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
        QTRY_VERIFY_WITH_TIMEOUT(!next.message().contains("batch"), patience);
        QVERIFY(next.message().contains("3"));
        next.trainTo(1);
        QTRY_COMPARE_WITH_TIMEOUT(next.library->runs().size(), std::size_t{2}, patience);
        next.languages.setLanguage("en");

        QTRY_VERIFY_WITH_TIMEOUT(next.message().isEmpty(), patience);
    }
};

INKLING_WINDOW_TEST_MAIN(TestReturn)
#include "tst_return.moc"
