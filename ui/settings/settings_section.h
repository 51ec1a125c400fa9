// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that belong together, below a title that folds them away.
#pragma once

#include <QAbstractButton>
#include <QList>

class QFormLayout;
class QHBoxLayout;

namespace inkling {

class ThemeSource;

/// The title of a section: a button with an arrow. While the section is folded, a few words behind the title
/// say what is in it.
class SectionTitle : public QAbstractButton {
    Q_OBJECT

public:
    SectionTitle(const QString& title, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Checked: unfolded.
    void setSummary(const QString& summary);
    const QString& summary() const { return m_summary; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString plainTitle() const;
    void describe();

    const ThemeSource& m_themes;
    QString m_summary;
};

/// Rows of labels and editors. A section without a title never folds.
class SettingsSection : public QWidget {
    Q_OBJECT

public:
    SettingsSection(const QString& title, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Behind the title, while the rows are shown. Requires a title.
    void addToTitle(QWidget* widget);
    void addRow(QWidget* label, QWidget* editor);
    /// Of the row with this editor.
    void setRowVisible(QWidget* editor, bool visible);

    bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    /// Null without a title.
    SectionTitle* title() const { return m_title; }

private:
    SectionTitle* m_title = nullptr;
    QWidget* m_body;
    QHBoxLayout* m_head = nullptr; ///< the title, and what stands behind it
    QFormLayout* m_form;
};

} // namespace inkling
