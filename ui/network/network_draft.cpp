// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_draft.h"

#include <QUndoCommand>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace inkling {

namespace {

/// Of the layers that are like this one, that which stands nearest to its place; -1 where none is.
int nearest(const LayerSpecs& specs, const LayerSpec& layer, int place) {
    int found = -1;
    for (int i = 0; i < static_cast<int>(specs.size()); ++i)
        if (specs[static_cast<std::size_t>(i)] == layer && (found < 0 || std::abs(i - place) < place - found))
            found = i;
    return found;
}

/// Of the convolution before this place, or else of the one behind it.
std::optional<Activation> activationBeside(const LayerSpecs& specs, int place) {
    std::optional<Activation> found;
    for (int i = 0; i < static_cast<int>(specs.size()) && (i < place || !found); ++i)
        if (const auto* conv = std::get_if<Conv2d>(&specs[static_cast<std::size_t>(i)]))
            found = conv->activation;
    return found;
}

/// Null for kinds without a window.
const LayerOption* windowOf(const LayerKind& kind) {
    const auto* kernel = findOption(kind, "kernelSize");
    return kernel ? kernel : findOption(kind, "poolSize");
}

} // namespace

/// From one network to another. A network is a few small values: keeping both is simpler than telling how
/// they differ.
class NetworkDraft::Edit : public QUndoCommand {
public:
    struct State {
        LayerSpecs specs;
        int layer; ///< to be looked at
    };
    /// What may be one step with the edit before: the same option of the same layer, in the same round.
    struct Target {
        std::string_view option;
        int layer;
        int round;
        bool operator==(const Target&) const = default;
    };

    Edit(NetworkDraft& draft, State before, State after, Target target)
        : m_draft{draft}
        , m_before{std::move(before)}
        , m_after{std::move(after)}
        , m_target{target} { }

    void undo() override { m_draft.become(m_before.specs, m_before.layer); }
    void redo() override { m_draft.become(m_after.specs, m_after.layer); }
    int id() const override { return m_target.option.empty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* next) override {
        const auto* edit = static_cast<const Edit*>(next);
        if (edit->m_target != m_target)
            return false;
        m_after = edit->m_after;
        setObsolete(m_after.specs == m_before.specs);
        return true;
    }

private:
    NetworkDraft& m_draft;
    State m_before;
    State m_after;
    Target m_target;
};

NetworkDraft::NetworkDraft(QObject* parent)
    : QObject{parent} { }

void NetworkDraft::setNetwork(const LayerSpecs& specs, Shape input, std::optional<std::size_t> classCount) {
    const bool follows = !isPending();
    const bool isOther = specs != m_specs;
    m_base = specs;
    m_input = input;
    m_classCount = classCount;
    if (follows && isOther) {
        m_specs = specs;
        m_history.clear();
    }
    refresh(-1);
}

void NetworkDraft::add(const LayerKind& kind, int place, int lookedAt) {
    auto specs = m_specs;
    LayerSpec layer = fitted(kind, place);
    if (auto* conv = std::get_if<Conv2d>(&layer))
        conv->activation = activationBeside(specs, place).value_or(conv->activation);
    if (auto* dense = std::get_if<Dense>(&layer); dense && place == layerCount()) {
        dense->units = static_cast<int>(m_classCount.value_or(10));
        dense->activation = Activation::softmax;
    }
    specs.insert(specs.begin() + place, layer);
    push(std::move(specs), {lookedAt, place},
         tr("Add %1").arg(QString::fromStdString(std::string{kind.name})));
}

/// The usual layer, or the same with a smaller window. Behind a list no window helps: it belongs elsewhere.
LayerSpec NetworkDraft::fitted(const LayerKind& kind, int place) const {
    const auto* window = windowOf(kind);
    const auto end = m_specs.begin() + place;
    if (!window || std::any_of(m_specs.begin(), end, makesList))
        return kind.make();
    const int usual = std::get<std::array<int, 2>>(window->read(kind.make()))[0];
    // As many layers as can be known with it; of a network that has a fault already those before that.
    std::size_t most = 0;
    LayerSpec best = kind.make();
    for (int side = usual; side > 0; --side) {
        LayerSpec layer = kind.make();
        window->write(layer, std::array{side, side});
        auto specs = m_specs;
        specs.insert(specs.begin() + place, layer);
        if (const auto known = outlineOf(m_input, specs, m_classCount).knownLayers; known > most) {
            most = known;
            best = layer;
        }
    }
    return best;
}

void NetworkDraft::remove(int layer) {
    auto specs = m_specs;
    specs.erase(specs.begin() + layer);
    push(std::move(specs), {layer, std::min(layer, layerCount() - 2)}, tr("Remove %1").arg(nameOf(layer)));
}

void NetworkDraft::duplicate(int layer) {
    auto specs = m_specs;
    specs.insert(specs.begin() + layer, m_specs[static_cast<std::size_t>(layer)]);
    push(std::move(specs), {layer, layer + 1}, tr("Duplicate %1").arg(nameOf(layer)));
}

void NetworkDraft::move(int layer, int to) {
    if (layer == to)
        return;
    auto specs = m_specs;
    const auto from = specs.begin() + layer;
    if (to < layer)
        std::rotate(specs.begin() + to, from, from + 1);
    else
        std::rotate(from, from + 1, specs.begin() + to + 1);
    push(std::move(specs), {layer, to}, tr("Move %1").arg(nameOf(layer)));
}

void NetworkDraft::setOption(int layer, const LayerOption& option, const OptionValue& value) {
    auto specs = m_specs;
    option.write(specs[static_cast<std::size_t>(layer)], value);
    const auto key = QString::fromStdString(std::string{option.key});
    push(std::move(specs), {layer, layer}, tr("Change %1 of %2").arg(key, nameOf(layer)), option.key);
}

void NetworkDraft::discard(int lookedAt) {
    const int there =
        lookedAt < 0 ? -1 : nearest(m_base, m_specs[static_cast<std::size_t>(lookedAt)], lookedAt);
    push(m_base, {lookedAt, there}, tr("Discard the changes"));
}

void NetworkDraft::push(LayerSpecs specs, LookedAt layer, const QString& text, std::string_view option) {
    if (specs == m_specs)
        return;
    auto edit = std::make_unique<Edit>(*this, Edit::State{m_specs, layer.before},
                                       Edit::State{std::move(specs), layer.after},
                                       Edit::Target{option, layer.after, m_round});
    edit->setText(text);
    m_history.push(edit.release());
}

void NetworkDraft::become(const LayerSpecs& specs, int layer) {
    m_specs = specs;
    refresh(layer);
}

void NetworkDraft::refresh(int layer) {
    m_outline = outlineOf(m_input, m_specs, m_classCount);
    emit changed(layer);
    if (isPending() != std::exchange(m_wasPending, isPending()))
        emit pendingChanged();
}

QString NetworkDraft::nameOf(int layer) const {
    return QString::fromStdString(m_outline.layers[static_cast<std::size_t>(layer)].name);
}

} // namespace inkling
