// SPDX-License-Identifier: GPL-3.0-or-later
// The network that is being edited, and the way back.
#pragma once

#include "core/layers/layer_options.h"
#include "core/model/network_outline.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

namespace inkling {

/// What the run has, what was made of it since, and every step between them. Each edit can be undone.
/// Layers are named by their place, from 0.
class NetworkDraft : public QObject {
    Q_OBJECT

public:
    explicit NetworkDraft(QObject* parent = nullptr);

    /// The run has this network now. Unless edits are pending the draft becomes it; pending edits stay, and
    /// are then edits of this one. `classCount`: how many classes the images have, where that is settled.
    void setNetwork(const LayerSpecs& specs, Shape input, std::optional<std::size_t> classCount);

    const LayerSpecs& specs() const { return m_specs; }
    const NetworkOutline& outline() const { return m_outline; }
    int layerCount() const { return static_cast<int>(m_specs.size()); }
    bool isPending() const { return m_specs != m_base; } ///< whether it differs from the run's

    /// A new layer of this kind in front of the layer at `place`, or behind the last one. A dense layer that
    /// becomes the last gets what the last one needs, a convolution the activation of its neighbour, and a
    /// window among maps is as large as fits them, and those behind it, up to the usual. `lookedAt`: the
    /// layer to come back to without it.
    void add(const LayerKind& kind, int place, int lookedAt);
    void remove(int layer);
    void duplicate(int layer);
    /// The layer ends up at the place `to`.
    void move(int layer, int to);
    /// Changes of the same option in a row are one step, until seal().
    void setOption(int layer, const LayerOption& option, const OptionValue& value);
    void seal() { ++m_round; }
    /// Back to the run's network; this, too, can be undone. `lookedAt`: a layer, or -1.
    void discard(int lookedAt);

    QUndoStack& history() { return m_history; }

signals:
    /// Other layers, figures or faults. `layer`: the one to be looked at, wherever it stands now, or -1.
    void changed(int layer);
    /// It is, or is no longer, the run's network.
    void pendingChanged();

private:
    class Edit;
    /// To be looked at without the step, and with it. -1: whatever is.
    struct LookedAt {
        int before;
        int after;
    };
    void push(LayerSpecs specs, LookedAt layer, const QString& text, std::string_view option = {});
    void become(const LayerSpecs& specs, int layer);
    void refresh(int layer);
    QString nameOf(int layer) const;
    LayerSpec fitted(const LayerKind& kind, int place) const;

    LayerSpecs m_base;
    LayerSpecs m_specs;
    Shape m_input;
    std::optional<std::size_t> m_classCount;
    NetworkOutline m_outline;
    QUndoStack m_history;
    int m_round = 0;
    bool m_wasPending = false;
};

} // namespace inkling
