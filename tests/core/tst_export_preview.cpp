// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an export before it is written, and what the formats say of themselves.
#include "core/exchange/export_preview.h"

#include "core/train/run_spec.h"
#include "tests/support/inspected.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <limits>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

const ModelFormat& format(const char* key) {
    return *findModelFormat(key);
}

void addWritableFormats() {
    QTest::addColumn<QString>("key");
    for (const auto& format : modelFormats())
        if (format.write)
            QTest::addRow("%s", std::string{format.key}.c_str())
                << QString::fromStdString(std::string{format.key});
}

/// How many of our folders lie among the temporary files.
int foldersLeft() {
    return static_cast<int>(QDir{QDir::tempPath()}.entryList({"inkling-export-*"}).size());
}

} // namespace

class TestExportPreview : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const Model m_model = test::modelOf(test::tutorialNetwork());

    fs::path path(const std::string& name) const { return fs::path{m_folder.path().toStdString()} / name; }

private slots:
    void initTestCase() {
        // So that nobody else's rehearsal is counted.
        qputenv("TMPDIR", QFile::encodeName(m_folder.path()));
    }

    void files_have_the_names_sizes_and_beginnings_that_they_are_written_with_data() { addWritableFormats(); }
    void files_have_the_names_sizes_and_beginnings_that_they_are_written_with() {
        QFETCH(QString, key);
        const auto& format = *findModelFormat(key.toStdString());
        QTemporaryDir written;

        const auto preview = previewExport(format, m_model, "digits");

        QVERIFY(preview);
        QVERIFY(format.write(m_model,
                             (written.path() + "/digits").toStdString() + std::string{format.extension}, {}));
        QStringList names;
        for (const auto& file : preview->files) {
            const auto bytes = test::contentOf(written.filePath(QString::fromStdString(file.name)));
            names += QString::fromStdString(file.name);
            QCOMPARE(file.size, static_cast<std::uint64_t>(bytes.size()));
            QCOMPARE(file.isText, !bytes.contains('\0'));
            QVERIFY(bytes.startsWith(QByteArray::fromStdString(file.head)));
            QCOMPARE(file.isWhole, bytes.size() <= static_cast<qsizetype>(previewedBytes));
            if (file.isText && !file.isWhole)
                QVERIFY(file.head.ends_with('\n') && file.head.size() > previewedBytes / 2);
        }
        QStringList found;
        for (QDirIterator files{written.path(), QDir::Files, QDirIterator::Subdirectories}; files.hasNext();)
            found += QDir{written.path()}.relativeFilePath(files.next());
        QVERIFY(names.front().startsWith("digits"));
        QCOMPARE(QSet<QString>(names.begin(), names.end()), QSet<QString>(found.begin(), found.end()));
        QCOMPARE(foldersLeft(), 0);
    }

    void what_was_chosen_comes_first() {
        const auto first = [&](const char* key) {
            return previewExport(format(key), m_model, "digits")->files.front().name;
        };
        QCOMPARE(first("pytorch"), std::string{"digits.py"});
        QCOMPARE(first("tfjs"), std::string{"digits/model.json"});
    }

    void whole_numbers_are_previewed_too() {
        const Int8Scores scores{.before = {0.1, 0.97, 10'000}, .after = {0.11, 0.969, 10'000}};

        const auto preview = previewExport(format("c"), m_model, "digits", {.int8 = scores});

        QVERIFY(preview);
        QVERIFY(preview->files.front().head.find("96.90") != std::string::npos);
        QVERIFY(preview->files.front().size
                < previewExport(format("c"), m_model, "digits")->files.front().size);
    }

    void a_refusal_names_the_layer_and_the_file_but_no_folder() {
        const auto model = test::modelOf({Conv2d{.filters = 5, .kernelSize = {28, 27}}, Flatten{},
                                          Activate{.activation = Activation::softmax}});

        const auto preview = previewExport(format("pytorch"), model, "digits");

        QVERIFY(!preview);
        QVERIFY(isRefusal(preview.error()));
        const auto text = test::said(preview.error());
        QVERIFY2(text.startsWith("digits.py: flatten: "), qPrintable(text));
        QVERIFY2(!text.contains('/'), qPrintable(text));
        QCOMPARE(foldersLeft(), 0);
    }

    void weights_that_are_no_numbers_are_refused_by_every_format_data() { addWritableFormats(); }
    void weights_that_are_no_numbers_are_refused_by_every_format() {
        QFETCH(QString, key);
        Model model = m_model;
        model.parameters[0] = std::numeric_limits<float>::quiet_NaN();

        const auto preview = previewExport(*findModelFormat(key.toStdString()), model, "digits");

        QVERIFY(!preview);
        QVERIFY(isRefusal(preview.error()));
        QVERIFY(preview.error().message().find("conv2d/kernel[0]") != std::string::npos);
        QVERIFY(preview.error().message().find(m_folder.path().toStdString()) == std::string::npos);
    }

    void where_no_temporary_folder_can_be_made_it_is_said_what_to_do() {
        qputenv("TMPDIR", "/nowhere");
        const auto preview = previewExport(format("npz"), m_model, "digits");
        qputenv("TMPDIR", QFile::encodeName(m_folder.path()));

        QVERIFY(!preview);
        QVERIFY(!isRefusal(preview.error()));
        const auto text = test::said(preview.error());
        QVERIFY2(text.startsWith("The folder for temporary files: no folder can be made in it: "),
                 qPrintable(text));
        QVERIFY2(text.endsWith("set TMPDIR to another one."), qPrintable(text));
    }

    void arrays_are_listed_as_the_model_has_them() {
        const auto arrays = arraysOf(*m_model.architecture);

        QCOMPARE(arrays.size(), 6U);
        QCOMPARE(arrays.front().name, std::string{"conv2d/kernel"});
        QCOMPARE(arrays.front().shape, (std::vector<std::int64_t>{5, 5, 1, 8}));
        QCOMPARE(arrays.front().size, 800U);
        QCOMPARE(arrays.back().name, std::string{"dense/bias"});
        std::size_t bytes = 0;
        for (const auto& array : arrays)
            bytes += array.size;
        QCOMPARE(bytes, 5994 * sizeof(float));
    }

    // --- How to use it ---

    void the_use_of_a_file_names_it_in_four_lines_data() { addWritableFormats(); }
    void the_use_of_a_file_names_it_in_four_lines() {
        QFETCH(QString, key);
        const auto text = QString::fromStdString(
            usageText(*findModelFormat(key.toStdString()), "my digits.end", Shape{28, 28, 1}));
        QVERIFY(text.contains("my digits"));
        QVERIFY2(text.count('\n') <= 3 && !text.contains('%'), qPrintable(text));
    }

    void the_use_says_the_shape_of_the_images() {
        const Shape image{32, 24, 3};
        QVERIFY(usageText(format("tfjs"), "m", image).find("[1, 32, 24, 3]") != std::string::npos);
        QVERIFY(usageText(format("onnx"), "m", image).find("[N, 3, 32, 24]") != std::string::npos);
        QVERIFY(usageText(format("pytorch"), "a/m.py", image)
                == "import importlib, torch\nnetwork = importlib.import_module('m').load()\n"
                   "print(network(torch.zeros(1, 3, 32, 24)))");
    }

    void an_ending_counts_in_capitals_too() {
        QCOMPARE((*writableFormatOf("A.C"))->key, std::string_view{"c"});
        QCOMPARE((*readableFormatOf("A.Inkling"))->key, std::string_view{"run"});
        QCOMPARE((*readableFormatOf("MODEL.JSON"))->key, std::string_view{"tfjs"});
    }

    void an_unknown_ending_lists_what_can_be_read() {
        const auto format = readableFormatOf("/a/letter.docx");
        QVERIFY(!format);
        const auto text = test::said(format.error());
        QVERIFY2(text.startsWith(
                     "/a/letter.docx: no models are read from files that end in .docx; choose .json, "),
                 qPrintable(text));
        for (const auto& known : modelFormats())
            if (known.read && !known.extension.empty())
                QVERIFY(text.contains(QString::fromStdString(std::string{known.extension})));
        QVERIFY(text.endsWith("or a folder."));
    }
};

QTEST_GUILESS_MAIN(TestExportPreview)
#include "tst_export_preview.moc"
