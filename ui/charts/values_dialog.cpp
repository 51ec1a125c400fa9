// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/values_dialog.h"

#include "ui/charts/crosshair_text.h"
#include "ui/charts/metric_charts.h"
#include "ui/charts/values_model.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

constexpr int padding = 10;   // pixels, at both sides of a heading and its figures
constexpr int textMargin = 3; // what figures have in any case
constexpr auto validationColumns = {ValuesModel::validationLoss, ValuesModel::validationAccuracy,
                                    ValuesModel::validationImages};

} // namespace

ValuesDialog::ValuesDialog(MetricCharts& charts)
    : QDialog(charts.window())
    , m_charts(charts)
    , m_model(new ValuesModel(this))
    , m_from(new QSpinBox(this))
    , m_finalTest(new QLabel(this))
    , m_table(new QTableView(this)) {
    setWindowTitle(tr("Values"));
    m_from->setGroupSeparatorShown(true);
    m_from->setKeyboardTracking(false);
    m_from->setMinimumWidth(14 * Theme::unit);
    m_from->setToolTip(tr("The batch in the first row"));
    auto* title = new QLabel(tr("&From batch"), this);
    title->setBuddy(m_from);
    m_finalTest->setObjectName(QStringLiteral("final test"));
    m_finalTest->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Loss and accuracy of each batch"));
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 0px %1px; }"
                                          "QTableView::item { border: 0px; padding: 0px %2px; }")
                               .arg(padding)
                               .arg(padding - textMargin));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + Theme::unit / 2);

    auto* top = new QHBoxLayout;
    top->addWidget(title);
    top->addWidget(m_from);
    top->addStretch(1);
    top->addWidget(m_finalTest);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_from, &QSpinBox::valueChanged, m_model, [this](int said) { m_model->setFirst(said - 1); });
    connect(&charts, &MetricCharts::redrawn, this, &ValuesDialog::follow);
    constexpr QSize usual{960, 480};
    resize(usual.boundedTo(charts.window()->size()));
    showValidation(false);
    follow();
}

void ValuesDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    follow();
    fitColumns();
}

void ValuesDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    spreadColumns();
}

void ValuesDialog::showValidation(bool isAny) {
    for (const int column : validationColumns)
        m_table->setColumnHidden(column, !isAny);
    fitColumns();
}

void ValuesDialog::fitColumns() {
    m_table->resizeColumnsToContents();
    m_widths.clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_widths.push_back(m_table->columnWidth(column)); // nothing of a hidden one
    spreadColumns();
}

void ValuesDialog::spreadColumns() {
    const int needed = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    const auto shown =
        std::max<std::ptrdiff_t>(1, std::ranges::count_if(m_widths, [](int width) { return width > 0; }));
    const int spare = std::max(0, m_table->viewport()->width() - needed) / static_cast<int>(shown);
    for (int column = 0; const int width : m_widths) {
        if (width > 0)
            m_table->setColumnWidth(column, width + spare);
        ++column;
    }
}

void ValuesDialog::follow() {
    const auto history = m_charts.content().history;
    m_model->setContent(history, m_charts.settings().smoothing);
    const bool isValidated = history && !history->validations().isEmpty();
    if (isValidated == m_table->isColumnHidden(ValuesModel::validationLoss))
        showValidation(isValidated);
    m_finalTest->setText(CrosshairText::finalTest(m_charts.content()));
    m_finalTest->setVisible(!m_finalTest->text().isEmpty());
    const QSignalBlocker quiet(m_from);
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const bool isAny = history && !history->isEmpty();
    m_from->setEnabled(isAny);
    if (isAny)
        m_from->setRange(static_cast<int>(std::min(most, history->begin() + 1)),
                         static_cast<int>(std::min(most, history->end())));
}

} // namespace inkling
