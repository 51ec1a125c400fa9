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
#include <limits>

namespace inkling {

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
    follow();
    m_table->resizeColumnsToContents();
}

void ValuesDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    follow();
}

void ValuesDialog::follow() {
    const auto history = m_charts.content().history;
    m_model->setContent(history, m_charts.settings().smoothing);
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
