// SPDX-License-Identifier: GPL-3.0-or-later
// A session and the library that stores its runs, as the program starts them, again and again.
#pragma once

#include "resources/data_source.h"
#include "tests/support/patience.h"
#include "tests/support/runs.h"
#include "ui/library/run_library.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <memory>
#include <span>

namespace inkling::test {

/// Made once for all tests.
inline std::string dataFolder() {
    static const QTemporaryDir folder;
    return folder.filePath("digits").toStdString();
}

/// An IDX file of these numbers of bytes: images, height, width, or labels alone.
inline void writeIdx(const std::filesystem::path& path, std::initializer_list<std::size_t> sizes,
                     std::span<const std::uint8_t> bytes) {
    std::string header{'\0', '\0', '\x08', static_cast<char>(sizes.size())};
    for (const auto size : sizes)
        for (int shift = 24; shift >= 0; shift -= 8)
            header += static_cast<char>((size >> shift) & 0xFFU);
    std::ofstream file{path, std::ios::binary};
    file << header;
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// A folder with so few of MNIST's images that testing on all of them takes no time under a sanitizer.
inline void writeFewDigits(const std::filesystem::path& folder) {
    const auto data = firstDigits(700, 200);
    std::filesystem::create_directory(folder);
    for (const auto& [name, part] : {std::pair{"train", data.train}, std::pair{"t10k", data.test}}) {
        std::vector<std::uint8_t> pixels;
        for (std::size_t i = 0; i < part.size(); ++i)
            pixels.insert(pixels.end(), part.image(i).begin(), part.image(i).end());
        writeIdx(folder / (std::string{name} + "-images-idx3-ubyte"), {part.size(), 28, 28}, pixels);
        writeIdx(folder / (std::string{name} + "-labels-idx1-ubyte"), {part.size()}, part.labels());
    }
}

inline RunSpec mnistRun(int batches) {
    auto spec = shortRun();
    spec.data = dataFolder();
    spec.settings.batches = batches;
    return spec;
}

/// What the tests of the library work with; each begins with an empty store.
class RunLibraryLab {
public:
    RunLibraryLab() {
        writeFewDigits(dataFolder());
        m_data = openDataSource(dataFolder()).value();
    }

    void startAnew() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = path("runs.sqlite");
        start();
    }
    void stop() {
        m_library.reset();
        m_session.reset();
    }

    std::filesystem::path path(const char* name) const {
        return std::filesystem::path{m_folder->path().toStdString()} / name;
    }

    void start() {
        m_failures = 0;
        m_session = std::make_unique<TrainingSession>(2);
        m_library = std::make_unique<RunLibrary>(*m_session, m_file);
        QObject::connect(m_library.get(), &RunLibrary::failed, m_library.get(),
                         [this](const QString& sentence) {
                             ++m_failures;
                             m_lastFailure = sentence;
                         });
    }

    /// As the next start of the program.
    void restart() {
        stop();
        start();
        begin(mnistRun(60));
    }

    void begin(const RunSpec& spec) {
        const auto begun = m_session->begin(spec, m_data);
        QVERIFY2(begun.has_value(), begun ? "" : begun.error().message().c_str());
    }

    Outcome plainRun(const RunDescription& run) const {
        return test::plainRun(run.spec, m_data, 1, {},
                              [changes = run.allChanges()](std::int64_t batch, TrainingSettings& settings) {
                                  settings = settingsAt(changes, batch);
                              });
    }

    QString write(const char* name, const std::string& text) const {
        QFile file{QString::fromStdString(path(name).string())};
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }

    void trainTo(std::int64_t batch) {
        for (auto end = m_session->end(); end < batch; ++end) {
            m_session->step();
            QTRY_COMPARE(m_session->moment().batch, end + 1);
        }
    }

    void setLearningRate(double rate) {
        auto settings = m_session->spec().settings;
        settings.learningRate = rate;
        m_session->changeSettings(settings);
        QTRY_COMPARE(m_session->run().settingsAt(m_session->end()).learningRate, rate);
    }

    DigitData m_data;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
    std::unique_ptr<TrainingSession> m_session;
    std::unique_ptr<RunLibrary> m_library;
    int m_failures = 0;
    QString m_lastFailure;
};

} // namespace inkling::test
