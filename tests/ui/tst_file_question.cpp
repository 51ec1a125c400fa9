// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for files beside the window: nothing waits for the answer.
#include "tests/support/file_dialog.h"
#include "tests/support/patience.h"
#include "tests/support/user_home.h"
#include "ui/files/file_question.h"

#include <QtWidgets>

#include <QtTest>

using namespace inkling;
using namespace inkling::test;

namespace {

using For = FileQuestion::For;

struct Asked {
    QMainWindow window;
    FileQuestion question;
    QStringList answers;

    explicit Asked(For purpose, FileKind kind = FileKind::picture)
        : question{purpose, kind, &window} {
        window.show();
    }

    QFileDialog* ask(const FileQuestion::Wording& wording = {.title = "Which?"}) {
        question.ask(wording, [this](const QString& path, auto&) { answers.append(path); });
        return dialog();
    }
    QFileDialog* dialog() const { return shownFileDialog(window); }
    QMessageBox* box() const {
        for (auto* box : window.findChildren<QMessageBox*>("replace"))
            if (box->isVisible())
                return box;
        return nullptr;
    }
    void type(const QString& path) const { typeFile(*dialog(), path); }
    void press(const QString& text) const {
        for (auto* button : box()->buttons())
            if (button->text().remove('&') == text)
                return button->click();
        QFAIL("no such button");
    }
};

void write(const QString& path) {
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class TestFileQuestion : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() {
        QSettings{}.clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // --- Beside the window ---

    void nothing_is_modal() {
        for (const auto purpose : {For::opening, For::saving, For::folder}) {
            Asked asked{purpose};
            const auto* dialog = asked.ask();
            QVERIFY(dialog);
            QCOMPARE(dialog->windowModality(), Qt::NonModal);
            QVERIFY(!QApplication::activeModalWidget());
        }
    }

    void the_answer_is_the_file_that_was_chosen() {
        write(m_folder->filePath("a.png"));
        Asked asked{For::opening};
        const QPointer<QFileDialog> dialog = asked.ask();
        asked.type(m_folder->filePath("a.png"));
        QCOMPARE(asked.answers, QStringList{m_folder->filePath("a.png")});
        QTRY_VERIFY(!dialog);
    }

    void a_folder_is_an_answer_too() {
        Asked asked{For::folder};
        asked.ask();
        asked.type(m_folder->path());
        QCOMPARE(asked.answers, QStringList{m_folder->path()});
    }

    void cancelled_it_has_no_answer() {
        Asked asked{For::opening};
        const QPointer<QFileDialog> dialog = asked.ask();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(asked.answers.isEmpty());
    }

    void asked_again_it_is_the_same_dialog_and_what_was_typed_stays() {
        Asked asked{For::saving};
        const FileQuestion::Wording wording{.title = "Save a", .name = "a"};
        auto* dialog = asked.ask(wording);
        auto* line = dialog->findChild<QLineEdit*>();
        line->setText("mine");
        QCOMPARE(asked.ask(wording), dialog);
        QCOMPARE(asked.window.findChildren<QFileDialog*>().size(), 1);
        QCOMPARE(line->text(), "mine");
    }

    void asked_about_something_else_it_says_so_and_answers_the_new_question() {
        Asked asked{For::saving};
        auto* dialog = asked.ask({.title = "Save a", .name = "a"});
        QString answer;
        asked.question.ask({.title = "Save b", .name = "b"},
                           [&](const QString& path, auto&) { answer = path; });
        QCOMPARE(asked.dialog(), dialog);
        QCOMPARE(dialog->windowTitle(), "Save b");
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(), "b");
        asked.type(m_folder->filePath("b"));
        QCOMPARE(answer, m_folder->filePath("b"));
        QVERIFY(asked.answers.isEmpty());
    }

    void an_answer_may_ask_again() {
        Asked asked{For::saving};
        asked.ask();
        auto held = std::make_shared<int>();
        const std::weak_ptr watched{held};
        bool isHeld = false;
        const auto again = [&] {
            asked.ask({.title = "And now?"});
            isHeld = !watched.expired();
        };
        asked.question.ask({.title = "Which?"}, [again, held = std::move(held)](auto&, auto&) { again(); });
        asked.type(m_folder->filePath("a"));
        QVERIFY(isHeld); // what the answer knows, until it has ended
        QVERIFY(asked.dialog());
        QCOMPARE(asked.dialog()->windowTitle(), "And now?");
        asked.type(m_folder->filePath("b"));
        QCOMPARE(asked.answers, QStringList{m_folder->filePath("b")});
    }

    void closed_with_the_window() {
        Asked asked{For::opening};
        const QPointer<QFileDialog> dialog = asked.ask();
        asked.window.close();
        QTRY_VERIFY(!dialog);
        QVERIFY(asked.answers.isEmpty());
    }

    // --- What is there, and what is not ---

    void what_is_not_there_is_for_its_reader_to_say() {
        for (const auto purpose : {For::opening, For::folder}) {
            Asked asked{purpose};
            asked.ask();
            asked.type(m_folder->filePath("missing"));
            QCOMPARE(asked.answers, QStringList{m_folder->filePath("missing")});
            QVERIFY(!QApplication::activeModalWidget());
        }
    }

    void a_file_that_is_there_is_asked_about_beside_the_window() {
        const auto path = m_folder->filePath("a.png");
        write(path);
        Asked asked{For::saving};
        for (const auto* button : {"Cancel", "Replace"}) {
            asked.ask();
            asked.type(path);
            QVERIFY(asked.answers.isEmpty());
            QVERIFY(asked.box());
            QCOMPARE(asked.box()->windowModality(), Qt::NonModal);
            QCOMPARE(asked.box()->text(), "There already: a.png. Replace?");
            asked.press(button);
            QVERIFY(!asked.box());
        }
        QCOMPARE(asked.answers, QStringList{path});
    }

    void a_name_is_completed_before_it_is_looked_for() {
        write(m_folder->filePath("a.png"));
        Asked asked{For::saving};
        asked.ask({.title = "Save", .completed = [](const QString& path, auto&) { return path + ".png"; }});
        asked.type(m_folder->filePath("a"));
        QVERIFY(asked.box());
        asked.press("Replace");
        QCOMPARE(asked.answers, QStringList{m_folder->filePath("a.png")});
    }

    void only_the_question_knows_what_would_be_replaced() {
        write(m_folder->filePath("a"));
        Asked asked{For::saving};
        const auto none = [](const QString&) { return QStringList{}; };
        const auto two = [](const QString&) { return QStringList{"a", "b"}; };
        asked.ask({.title = "Save", .replaced = two});
        asked.type(m_folder->filePath("a"));
        QCOMPARE(asked.box()->text(), "There already: a, b. Replace?");
        asked.ask({.title = "Save", .replaced = none}); // which takes the question before back
        QVERIFY(!asked.box());
        asked.type(m_folder->filePath("a"));
        QCOMPARE(asked.answers.size(), 1);
    }

    // --- Where it begins ---

    void at_first_it_begins_at_the_users_own_files() {
        Asked asked{For::opening};
        QVERIFY(QDir::current() != QDir::home());
        QCOMPARE(asked.ask()->directory(), QDir::home());
        asked.dialog()->reject();

        QDir::home().mkpath("Documents");
        const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QCOMPARE(asked.ask()->directory(), QDir{documents});
        QDir::home().rmdir("Documents");
    }

    void then_where_a_file_of_its_kind_was_last() {
        rememberFolderOf(FileKind::picture, m_folder->filePath("a.png"));
        Asked pictures{For::opening};
        Asked models{For::opening, FileKind::model};
        QCOMPARE(pictures.ask()->directory(), QDir{m_folder->path()});
        QCOMPARE(models.ask()->directory(), QDir::home());
    }

    void to_choose_a_file_is_not_to_remember_its_folder() {
        write(m_folder->filePath("a.png"));
        Asked asked{For::opening};
        asked.ask();
        asked.type(m_folder->filePath("a.png"));
        QCOMPARE(asked.ask()->directory(), QDir::home());
    }

    void a_folder_that_is_gone_is_not_begun_in() {
        rememberFolder(FileKind::picture, m_folder->path());
        m_folder.reset();
        QCOMPARE(rememberedFolder(FileKind::picture), QDir::homePath());
    }
};

INKLING_WINDOW_TEST_MAIN(TestFileQuestion)
#include "tst_file_question.moc"
