// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a network, edited in place.
#pragma once

#include "core/model/architecture.h"
#include "ui/network/network_draft.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace inkling {

class LayerDetails;
class LayerRows;
class PendingBar;
class ThemeSource;

/// The layers with their output shapes and parameter counts, and what training them costs. Each can be
/// unfolded and changed, removed, moved and duplicated, and others be added; every step can be taken back.
/// What cannot be is marked at its layer with the reason, and shapes are shown as far as they are known.
///
/// The run's network stays what it is until someone applies the changes: applied() then asks for a new run.
class NetworkEditor : public QWidget {
    Q_OBJECT

public:
    explicit NetworkEditor(const ThemeSource& themes, QWidget* parent = nullptr);

    /// The run has this network, for images of this shape. Without pending changes the list follows; pending
    /// ones stay, and are then changes of this one. `classCount`: how many classes the images have; the
    /// network must tell as many apart.
    void setSpecs(const LayerSpecs& specs, Shape input, std::optional<std::size_t> classCount = {});
    /// The same, of a network that has been built.
    void setArchitecture(const std::shared_ptr<const Architecture>& architecture);

    const LayerSpecs& specs() const { return m_draft->specs(); }
    bool isPending() const { return m_draft->isPending(); }
    bool isPossible() const; ///< whether it can be built
    /// "5,994 parameters · 1.70 MFLOP/image"
    QString totalText() const;

    /// Does nothing while nothing is pending or the network is impossible.
    void apply();
    void discard();

    LayerRows& rows() const { return *m_rows; }
    LayerDetails& details() const { return *m_details; }
    /// Below the layers, unless someone gives it another place, where it stays in sight.
    PendingBar& pendingBar() const { return *m_pending; }

signals:
    /// Someone wants a new run with this network, which is possible. setSpecs() tells that there is one.
    void applied(const inkling::LayerSpecs& specs);
    void pendingChanged(bool pending);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void connectRows();
    void connectDetails();
    QToolButton* addTool(const QString& tip);
    /// Without a place each kind has its usual one.
    void fillAddMenu(QMenu& menu, std::optional<int> place);
    void offerAdding(std::optional<int> place, const QWidget& near);
    void add(const LayerKind& kind, int place);
    void bringIntoView();
    void showMenu(int row, const QPoint& global);
    int usualPlace(const LayerKind& kind) const;
    bool handle(const QKeyEvent& key, bool act);
    void showDraft(int layer);
    void showRows();
    void showDetails();
    void showTotal();
    void wearTheme();

    const ThemeSource& m_themes;
    NetworkDraft* m_draft;
    QLabel* m_title;
    QLabel* m_total;
    QLabel* m_fault; ///< of the network as a whole
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_add;
    LayerDetails* m_details;
    LayerRows* m_rows;
    PendingBar* m_pending;
};

} // namespace inkling
