// SPDX-License-Identifier: GPL-3.0-or-later
// Core describes settings, presets and layers once, and knows no Qt. This writes the words of the
// descriptions as a source that lupdate understands, so that they reach the translators without being written
// twice.
#include "core/exchange/model_formats.h"
#include "core/layers/layer_options.h"
#include "core/runs/run_exports.h"
#include "core/train/run_spec.h"
#include "core/train/training_settings.h"

#include <cstdio>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace inkling;

class Words {
public:
    void add(std::string_view context, std::string_view text) {
        if (text.empty() || !m_known.insert(std::string{context} + '|' + std::string{text}).second)
            return;
        std::printf("    QT_TRANSLATE_NOOP(\"%.*s\", \"", static_cast<int>(context.size()), context.data());
        for (const char c : text) {
            if (c == '"' || c == '\\')
                std::putchar('\\');
            std::putchar(c);
        }
        std::puts("\"),");
    }

private:
    std::set<std::string> m_known;
};

template<class T>
void add(Words& words, const Setting<T>& setting) {
    constexpr std::string_view context = "TrainingSettings";
    for (const auto text : {setting.label, setting.help, setting.unit, setting.leastMeans})
        words.add(context, text);
    if constexpr (std::is_enum_v<T>)
        for (const auto name : EnumNames<T>::names)
            words.add(context, name);
}

} // namespace

int main() {
    Words words;
    std::puts("static const char* const coreWords[] = {");
    forEachSetting([&](const auto& setting) { add(words, setting); });
    for (const auto& preset : presets()) {
        words.add("Presets", preset.label);
        words.add("Presets", preset.help);
    }
    for (const auto& kind : layerKinds()) {
        words.add("LayerOptions", kind.help);
        for (const auto& option : kind.options)
            words.add("LayerOptions", option.help);
    }
    for (const auto& format : runExports())
        words.add("RunExports", format.label);
    for (const auto& format : modelFormats())
        words.add("ModelFormats", format.label);
    std::puts("};");
}
