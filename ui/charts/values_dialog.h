// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QSpinBox;
class QTableView;

namespace inkling {

class MetricCharts;
class ValuesModel;

/// What the charts draw, as a table for those who read rather than look. Follows the charts; not modal.
class ValuesDialog : public QDialog {
    Q_OBJECT

public:
    explicit ValuesDialog(MetricCharts& charts);

protected:
    void showEvent(QShowEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    void follow();
    /// Where nothing is held out, there is nothing to see in them.
    void showValidation(bool isAny);
    /// Every column as wide as its words, which takes a look at a thousand rows.
    void fitColumns();
    /// What is left of the width is shared among them.
    void spreadColumns();

    MetricCharts& m_charts;
    ValuesModel* m_model;
    QSpinBox* m_from;
    QLabel* m_finalTest;
    QTableView* m_table;
    std::vector<int> m_widths; ///< of the columns, as their words need; 0: hidden
};

} // namespace inkling
