// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong is said in the language of the window, from beginning to end.
#include "core/base/atomic_file.h"
#include "core/exchange/model_formats.h"
#include "core/layers/layer_options.h"
#include "core/runs/database.h"
#include "core/train/run_spec.h"
#include "core/train/trainer.h"
#include "tests/support/patience.h"
#include "ui/bars/data_chooser.h"
#include "ui/language/error_text.h"
#include "ui/language/language_source.h"
#include "ui/library/run_library.h"
#include "ui/network/layer_rows.h"
#include "ui/network/network_editor.h"
#include "ui/network/pending_bar.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"

#include <QDirIterator>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace inkling;

namespace {

/// Words of a Chinese sentence that are English: all that Latin letters write but these names, and figures.
QStringList englishIn(QString sentence, QStringList names) {
    names += {"MNIST", "IDX", "JSON", "Inkling", "gzip", "SHA-256"};
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const auto& name : names)
        sentence.remove(name);
    static const QRegularExpression word{"[A-Za-z]{2,}"};
    QStringList words;
    for (auto match = word.globalMatch(sentence); match.hasNext();)
        words += match.next().captured();
    return words;
}

bool isChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// A literal as the compiler reads it, of one piece or several.
QString unescaped(const QString& literal) {
    static const QRegularExpression piece{"\"((?:[^\"\\\\]|\\\\.)*)\""};
    QString text;
    for (auto match = piece.globalMatch(literal); match.hasNext();)
        text += match.next().captured(1);
    return text.replace("\\\"", "\"").replace("\\\\", "\\");
}

struct Pattern {
    QString file;
    QString text; ///< empty: not a literal
};

/// Whatever stands behind "Sentence::tr(" in the sources, but for its own.
std::vector<Pattern> patternsOfTheSources() {
    static const QRegularExpression use{"Sentence::tr\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)*)(\\)?)"};
    std::vector<Pattern> patterns;
    for (const char* folder : {"/core", "/ui", "/resources"}) {
        QDirIterator files{QString{INKLING_SOURCE_DIR} + folder,
                           {"*.cpp", "*.h"},
                           QDir::Files,
                           QDirIterator::Subdirectories};
        while (files.hasNext()) {
            QFile file{files.next()};
            if (file.fileName().contains("core/base/sentence") || !file.open(QIODevice::ReadOnly))
                continue;
            const auto source = QString::fromUtf8(file.readAll());
            for (auto match = use.globalMatch(source); match.hasNext();) {
                const auto found = match.next();
                const bool isLiteral = found.captured(2) == ")";
                patterns.push_back({file.fileName(), isLiteral ? unescaped(found.captured(1)) : QString{}});
            }
        }
    }
    return patterns;
}

} // namespace

class TestErrorTexts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LanguageSource> m_languages;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString in(const char* name) const { return m_folder->filePath(name); }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file{in(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// Whether the sentence is Chinese but for the folder's names and these.
    void verifyChinese(const QString& sentence, QStringList names = {}) const {
        names += m_folder->path();
        QVERIFY2(isChinese(sentence), qPrintable(sentence));
        QVERIFY2(englishIn(sentence, names).isEmpty(), qPrintable(sentence));
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_languages = std::make_unique<LanguageSource>();
        m_languages->setLanguage("zh_TW");
    }
    void cleanup() { m_languages.reset(); }

    void every_pattern_of_the_sources_has_other_words_in_chinese() {
        const auto patterns = patternsOfTheSources();
        QVERIFY2(patterns.size() > 200, qPrintable(QString::number(patterns.size())));
        for (const auto& [file, text] : patterns) {
            QVERIFY2(!text.isEmpty(), qPrintable(file + ": Sentence::tr() of no literal is not gathered"));
            const auto said = QCoreApplication::translate("inkling::Sentence", text.toUtf8().constData());
            static const QRegularExpression place{"%[1-9]"};
            const bool hasWords = QString{text}.remove(place).contains(QRegularExpression{"[A-Za-z]"});
            QVERIFY2(!hasWords || said != text, qPrintable(file + ": not known: " + text));
        }
    }

    void a_network_that_cannot_be_is_refused_in_chinese_at_its_layer() {
        ThemeSource themes;
        NetworkEditor editor{themes};
        auto specs = findPreset("tutorial")->spec().network;
        std::get<Conv2d>(specs[2]).kernelSize = {15, 15};
        editor.setSpecs(specs, {28, 28, 1}, 10);

        QCOMPARE(editor.rows().row(2).content().fault,
                 "卷積核 15×15 放不進 12×12 的輸入；請縮小卷積核，或拿掉前面的一層。");
        QCOMPARE(editor.pendingBar().applyButton().toolTip(),
                 "conv2d 2：卷積核 15×15 放不進 12×12 的輸入；請縮小卷積核，或拿掉前面的一層。");

        std::get<Conv2d>(specs[0]).kernelSize = {30, 30};
        editor.setSpecs(specs, {28, 28, 1}, 10);

        QCOMPARE(editor.rows().row(0).content().fault, "卷積核 30×30 放不進 28×28 的輸入；請縮小卷積核。");
    }

    void a_file_that_is_no_model_is_named_as_another_file() {
        write("x.json", "x");
        write("other.json", "{}");

        const auto refusalOf = [&](const char* name) {
            return textOf(readModel(in(name).toStdString()).error());
        };
        QCOMPARE(refusalOf("x.json"), in("x.json") + ":1:1：這不是 JSON（開頭是 \"x\"）；請確認選對了檔案。");
        QCOMPARE(refusalOf("other.json"),
                 in("other.json") + "：缺少 modelTopology，這不是模型檔；請確認選對了檔案。");
    }

    void every_fault_of_a_network_is_chinese_data() {
        QTest::addColumn<int>("which");
        const auto count = static_cast<int>(impossible().size());
        for (int i = 0; i < count; ++i)
            QTest::addRow("%d", i) << i;
    }
    void every_fault_of_a_network_is_chinese() {
        QFETCH(const int, which);
        const auto outline = outlineOf({28, 28, 1}, impossible()[static_cast<std::size_t>(which)], 10);

        QVERIFY(outline.fault);
        verifyChinese(textOf(outline.fault->sentence()),
                      {"conv2d", "flatten", "dense", "softmax", "filters", "units", "leakyReLU", "activation",
                       "maxPooling2d"});
    }

    void a_full_disk_is_told_in_chinese() {
        auto database = Database::open(in("runs.sqlite").toStdString());
        QVERIFY(database);
        database->run("PRAGMA max_page_count = 1; CREATE TABLE one (a); CREATE TABLE two (b);");
        const auto result = database->takeFailure();

        QVERIFY(!result);
        QCOMPARE(
            QString::fromStdString(result.error().message()),
            in("runs.sqlite")
                + ": could not be written: the disk is full; free some space (database or disk is full).");
        QCOMPARE(textOf(result.error()),
                 in("runs.sqlite") + "：無法寫入，磁碟已滿；請騰出一些空間（資料庫或磁碟已滿）。");
    }

    void a_file_that_cannot_be_written_to_its_end_is_told_in_chinese() {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const std::vector<std::byte> bytes(10'000);

        const auto written = writeFileAtomically(in("file").toStdString(), bytes);

        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(textOf(written.error()),
                 in("file") + "：無法寫入：檔案太大；請提高檔案大小的上限，或換一個磁碟。");
    }

    void a_store_that_is_damaged_is_told_in_chinese() {
        write("runs.sqlite", QByteArray(10'000, 'x'));
        TrainingSession session{1};
        RunLibrary library{session, in("runs.sqlite").toStdString()};
        QSignalSpy failed{&library, &RunLibrary::failed};

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(),
                 in("runs.sqlite") + "：檔案損毀，已另存為 runs.damaged-1.sqlite；執行會存到新的檔案。");
    }

    void a_place_where_no_store_can_be_is_told_in_chinese() {
        TrainingSession session{1};
        RunLibrary library{session, "/proc/no/runs.sqlite"};
        QSignalSpy failed{&library, &RunLibrary::failed};

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(),
                 "/proc/no：無法建立資料夾（沒有這個檔案或資料夾）；請把執行存到別的地方。");
    }

    void a_bad_idx_file_is_told_in_chinese_data() {
        QTest::addColumn<QByteArray>("labels");
        const auto row = [](const char* name, const char* bytes, qsizetype size) {
            QTest::addRow("%s", name) << QByteArray{bytes, size};
        };
        row("empty", "", 0);
        row("no IDX at all", "hello world", 11);
        row("images for labels", "\0\0\x08\x03\0\0\0\x01", 8);
        row("other values", "\0\0\x0d\x01\0\0\0\x01", 8);
        row("reversed", "\x01\x08\0\0\x01\0\0\0", 8);
        row("compressed", "\x1f\x8b\x08\0\0\0\0\0", 8);
        row("too short a header", "\0\0\x08\x01\0", 5);
        row("none", "\0\0\x08\x01\0\0\0\0", 8);
        row("too many", "\0\0\x08\x01\x7f\0\0\0", 8);
        row("too short", "\0\0\x08\x01\0\0\0\x09\x01", 9);
        row("too long", "\0\0\x08\x01\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01", 17);
        row("a label that is none", "\0\0\x08\x01\0\0\0\x01\x0b", 9);
    }
    void a_bad_idx_file_is_told_in_chinese() {
        QFETCH(const QByteArray, labels);
        write("t10k-labels-idx1-ubyte", labels);
        TrainingSession session{1};
        QWidget window;
        DataChooser chooser{session, &window};
        QSignalSpy failed{&chooser, &DataChooser::failed};

        chooser.use(m_folder->path());

        QTRY_COMPARE(failed.size(), 1);
        verifyChinese(failed[0][0].toString(), {"t10k-labels-idx1-ubyte", ".gz", "1f 8b", "0x0d", "0x08"});
    }

    void a_divergence_out_of_a_file_is_told_as_one_that_happens() {
        for (const char* what :
             {"the output of conv2d 2", "the gradient of dense", "the loss", "the gradient"}) {
            const Divergence divergence{12, divergedWhat(what), 0.5};

            QCOMPARE(divergence.what.english(), std::string{what});
            verifyChinese(textOf(sentenceOf(divergence)), {"conv2d", "dense"});
        }
        QCOMPARE(textOf(divergedWhat("what a later program says")), "what a later program says");
    }

private:
    /// One of each kind.
    static std::vector<LayerSpecs> impossible() {
        const auto tutorial = findPreset("tutorial")->spec().network;
        const auto with = [&](std::size_t place, const LayerSpec& spec) {
            auto specs = tutorial;
            specs[place] = spec;
            return specs;
        };
        const LayerSpecs many(65, Flatten{});
        const LayerSpecs withoutFlatten{tutorial[0], tutorial[5]};
        const LayerSpecs withoutEnd{tutorial[0], tutorial[1]};
        return {{},
                many,
                withoutFlatten,
                withoutEnd,
                with(0, Conv2d{.filters = 0}),
                with(0, Conv2d{.filters = 60'000, .kernelSize = {1, 1}}),
                with(1, MaxPooling2d{.poolSize = {30, 30}}),
                with(0, Conv2d{.activation = Activation::leakyReLU}),
                with(5, Dense{.units = 10}),
                with(5, Dense{.units = 300, .activation = Activation::softmax}),
                with(5, Dense{.units = 9, .activation = Activation::softmax}),
                {Flatten{}, Dense{.units = 60'000}, Dense{.units = 60'000},
                 Dense{.units = 10, .activation = Activation::softmax}}};
    }
};

QTEST_MAIN(TestErrorTexts)
#include "tst_error_texts.moc"
