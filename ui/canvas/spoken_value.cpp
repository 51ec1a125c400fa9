// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/spoken_value.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace inkling {

namespace {

class SpokenWidget : public QAccessibleWidget {
public:
    SpokenWidget(QWidget* widget, const SpokenValue* spoken)
        : QAccessibleWidget{widget, spoken->spokenRole()}
        , m_spoken{spoken} { }

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value)
            return m_spoken->spokenValue();
        // Screen readers on Linux read names and descriptions, but no value that is words.
        if (kind == QAccessible::Description) {
            const auto description = QAccessibleWidget::text(kind);
            return description.isEmpty() ? m_spoken->spokenValue()
                                         : m_spoken->spokenValue() + QStringLiteral(". ") + description;
        }
        return QAccessibleWidget::text(kind);
    }

private:
    const SpokenValue* m_spoken;
};

QAccessibleInterface* spokenInterface(const QString&, QObject* object) {
    const auto* spoken = dynamic_cast<SpokenValue*>(object);
    return spoken ? new SpokenWidget{static_cast<QWidget*>(object), spoken} : nullptr;
}

} // namespace

void SpokenValue::beSpoken() {
    static const bool installed = [] {
        QAccessible::installFactory(spokenInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void SpokenValue::tellValue(QWidget* self) const {
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent valueEvent{self, spokenValue()};
    QAccessible::updateAccessibility(&valueEvent);
    QAccessibleEvent descriptionEvent{self, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&descriptionEvent);
}

} // namespace inkling
