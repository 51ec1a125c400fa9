// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of networks in a window, with the tutorial's network.
#pragma once

#include "core/train/run_spec.h"
#include "tests/support/patience.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_form.h"
#include "ui/network/layer_rows.h"
#include "ui/network/network_editor.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

namespace inkling::test {

inline constexpr Shape mnist{28, 28, 1};
inline constexpr std::size_t digits = 10;

inline LayerSpecs tutorial() {
    return findPreset("tutorial")->spec().network;
}

inline LayerSpec softmax(int units) {
    return Dense{.units = units, .activation = Activation::softmax};
}

/// What the tests of the editor work with; each begins with the tutorial's network.
class NetworkLab {
public:
    void begin() {
        m_editor = std::make_unique<NetworkEditor>(*m_themes);
        m_editor->resize(238, 800);
        m_editor->setSpecs(tutorial(), mnist, digits);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void end() { m_editor.reset(); }

    LayerRows& rows() const { return m_editor->rows(); }
    LayerForm& form() const { return m_editor->details().form(); }

    template<class Editor>
    Editor& field(std::string_view key) const {
        return *qobject_cast<Editor*>(form().editorOf(key));
    }

    /// A row a line: "conv2d 1 | 24×24×8 | 208".
    QStringList lines() const {
        QStringList all;
        for (int i = 0; i < rows().rowCount(); ++i) {
            const auto& row = rows().row(i).content();
            all << row.name + " | " + row.shape + " | " + row.count;
        }
        return all;
    }

    /// The kinds alone: "conv2d flatten dense".
    QString kinds() const {
        QStringList names;
        for (const auto& spec : m_editor->specs())
            names << QString::fromStdString(std::string{kindOf(spec)});
        return names.join(' ');
    }

    QPoint middleOf(int row) const { return rows().row(row).rect().center(); }
    void click(int row) const { QTest::mouseClick(&rows().row(row), Qt::LeftButton, {}, middleOf(row)); }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<ThemeSource> m_themes = std::make_unique<ThemeSource>();
    std::unique_ptr<NetworkEditor> m_editor;
};

} // namespace inkling::test
