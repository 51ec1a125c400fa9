// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/load_dataset.h"
#include "tests/support/bytes.h"

#include <QtTest>

#include <filesystem>

using namespace inkling;
using test::Bytes;

class TestLoadDataset : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    void write(const char* name, const Bytes& bytes) const { test::writeFile(folder() / name, bytes); }

    QString refusal() const {
        const auto data = loadIdxFolder(folder());
        return data ? QString{"read"}
                    : QString::fromStdString(data.error().message()).replace(m_folder->path(), "DIR");
    }

private slots:
    /// A folder of 3 training and 2 test images, every file in another of the usual forms.
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Bytes labels = test::idxLabels(3);
        labels.back() = std::byte{7};
        write("train-images-idx3-ubyte", test::idxImages(3));
        write("train-labels.idx1-ubyte", labels);
        write("t10k-images-idx3-ubyte.gz", test::gzipped(test::idxImages(2)));
        write("t10k-labels.idx1-ubyte.gz", test::gzipped(test::idxLabels(2)));
    }

    void a_folder_is_read_whatever_form_its_files_have() {
        const auto data = loadIdxFolder(folder());

        QVERIFY(data);
        QCOMPARE(data->train.size(), std::size_t{3});
        QCOMPARE(data->test.size(), std::size_t{2});
        QVERIFY((data->train.imageShape() == Shape{28, 28, 1}));
        QCOMPARE(data->train.classCount(), 10);
        QCOMPARE(data->train.label(2), std::uint8_t{7});
    }

    void the_data_is_named_after_its_folder() {
        const QString name = QFileInfo{m_folder->path()}.fileName();

        QCOMPARE(QString::fromStdString(loadIdxFolder(folder())->name), name);
        QCOMPARE(QString::fromStdString(loadIdxFolder(folder() / "")->name), name);
        QCOMPARE(QString::fromStdString(loadIdxFolder(folder() / ".")->name), name);
    }

    void the_data_outlives_its_files_and_the_first_copy() {
        auto data = std::make_unique<DigitData>(*loadIdxFolder(folder()));
        const Dataset copy = data->train;
        m_folder->remove();
        data.reset();

        QCOMPARE(copy.label(2), std::uint8_t{7});
        QCOMPARE(copy.image(2).back(), std::uint8_t{0});
    }

    void a_missing_file_is_named() {
        std::filesystem::remove(folder() / "train-images-idx3-ubyte");

        QCOMPARE(refusal(),
                 "DIR: there is no train-images-idx3-ubyte (or train-images.idx3-ubyte, either also as "
                 ".gz) in this folder. Put MNIST's four files there.");
        QCOMPARE(loadIdxFolder(folder()).error().kind, ErrorKind::noInput);
    }

    void a_missing_folder_is_named() {
        const auto gone = loadIdxFolder("/no/such/folder");
        const auto file = loadIdxFolder(folder() / "train-images-idx3-ubyte");

        QCOMPARE(QString::fromStdString(gone.error().message()),
                 "/no/such/folder: there is no such folder. Check the path.");
        QVERIFY(
            QString::fromStdString(file.error().message())
                .endsWith("train-images-idx3-ubyte: this is not a folder. Name the folder MNIST's four files "
                          "are in."));
    }

    void counts_must_agree() {
        write("train-labels.idx1-ubyte", test::idxLabels(4));

        QCOMPARE(refusal(),
                 "DIR/train-images-idx3-ubyte: it holds 3 images, but DIR/train-labels.idx1-ubyte holds "
                 "4 labels. Use two files that belong together.");
    }

    void labels_must_be_digits() {
        Bytes labels = test::idxLabels(3);
        labels.at(9) = std::byte{10};
        write("train-labels.idx1-ubyte", labels);

        QCOMPARE(refusal(),
                 "DIR/train-labels.idx1-ubyte: label number 1 (counted from 0) is 10, labels go from 0 "
                 "to 9. Check that it is the right file.");
    }

    void neither_set_may_be_empty() {
        write("t10k-labels.idx1-ubyte.gz", test::gzipped(test::idxLabels(0)));

        QVERIFY(refusal().startsWith("DIR/t10k-labels.idx1-ubyte.gz: the header promises 0 labels"));
    }

    void exchanged_files_are_noticed() {
        write("train-images-idx3-ubyte", test::idxLabels(3));

        QCOMPARE(refusal(),
                 "DIR/train-images-idx3-ubyte: it holds labels (magic number 2049) where images (2051) "
                 "are due. Check that no two files are exchanged.");
    }

    void a_folder_in_the_place_of_a_file_is_refused() {
        std::filesystem::remove(folder() / "train-images-idx3-ubyte");
        std::filesystem::create_directory(folder() / "train-images-idx3-ubyte");

        QCOMPARE(refusal(), "DIR/train-images-idx3-ubyte: this is a folder, not a file. Name a file in it.");
    }

    void fashion_mnist_is_read_as_debian_installs_it() {
        const auto installed = installedFashionMnist();
        if (!installed)
            QSKIP("dataset-fashion-mnist is not installed");

        const auto data = loadIdxFolder(*installed);

        QVERIFY(data);
        QCOMPARE(data->name, std::string{"fashion-mnist"});
        QCOMPARE(data->train.size(), std::size_t{60'000});
        QCOMPARE(data->test.size(), std::size_t{10'000});
    }
};

QTEST_GUILESS_MAIN(TestLoadDataset)
#include "tst_load_dataset.moc"
