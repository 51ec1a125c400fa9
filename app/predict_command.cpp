// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict_command.h"

#include "app/exit_code.h"
#include "app/terminal.h"
#include "core/base/number_text.h"
#include "core/drawing/drawing.h"
#include "core/drawing/ndjson.h"
#include "core/exchange/model_formats.h"
#include "core/model/predict.h"
#include "ui/picture_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

namespace inkling {

namespace {

/// One thing that was read: a picture, or a drawing of a file.
struct Reading {
    std::string file;
    std::optional<std::size_t> line;      ///< in a file of drawings
    std::string word;                     ///< what it shall show, where the file says so
    std::optional<Prediction> prediction; ///< none where there is no ink

    /// None where there is no ink either, or the network's answer is not a number.
    std::optional<int> label() const {
        const auto isNumber = [](float probability) { return std::isfinite(probability); };
        if (!prediction || !std::ranges::all_of(prediction->probabilities, isNumber))
            return {};
        return prediction->label;
    }
};

/// How many of the drawings that say what they show were read right.
struct Tally {
    int labelled = 0;
    int right = 0;

    void add(const Reading& reading) {
        if (reading.word.empty())
            return;
        ++labelled;
        if (const auto label = reading.label(); label && std::to_string(*label) == reading.word)
            ++right;
    }
};

class Reader {
public:
    Reader(Model model, bool json)
        : m_model{std::move(model)}
        , m_predictor{m_model.architecture}
        , m_isJson{json} { }

    /// Reads a picture or a file of drawings; the last error decides the exit code.
    void read(const std::string& file) {
        if (std::filesystem::path{file}.extension() == ".ndjson")
            readDrawings(file);
        else
            readPicture(file);
    }

    int finish() {
        if (m_isJson)
            print(asJson() + "\n");
        else if (m_tally.labelled > 0)
            print("\n" + grouped(static_cast<std::uint64_t>(m_tally.right)) + " of "
                  + counted(static_cast<std::uint64_t>(m_tally.labelled), "labelled drawing",
                            "labelled drawings")
                  + " read right: "
                  + accuracyText({0.0, double(m_tally.right) / m_tally.labelled, m_tally.labelled}) + "\n");
        return finishOutput(m_exitCode);
    }

private:
    void readPicture(const std::string& file) {
        const auto image = readGreyImage(file);
        if (!image) {
            m_exitCode = report(image.error());
            return;
        }
        add({file, {}, {}, predict(pictureOf(*image))});
    }

    void readDrawings(const std::string& file) {
        auto reader = DrawingReader::open(file);
        if (!reader) {
            m_exitCode = report(reader.error());
            return;
        }
        std::size_t lastBadLine = 0;
        for (;;) {
            const auto drawing = reader->next();
            if (!drawing) {
                m_exitCode = report(drawing.error());
                // A reader that cannot go on says the same again, of the same line.
                if (reader->lineNumber() == lastBadLine)
                    return;
                lastBadLine = reader->lineNumber();
                continue;
            }
            if (!*drawing)
                return;
            const LabelledDrawing& labelled = **drawing;
            add({file, reader->lineNumber(), labelled.word, predict(pictureOf(labelled.drawing))});
        }
    }

    std::optional<Prediction> predict(const std::optional<Picture>& picture) {
        if (!picture)
            return {};
        return m_predictor.predict(m_model.parameters, picture->pixels);
    }

    void add(Reading reading) {
        m_tally.add(reading);
        if (m_isJson)
            m_readings.push_back(std::move(reading));
        else
            print(asText(reading));
    }

    static std::string asText(const Reading& reading) {
        std::string text = reading.file;
        if (reading.line)
            text += ":" + std::to_string(*reading.line);
        text += ": ";
        if (!reading.prediction)
            return text + "nothing drawn\n";
        if (!reading.label())
            return text + "the network's answer is not a number\n";
        const auto& [label, probabilities] = *reading.prediction;
        text += std::to_string(label);
        if (!reading.word.empty() && reading.word != std::to_string(label))
            text += " (is " + reading.word + ")";
        text += "  ";
        for (std::size_t digit = 0; digit < probabilities.size(); ++digit)
            text += " " + std::to_string(digit) + ":"
                + fixed(100.0 * static_cast<double>(probabilities[digit]), 1) + "%";
        return text + "\n";
    }

    std::string asJson() const {
        nlohmann::ordered_json json{{"predictions", nlohmann::ordered_json::array()}};
        for (const auto& reading : m_readings) {
            nlohmann::ordered_json one{{"file", reading.file}};
            if (reading.line)
                one["line"] = *reading.line;
            if (!reading.word.empty())
                one["word"] = reading.word;
            const auto label = reading.label();
            one["label"] = label ? nlohmann::ordered_json(*label) : nlohmann::ordered_json(nullptr);
            if (reading.prediction)
                one["probabilities"] = reading.prediction->probabilities;
            json["predictions"].push_back(std::move(one));
        }
        if (m_tally.labelled > 0) {
            json["labelled"] = m_tally.labelled;
            json["accuracy"] = double(m_tally.right) / m_tally.labelled;
        }
        // File names need not be UTF-8; what is not is replaced rather than refused.
        return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    }

    Model m_model;
    Predictor m_predictor;
    bool m_isJson;
    std::vector<Reading> m_readings;
    Tally m_tally;
    int m_exitCode = exitOk;
};

} // namespace

int runPredict(const PredictCommand& command) {
    auto model = readModel(command.model);
    if (!model)
        return report(model.error());
    const Shape picture{Picture::side, Picture::side, 1};
    if (model->architecture->inputShape() != picture)
        return report({ErrorKind::badData,
                       "The network takes images of " + toText(model->architecture->inputShape())
                           + "; drawings and pictures are read at " + toText(picture) + "."});
    Reader reader{std::move(*model), command.json};
    for (const auto& file : command.files)
        reader.read(file);
    return reader.finish();
}

} // namespace inkling
