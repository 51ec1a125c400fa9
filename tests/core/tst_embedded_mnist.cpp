// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/data/idx_file.h"
#include "core/data/load_dataset.h"
#include "resources/mnist/embedded_mnist.h"
#include "tests/support/counted_new.h"

#include <QtTest>

#include <array>

using namespace inkling;

class TestEmbeddedMnist : public QObject {
    Q_OBJECT

    static constexpr const char* resources = INKLING_TESTS_DIR "/../resources/mnist";

    static bool haveSameContent(const Dataset& one, const Dataset& other) {
        if (!std::ranges::equal(one.labels(), other.labels()))
            return false;
        for (std::size_t i = 0; i < one.size(); ++i)
            if (!std::ranges::equal(one.image(i), other.image(i)))
                return false;
        return true;
    }

private slots:
    void it_is_the_committed_files() {
        const DigitData embedded = embeddedMnist();

        const auto committed = loadIdxFolder(resources);

        QVERIFY(committed);
        QVERIFY(haveSameContent(embedded.train, committed->train));
        QVERIFY(haveSameContent(embedded.test, committed->test));
    }

    void the_committed_files_are_those_the_readme_names_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isImages");
        QTest::addRow("training images") << "train-images-idx3-ubyte" << true;
        QTest::addRow("training labels") << "train-labels-idx1-ubyte" << false;
        QTest::addRow("test images") << "t10k-images-idx3-ubyte" << true;
        QTest::addRow("test labels") << "t10k-labels-idx1-ubyte" << false;
    }
    void the_committed_files_are_those_the_readme_names() {
        QFETCH(const QString, name);
        QFETCH(const bool, isImages);
        QFile file{QString{resources} + "/README.md"};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString readme = file.readAll();
        const auto hasRow = [&](const QString& fileName, std::span<const std::byte> bytes) {
            const QRegularExpression row{"\\| " + QRegularExpression::escape(fileName) + " \\|[^|]*\\| `"
                                         + QString::fromStdString(sha256(bytes)) + "` \\|"};
            return readme.contains(row);
        };

        const std::string path = std::string{resources} + "/" + name.toStdString() + ".gz";
        const auto compressed = readFile(path, 20'000'000);
        const auto inflated = readIdxFile(path, isImages ? IdxKind::images : IdxKind::labels);

        QVERIFY(compressed && inflated);
        QVERIFY(hasRow(name + ".gz", *compressed));
        QVERIFY(hasRow(name, *inflated));
    }

    void it_is_the_mnist_everyone_knows() {
        const DigitData mnist = embeddedMnist();

        QCOMPARE(mnist.name, std::string{"MNIST"});
        QCOMPARE(mnist.train.size(), std::size_t{60'000});
        QCOMPARE(mnist.test.size(), std::size_t{10'000});
        QVERIFY(std::ranges::equal(mnist.train.labels().first(8),
                                   std::array<std::uint8_t, 8>{5, 0, 4, 1, 9, 2, 1, 3}));
        QVERIFY(std::ranges::equal(mnist.test.labels().first(8),
                                   std::array<std::uint8_t, 8>{7, 2, 1, 0, 4, 1, 4, 9}));
        QCOMPARE(std::ranges::count(mnist.train.labels(), 5), std::ptrdiff_t{5421});
    }

    void using_it_takes_no_memory() {
        const std::uint64_t before = test::bytesAllocated();
        const DigitData mnist = embeddedMnist();
        const std::uint64_t taken = test::bytesAllocated() - before;

        QCOMPARE(taken, std::uint64_t{0});
        QCOMPARE(reinterpret_cast<std::uintptr_t>(mnist.train.image(0).data()) % 64, std::uintptr_t{0});
        QCOMPARE(reinterpret_cast<std::uintptr_t>(mnist.test.image(0).data()) % 64, std::uintptr_t{0});
    }
};

QTEST_GUILESS_MAIN(TestEmbeddedMnist)
#include "tst_embedded_mnist.moc"
