// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layer_form.h"

#include "ui/controls/field.h"
#include "ui/language/layer_text.h"
#include "ui/network/pair_box.h"
#include "ui/settings/number_box.h"
#include "ui/theme/theme_source.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

/// Enough for batchNormalization's smallest epsilon.
constexpr int decimals = 12;
/// Of a label that has its editor beside it.
constexpr int mostBeside = 15 * Theme::unit;

int choiceOf(const LayerOption& option, const OptionValue& value) {
    for (std::size_t i = 0; i < option.choices.size(); ++i)
        if (option.choices[i].value == value)
            return static_cast<int>(i);
    return -1;
}

/// Whether a number is being typed and not yet the box's value.
bool isBeingTyped(const QWidget& editor) {
    const auto* box = qobject_cast<const NumberBox*>(&editor);
    return box && box->text() != box->prefix() + box->textFromValue(box->value()) + box->suffix();
}

bool isEditorsKey(const QKeyEvent& key, const QWidget& editor) {
    if (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        return true;
    const bool goesBack = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)
        || key.keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    return goesBack && !isBeingTyped(editor);
}

} // namespace

LayerForm::LayerForm(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    connect(&themes, &ThemeSource::changed, this, &LayerForm::wearTheme);
}

void LayerForm::begin(const LayerSpec& spec) {
    m_kind = nullptr;
    setLayer(spec);
}

void LayerForm::setLayer(const LayerSpec& spec) {
    const auto& kind = layerKindOf(spec);
    m_isShowing = true;
    if (m_kind != &kind)
        take(kind);
    for (std::size_t i = 0; i < editors().size(); ++i) {
        m_body->show[i](kind.options[i].read(spec)); // also where it is the same: something else may be typed
        m_body->layout->setRowVisible(editors()[i], isUsed(kind.options[i], spec));
    }
    m_isShowing = false;
}

QWidget* LayerForm::editorOf(std::string_view key) const {
    for (std::size_t i = 0; i < editors().size(); ++i)
        if (m_kind->options[i].key == key)
            return editors()[i];
    return nullptr;
}

void LayerForm::commit() {
    for (auto* box : findChildren<NumberBox*>())
        if (box->hasFocus())
            box->interpretText();
}

void LayerForm::take(const LayerKind& kind) {
    if (m_body) {
        layout()->removeWidget(m_body->widget);
        m_body->widget->hide();
    }
    m_kind = &kind;
    const auto [place, isNew] = m_bodies.try_emplace(&kind);
    m_body = &place->second;
    if (isNew) {
        m_body->widget = new QWidget{this};
        m_body->layout = new QFormLayout{m_body->widget};
        m_body->layout->setContentsMargins({});
        m_body->layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_body->layout->setHorizontalSpacing(Theme::unit);
        m_body->layout->setVerticalSpacing(Theme::unit / 2);
        for (const auto& option : kind.options)
            addOption(option);
    }
    m_body->layout->setRowWrapPolicy(hasLongLabels() ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
    layout()->addWidget(m_body->widget);
    m_body->widget->show(); // now: what is added to a visible widget waits for the event loop
    wearTheme();
}

/// Large letters leave no room for editors beside the labels.
bool LayerForm::hasLongLabels() const {
    return std::ranges::any_of(m_kind->options, [](const LayerOption& option) {
        const QFontMetrics small{themeFont(TextSize::small)};
        return small.horizontalAdvance(toQString(option.key)) > mostBeside;
    });
}

void LayerForm::addOption(const LayerOption& option) {
    const auto usual = option.read(m_kind->make());
    QWidget* editor = nullptr;
    if (!option.choices.empty())
        editor = makeChoices(option);
    else if (std::holds_alternative<std::array<int, 2>>(usual))
        editor = makePair(option);
    else
        editor = makeNumbers(option);
    const auto name = toQString(option.key);
    const auto help = translatedLayerText(option.help);
    editor->setObjectName(name);
    editor->setToolTip(help);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(name);
    editor->setAccessibleDescription(help);
    auto* label = new QLabel{name, m_body->widget};
    label->setToolTip(help);
    label->setBuddy(editor);
    m_body->layout->addRow(label, editor);
    m_body->editors.push_back(editor);
    for (auto* part : editor->findChildren<QWidget*>())
        part->installEventFilter(this);
    editor->installEventFilter(this);
}

QWidget* LayerForm::makeNumbers(const LayerOption& option) {
    const bool isWhole = std::holds_alternative<int>(option.read(m_kind->make()));
    auto* box = new NumberBox{m_body->widget};
    box->setDecimals(isWhole ? 0 : decimals);
    box->setRange(option.min, option.max);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, &option, isWhole](double value) {
        tell(option, isWhole ? OptionValue{static_cast<int>(value)} : OptionValue{value});
    });
    m_body->show.emplace_back([box, isWhole](const OptionValue& value) {
        box->setValue(isWhole ? std::get<int>(value) : std::get<double>(value));
    });
    return box;
}

QWidget* LayerForm::makePair(const LayerOption& option) {
    auto* pair = new PairBox{m_body->widget};
    pair->setRange(static_cast<int>(option.min), static_cast<int>(option.max));
    pair->setName(toQString(option.key));
    connect(pair, &PairBox::edited, this,
            [this, &option](const std::array<int, 2>& value) { tell(option, value); });
    m_body->show.emplace_back(
        [pair](const OptionValue& value) { pair->setValue(std::get<std::array<int, 2>>(value)); });
    return pair;
}

QWidget* LayerForm::makeChoices(const LayerOption& option) {
    auto* list = new QComboBox{m_body->widget};
    const auto count = static_cast<int>(option.choices.size());
    for (const auto& choice : option.choices)
        list->addItem(toQString(choice.name));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(8);
    makeField(*list);
    connect(list, &QComboBox::currentIndexChanged, this, [this, &option, count](int index) {
        if (index >= 0 && index < count)
            tell(option, option.choices[static_cast<std::size_t>(index)].value);
    });
    // What a file brought along and no choice offers stands behind the choices while it is used.
    m_body->show.emplace_back([list, &option, count](const OptionValue& value) {
        while (list->count() > count)
            list->removeItem(count);
        const int index = choiceOf(option, value);
        if (index < 0)
            list->addItem(toQString(textOf(value)));
        list->setCurrentIndex(index < 0 ? count : index);
    });
    return list;
}

void LayerForm::tell(const LayerOption& option, const OptionValue& value) {
    if (!m_isShowing)
        emit edited(option, value);
}

bool LayerForm::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = static_cast<QWidget*>(watched);
    if (widget->window() != window()) // of a list that is open, and takes or closes by the same keys
        return false;
    if (event->type() == QEvent::FocusOut)
        emit left();
    // Enter and Escape are the network editor's, and undo and redo unless what was typed is not taken yet.
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && isEditorsKey(*static_cast<QKeyEvent*>(event), *widget)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LayerForm::wearTheme() {
    if (!m_body)
        return;
    QPalette colours = m_body->widget->palette();
    colours.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    for (auto* label : m_body->widget->findChildren<QLabel*>()) {
        label->setPalette(colours);
        label->setFont(themeFont(TextSize::small));
    }
}

} // namespace inkling
