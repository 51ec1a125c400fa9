// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/run_name.h"

#include "tests/support/hosted_lab.h"
#include "ui/docks/view_docks.h"
#include "ui/runs/runs_page.h"

using namespace inkling;
using namespace inkling::test;

class TestRunName : public QObject {
    Q_OBJECT

    LanguageSource m_languages;

private slots:
    void init() {
        QSettings settings;
        settings.clear();
        settings.setValue("window/greeted", true);
    }
    void cleanup() { m_languages.setLanguage("en"); }

    void one_that_nobody_gave_is_shown_in_the_windows_language_data() {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::addRow("English") << "Run 12"
                                 << "Run 12"
                                 << "執行 12";
        QTest::addRow("Chinese") << "執行 12"
                                 << "Run 12"
                                 << "執行 12";
        QTest::addRow("of a file") << "Run 3: digits: %1.onnx"
                                   << "Run 3: digits: %1.onnx"
                                   << "執行 3：digits: %1.onnx";
        QTest::addRow("of a file, Chinese") << "執行 3：手寫.onnx"
                                            << "Run 3: 手寫.onnx"
                                            << "執行 3：手寫.onnx";
        QTest::addRow("given") << "Mine"
                               << "Mine"
                               << "Mine";
        QTest::addRow("given, beginning alike") << "Run 3 again"
                                                << "Run 3 again"
                                                << "Run 3 again";
        QTest::addRow("given, without a number") << "Run %1"
                                                 << "Run %1"
                                                 << "Run %1";
        QTest::addRow("empty") << ""
                               << ""
                               << "";
    }
    void one_that_nobody_gave_is_shown_in_the_windows_language() {
        QFETCH(QString, stored);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        m_languages.setLanguage("en");
        QCOMPARE(runNameText(stored.toStdString()), english);
        m_languages.setLanguage("zh_TW");
        QCOMPARE(runNameText(stored.toStdString()), chinese);
    }

    void it_is_stored_in_one_language() {
        m_languages.setLanguage("zh_TW");
        QCOMPARE(usualRunName(3), "Run 3");
        QCOMPARE(usualRunName(3, "手寫 %1.onnx"), "Run 3: 手寫 %1.onnx");
    }

    void the_window_says_it_in_its_language_wherever_it_stands() {
        const auto data = firstDigits(1000, 200);
        HostedLab lab{data, "zh_TW"};
        QVERIFY(lab.isOpen);
        lab.window().docks().dock(View::library)->bringUp();
        lab.session.step();
        QTRY_COMPARE(lab.storedRuns->runs().size(), std::size_t{1});
        QCOMPARE(lab.storedRuns->runs().front().name, "Run 1");
        const auto cells = [&] {
            QStringList texts;
            for (const auto* view : lab.window().findChildren<QTableView*>())
                for (int row = 0; row < view->model()->rowCount(); ++row)
                    for (int column = 0; column < view->model()->columnCount(); ++column)
                        texts << view->model()->index(row, column).data().toString();
            return texts;
        };
        QTRY_COMPARE(cells().count("執行 1"), 2); // in Runs and in the Library
        const auto* before = &lab.window();

        lab.languages.setLanguage("en");

        QTRY_VERIFY(&lab.window() != before);
        lab.window().docks().dock(View::library)->bringUp();
        QTRY_COMPARE(cells().count("Run 1"), 2);
        QVERIFY(cells().filter("執行").isEmpty());
    }
};

INKLING_WINDOW_TEST_MAIN(TestRunName)
#include "tst_run_name.moc"
