// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_editor.h"

#include "ui/controls/run_keys.h"
#include "ui/explain/explained.h"
#include "ui/explain/topics.h"
#include "ui/language/error_text.h"
#include "ui/language/layer_text.h"
#include "ui/network/edit_icons.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_form.h"
#include "ui/network/layer_rows.h"
#include "ui/network/pending_bar.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

QString numberText(std::size_t number) {
    return QLocale{}.toString(static_cast<qulonglong>(number));
}

/// Two floating-point operations for each multiply-add.
double megaflops(const Cost& cost) {
    return 2.0 * static_cast<double>(cost.training()) / 1e6;
}

void setColour(QLabel* label, const QColor& colour) {
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, colour);
    label->setPalette(colours);
}

LayerRowContent contentOf(const NetworkOutline& outline, std::size_t index, bool isPending) {
    const auto& layer = outline.layers[index];
    const bool isKnown = index < outline.knownLayers;
    // A share of what is known so far would be none.
    const bool isWhole = outline.knownLayers == outline.layers.size();
    const auto all = isWhole ? outline.cost().training() : 0;
    LayerRowContent content;
    content.name = QString::fromStdString(layer.name);
    content.detail = QString::fromStdString(layer.detail);
    content.shape = isKnown ? QString::fromStdString(toText(layer.outputShape)) : QStringLiteral("?");
    content.count = layer.parameterCount > 0 ? numberText(layer.parameterCount) : QString{};
    content.spokenCount = numberText(layer.parameterCount);
    content.share = all > 0 ? static_cast<double>(layer.cost.training()) / static_cast<double>(all) : 0.0;
    if (outline.fault && outline.fault->layer == index)
        content.fault = isPending
            ? NetworkEditor::tr("%1 Train goes on with the network of before.", "a reason")
                  .arg(textOf(outline.fault->reason))
            : textOf(outline.fault->reason);
    return content;
}

} // namespace

NetworkEditor::NetworkEditor(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_draft{new NetworkDraft{this}}
    , m_title{new QLabel{tr("Layers"), this}}
    , m_total{new QLabel{this}}
    , m_fault{new QLabel{this}}
    , m_undo{addTool(tr("Undo"))}
    , m_redo{addTool(tr("Redo"))}
    , m_add{addTool(tr("Add a layer, in front of the last one, or above flatten if it needs maps"))}
    , m_details{new LayerDetails{themes}}
    , m_rows{new LayerRows{themes, m_details, this}}
    , m_pending{new PendingBar{themes, this}} {
    layOut();
    new Explained{*m_rows, [this] {
                      const int row = m_rows->current();
                      return row < 0 || row >= m_draft->layerCount()
                          ? QList<ExplainText>{}
                          : textsOf(specs()[static_cast<std::size_t>(row)]);
                  }};
    m_details->installEventFilter(this);
    connectRows();
    connectDetails();
    connect(m_undo, &QToolButton::clicked, this, [this] {
        m_details->form().commit();
        m_draft->history().undo();
    });
    connect(m_redo, &QToolButton::clicked, &m_draft->history(), &QUndoStack::redo);
    // A step changes the draft before the history counts it.
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    connect(&m_draft->history(), &QUndoStack::canUndoChanged, m_undo, &QToolButton::setEnabled);
    connect(&m_draft->history(), &QUndoStack::canRedoChanged, m_redo, &QToolButton::setEnabled);
    connect(m_add, &QToolButton::clicked, this, [this] { offerAdding({}, *m_add); });
    connect(m_pending, &PendingBar::applyPressed, this, &NetworkEditor::apply);
    connect(m_pending, &PendingBar::discardPressed, this, &NetworkEditor::discard);
    connect(m_draft, &NetworkDraft::changed, this, &NetworkEditor::showDraft);
    connect(m_draft, &NetworkDraft::pendingChanged, this, [this] {
        if (isPending())
            bringIntoView(); // the bar takes room, maybe from what is being changed
        emit pendingChanged(isPending());
    });
    connect(&themes, &ThemeSource::changed, this, &NetworkEditor::wearTheme);
    wearTheme();
    m_total->setText(tr("The layers appear here once there is a network."));
    m_add->hide();
}

void NetworkEditor::layOut() {
    auto* head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title, 1);
    head->addWidget(m_undo);
    head->addWidget(m_redo);
    m_total->setWordWrap(true);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_add->setText(tr("Add layer"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pending->hide();

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(head);
    layout->addWidget(m_total);
    layout->addWidget(m_rows);
    layout->addWidget(m_fault);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addWidget(m_pending);
    layout->addStretch(1);
    setAccessibleName(tr("Layers of the network"));
}

void NetworkEditor::connectRows() {
    connect(m_rows, &LayerRows::unfoldedChanged, this, [this](int row) {
        if (row >= 0)
            m_details->form().begin(specs()[static_cast<std::size_t>(row)]);
        m_draft->seal();
        showDetails();
        if (row >= 0)
            bringIntoView();
    });
    connect(m_rows, &LayerRows::addWanted, this,
            [this](int place) { offerAdding(place, m_rows->row(m_rows->current())); });
    connect(m_rows, &LayerRows::removeWanted, m_draft, &NetworkDraft::remove);
    connect(m_rows, &LayerRows::duplicateWanted, m_draft, &NetworkDraft::duplicate);
    connect(m_rows, &LayerRows::moveWanted, m_draft, &NetworkDraft::move);
    connect(m_rows, &LayerRows::menuWanted, this, &NetworkEditor::showMenu);
}

void NetworkEditor::connectDetails() {
    auto& form = m_details->form();
    connect(&form, &LayerForm::edited, this,
            [this, &form](const LayerOption& option, const OptionValue& value) {
                const int row = m_rows->unfolded();
                if (row >= 0 && form.shows(specs()[static_cast<std::size_t>(row)]))
                    m_draft->setOption(row, option, value);
            });
    connect(&form, &LayerForm::left, m_draft, &NetworkDraft::seal);
    connect(m_details, &LayerDetails::addPressed, this,
            [this] { offerAdding(m_rows->unfolded() + 1, m_details->addButton()); });
    connect(m_details, &LayerDetails::duplicatePressed, this,
            [this] { m_draft->duplicate(m_rows->unfolded()); });
    connect(m_details, &LayerDetails::movePressed, this,
            [this](int by) { m_draft->move(m_rows->unfolded(), m_rows->unfolded() + by); });
    connect(m_details, &LayerDetails::removePressed, this, [this] { m_draft->remove(m_rows->unfolded()); });
}

void NetworkEditor::setSpecs(const LayerSpecs& specs, Shape input, std::optional<std::size_t> classCount) {
    m_add->show();
    m_draft->setNetwork(specs, input, classCount);
}

void NetworkEditor::setArchitecture(const std::shared_ptr<const Architecture>& architecture) {
    setSpecs(architecture->specs(), architecture->inputShape(), architecture->classCount());
}

QString NetworkEditor::totalText() const {
    const auto& outline = m_draft->outline();
    const auto parameters = numberText(outline.parameterCount);
    if (outline.knownLayers < outline.layers.size() || outline.layers.empty())
        return tr("%1 parameters so far").arg(parameters);
    const double cost = megaflops(outline.cost());
    return tr("%1 parameters · %2 MFLOP/image")
        .arg(parameters, QLocale{}.toString(cost, 'f', cost < 9.995 ? 2 : 1));
}

bool NetworkEditor::isPossible() const {
    return !m_draft->outline().fault;
}

void NetworkEditor::apply() {
    m_details->form().commit();
    if (isPending() && isPossible())
        emit applied(specs());
}

void NetworkEditor::discard() {
    const bool hadFocus = m_pending->isAncestorOf(QApplication::focusWidget());
    m_details->form().commit();
    m_draft->discard(m_rows->current());
    if (hadFocus)
        m_rows->focusCurrent();
}

/// In front of the last layer if that makes the probabilities; what needs maps in front of the first that
/// makes a list of them, or behind the layer that is unfolded before that.
int NetworkEditor::usualPlace(const LayerKind& kind) const {
    const bool endsInClasses = !specs().empty() && activationOf(specs().back()) == Activation::softmax;
    const int end = m_draft->layerCount() - (endsInClasses ? 1 : 0);
    if (!needsMaps(kind.make()))
        return end;
    const auto list = std::find_if(specs().begin(), specs().end(), makesList);
    const int maps = std::min(end, static_cast<int>(list - specs().begin()));
    const int behind = m_rows->unfolded() + 1;
    return behind > 0 && behind <= maps ? behind : maps;
}

void NetworkEditor::fillAddMenu(QMenu& menu, std::optional<int> place) {
    menu.clear();
    for (const auto& kind : layerKinds()) {
        auto* action = menu.addAction(toQString(kind.name));
        action->setToolTip(translatedLayerText(kind.help));
        connect(action, &QAction::triggered, this,
                [this, &kind, place] { add(kind, place ? *place : usualPlace(kind)); });
    }
}

void NetworkEditor::offerAdding(std::optional<int> place, const QWidget& near) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillAddMenu(*menu, place);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(near.mapToGlobal(near.rect().bottomLeft()));
}

void NetworkEditor::add(const LayerKind& kind, int place) {
    const int above = std::max(place - 1, 0);
    m_draft->add(kind, place, m_rows->unfolded() < 0 ? above : m_rows->unfolded());
    m_rows->setUnfolded(place);
    m_rows->focusCurrent();
    bringIntoView();
}

/// The layer with its options, once everything has its place; where there is no room for all, the beginning,
/// or where the focus is.
void NetworkEditor::bringIntoView() {
    QTimer::singleShot(0, this, [this] {
        auto* area = scrollAreaOf(this);
        if (!area)
            return;
        QWidgetList parts;
        if (const int row = m_rows->unfolded(); row >= 0)
            parts << m_details << &m_rows->row(row);
        if (auto* focused = QApplication::focusWidget(); isAncestorOf(focused))
            parts << focused;
        for (auto* part : parts)
            area->ensureWidgetVisible(part, 0, Theme::unit);
    });
}

bool NetworkEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_details && event->type() == QEvent::Resize) {
        // They get their own height only after they have been shown, and another with other options.
        const auto& resize = *static_cast<QResizeEvent*>(event);
        if (resize.size().width() == resize.oldSize().width())
            bringIntoView();
    }
    return QWidget::eventFilter(watched, event);
}

void NetworkEditor::showMenu(int row, const QPoint& global) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillAddMenu(*menu->addMenu(tr("Add before")), row);
    fillAddMenu(*menu->addMenu(tr("Add after")), row + 1);
    menu->addSeparator();
    const auto entry = [&](const QString& text, const QKeySequence& key, bool isPossible, auto action) {
        auto* one = menu->addAction(text, this, action);
        one->setShortcut(key); // shown only: the rows answer the keys themselves
        one->setShortcutContext(Qt::WidgetShortcut);
        one->setEnabled(isPossible);
    };
    entry(tr("Duplicate"), Qt::CTRL | Qt::Key_D, true, [this, row] { m_draft->duplicate(row); });
    entry(tr("Move up"), Qt::ALT | Qt::Key_Up, row > 0, [this, row] { m_draft->move(row, row - 1); });
    entry(tr("Move down"), Qt::ALT | Qt::Key_Down, row + 1 < m_draft->layerCount(),
          [this, row] { m_draft->move(row, row + 1); });
    entry(tr("Remove"), Qt::Key_Delete, true, [this, row] { m_draft->remove(row); });
    menu->popup(global);
}

bool NetworkEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && handle(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void NetworkEditor::keyPressEvent(QKeyEvent* event) {
    if (!handle(*event, true))
        event->ignore();
}

/// Whether the key has a meaning here; what it means is done if `act`.
bool NetworkEditor::handle(const QKeyEvent& key, bool act) {
    const auto run = [act](auto&& action) {
        if (act)
            action();
        return true;
    };
    if (key.matches(QKeySequence::Undo))
        return run([this] { m_draft->history().undo(); });
    if (key.matches(QKeySequence::Redo) || key.keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
        return run([this] { m_draft->history().redo(); });
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (isEnter && modifiers == Qt::ControlModifier)
        return run([this] { apply(); });
    if (modifiers != Qt::NoModifier || !m_details->isAncestorOf(QApplication::focusWidget()))
        return false;
    // From a field of a layer's: to its row, not to the run, which knows nothing of the change yet.
    if (key.key() == Qt::Key_Escape)
        return run([this] {
            showDetails(); // in place of what was typed
            m_rows->focusCurrent();
        });
    if (isEnter)
        return run([this] { m_rows->focusCurrent(); });
    return false;
}

void NetworkEditor::showDraft(int layer) {
    const bool hadFocus = m_details->isAncestorOf(QApplication::focusWidget()) || m_rows->hasRowFocus();
    showRows();
    if (layer >= 0)
        m_rows->setCurrent(layer);
    if (layer >= 0 && m_rows->unfolded() >= 0)
        m_rows->setUnfolded(layer);
    showDetails();
    showTotal();
    const auto& fault = m_draft->outline().fault;
    m_fault->setText(fault && !fault->layer ? textOf(fault->reason) : QString{});
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_pending->setFault(fault ? textOf(fault->sentence()) : QString{});
    if (!isPending())
        leaveKeysToRun(*m_pending);
    m_pending->setVisible(isPending());
    if (hadFocus && !m_details->isAncestorOf(QApplication::focusWidget()) && !m_rows->hasRowFocus())
        m_rows->rowCount() > 0 ? m_rows->focusCurrent() : m_add->setFocus();
}

void NetworkEditor::showRows() {
    const auto& outline = m_draft->outline();
    std::vector<LayerRowContent> contents;
    for (std::size_t i = 0; i < outline.layers.size(); ++i)
        contents.push_back(contentOf(outline, i, isPending()));
    m_rows->setRows(contents);
}

void NetworkEditor::showDetails() {
    const int row = m_rows->unfolded();
    if (row < 0)
        return;
    const auto& spec = specs()[static_cast<std::size_t>(row)];
    m_details->form().setLayer(spec);
    m_details->setLayer(spec);
    m_details->setHelp(translatedLayerText(layerKindOf(spec).help));
    m_details->setMovable(row > 0, row + 1 < m_draft->layerCount());
}

void NetworkEditor::showTotal() {
    m_total->setText(totalText());
    m_total->setToolTip(tr("Numbers the network learns, and floating-point operations to train on one "
                           "image: two for each multiply-add, forward and backward"));
}

QToolButton* NetworkEditor::addTool(const QString& tip) {
    auto* button = new QToolButton{this};
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

void NetworkEditor::wearTheme() {
    const Theme& theme = m_themes.theme();
    m_title->setFont(themeFont(TextSize::normal, TextWeight::bold));
    m_total->setFont(themeFont(TextSize::small));
    m_fault->setFont(themeFont(TextSize::small));
    setColour(m_title, theme.mutedText);
    setColour(m_total, theme.mutedText);
    setColour(m_fault, theme.test);
    const int side = fontMetrics().height();
    for (const auto& [button, icon] : {std::pair{m_undo, EditIcon::undo}, std::pair{m_redo, EditIcon::redo},
                                       std::pair{m_add, EditIcon::add}}) {
        button->setIcon(editIcon(icon, theme.text, theme.disabledText, side));
        button->setIconSize({side, side});
    }
}

} // namespace inkling
