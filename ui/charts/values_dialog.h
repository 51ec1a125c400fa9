// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

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
    /// Every column as wide as its words, and what is left of the width shared among them.
    void fitColumns();

    MetricCharts& m_charts;
    ValuesModel* m_model;
    QSpinBox* m_from;
    QLabel* m_finalTest;
    QTableView* m_table;
};

} // namespace inkling
