// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_pages.h"

#include "core/runs/run_store.h"
#include "ui/explain/view_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QKeySequence>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QWidget>

namespace inkling {

namespace {

/// "Undo" of "&Undo", "開啟模型" of "開啟模型(&O)…", also where the tool tip that Qt makes of it lacks the
/// "&".
QString nameIn(QString text) {
    static const QRegularExpression behind{QStringLiteral("\\(&?[A-Z0-9]\\)")};
    return text.remove(behind).remove(QLatin1Char('&')).remove(QStringLiteral("…")).trimmed();
}

/// Whether they are the same words: case and punctuation say nothing new.
bool saySame(const QString& one, const QString& other) {
    static const QRegularExpression punctuation{QStringLiteral("[\\p{P}\\s]")};
    const auto wordsOf = [](const QString& text) { return nameIn(text).remove(punctuation).toCaseFolded(); };
    return wordsOf(one) == wordsOf(other);
}

/// Those of the menus below these actions, of all depths.
QList<QAction*> actionsOfMenus(const QList<QAction*>& actions) {
    QList<QAction*> below;
    for (const auto* action : actions)
        if (const auto* menu = action->menu())
            below += menu->actions() + actionsOfMenus(menu->actions());
    return below;
}

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)

public:
    static QString heading(const QString& text) {
        return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
    }
    static QString paragraph(const QString& text) { return QStringLiteral("<p>%1</p>").arg(text); }

    static QString titleRow(const QString& title) {
        return QStringLiteral("<tr><td colspan='2' style='padding-top: 12px'>%1</td></tr>")
            .arg(heading(title));
    }

    static QString row(const QString& key, const QString& what) {
        return QStringLiteral("<tr><td style='padding-right: 24px'><b>%1</b></td><td>%2</td></tr>")
            .arg(key.toHtmlEscaped(), what.toHtmlEscaped());
    }

    static QString keyText(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

    /// What the action is called, and what it does where that says more.
    static QString row(const QAction& action) {
        static const QRegularExpression questionMark{QStringLiteral("[?？]$")};
        const QString name = nameIn(action.text()).remove(questionMark);
        const QString tip = action.statusTip().isEmpty() ? action.toolTip() : action.statusTip();
        return row(keyText(action.shortcut()),
                   saySame(name, tip) ? name : tr("%1: %2", "an action and what it does").arg(name, tip));
    }

    /// The actions that have a key; those of menus below them have a heading of their own, and are told there
    /// alone.
    static QString actions(const QString& title, const QList<QAction*>& actions, const QString& more = {}) {
        const auto toldBelow = actionsOfMenus(actions);
        QString rows;
        QString below;
        for (auto* action : actions) {
            if (const auto* menu = action->menu())
                below += Help::actions(nameIn(menu->title()), menu->actions(),
                                       menu->objectName() == "drawing" ? canvasKeys() : QString{});
            if (!action->shortcut().isEmpty() && !toldBelow.contains(action))
                rows += row(*action);
        }
        rows += more;
        return (rows.isEmpty() ? rows : titleRow(title) + rows) + below;
    }

    static QString canvasKeys() {
        return row(tr("Arrows"), tr("Move the pen"))
            + row(keyText(Qt::Key_Space), tr("Put the pen down, or lift it"))
            + row(keyText(Qt::Key_Escape), tr("Put the pen away"));
    }

    static QString keys(const QWidget& window) {
        QString more;
        more += row(QStringLiteral("+ −"), tr("A faster or a slower pace"));
        more += row(QStringLiteral("F"), tr("Full speed, and back"));
        more += row(keyText(Qt::CTRL | Qt::Key_D), tr("Choose the data"));
        more += row(keyText(Qt::Key_F10), tr("The menu"));
        more += row(keyText(Qt::Key_Tab), tr("To the next control; arrows move within it"));
        more += row(tr("Enter or Esc"),
                    tr("In a field: take what was typed, or put back what was there; either "
                       "way the keys are the run's again"));
        // One table: its columns are as wide below every heading.
        return QStringLiteral("<table>%1</table>").arg(actions(tr("Everywhere"), window.actions(), more))
            + paragraph(
                   tr("A field that is written into keeps the keys it needs: in a number, Home and End go to "
                      "its beginning and its end, and only elsewhere to those of the run."));
    }

    static QString views() {
        QString text;
        for (const View view : allViews)
            text += heading(textOf(view).title) + body(textOf(view));
        return text;
    }

    static QString topics(const QList<TopicSection>& sections) {
        QString text;
        for (const auto& section : sections) {
            text += QStringLiteral("<h2>%1</h2>").arg(section.title.toHtmlEscaped());
            for (const auto& one : section.texts)
                text += heading(one.title) + body(one);
        }
        return text;
    }

    static QString body(const ExplainText& text) {
        QString html;
        if (!text.formula.isEmpty())
            html += paragraph(text.formula.toHtmlEscaped());
        // Upright: slanted Chinese is hard to read.
        const auto attempt = QStringLiteral("<b>%1")
                                 .arg(tr("Try this: %1").toHtmlEscaped())
                                 .arg(QStringLiteral("</b>") + text.attempt.toHtmlEscaped());
        return html + paragraph(text.shows.toHtmlEscaped()) + paragraph(text.reading.toHtmlEscaped())
            + paragraph(attempt);
    }

    static QString files() {
        const auto place = [](const QString& path) { return QDir::toNativeSeparators(path).toHtmlEscaped(); };
        const QString settings = place(QSettings{}.fileName());
        const QString runs =
            place(QFile::decodeName(usualRunStore().value_or(std::filesystem::path{}).string().c_str()));
        return heading(tr("Where files are"))
            + paragraph(
                   tr("Settings and the arrangement of the window: <code>%1</code>. Remove the file, and the "
                      "next window begins as the first one did.")
                       .arg(settings))
            + paragraph(tr("Runs, while they are trained and for as long as you keep them: <code>%1</code>. "
                           "What is "
                           "to be sent or kept elsewhere is exported from there, or saved as one file.")
                            .arg(runs))
            + paragraph(tr(
                "A model is a folder with <code>model.json</code> and its weights, as TensorFlow.js "
                "writes them, or a file in one of the other forms of the export. It lies where you saved "
                "it, and nowhere else. What can be read may also be dropped on the window."))
            + paragraph(
                   tr("The digits are part of the program. Nothing is downloaded, and nothing that you draw "
                      "leaves this computer."));
    }

    static QString about() {
        return heading(
                   QStringLiteral("Inkling %1").arg(QCoreApplication::applicationVersion().toHtmlEscaped()))
            + paragraph(tr("Watch a neural network learn to read your handwriting."))
            + heading(tr("Licences"))
            + paragraph(tr(
                "Inkling is free software. Its sources may be used under the GNU General Public License, "
                "version 3 or later; the program as a whole, since it uses Qt Charts, under version 3. "
                "It comes without any warranty."))
            + QStringLiteral("<ul>")
            + item(tr("Qt %1 and Qt Charts, The Qt Company: GPL 3 and LGPL 3").arg(qVersion()))
            + item(tr("Eigen: Mozilla Public License 2.0")) + item(tr("Google Highway: Apache License 2.0"))
            + item(tr("JSON for Modern C++, Niels Lohmann: MIT License"))
            + item(tr("CLI11, University of Cincinnati: BSD License"))
            + item(tr("zlib, SQLite and OpenSSL: their own licences"))
            + item(tr("MNIST, Yann LeCun, Corinna Cortes and Christopher J. C. Burges: CC BY-SA 3.0"))
            + QStringLiteral("</ul>")
            + paragraph(
                   tr("It began as TensorFlow.js's tutorial “Handwritten digit recognition with CNNs”."));
    }

    static QString item(const QString& text) {
        return QStringLiteral("<li>%1</li>").arg(text.toHtmlEscaped());
    }
};

} // namespace

QString keysPage(const QWidget& window) {
    return Help::keys(window);
}
QString viewsPage() {
    return Help::views();
}
QString topicsText(const QList<TopicSection>& sections) {
    return Help::topics(sections);
}
QString filesPage() {
    return Help::files();
}
QString aboutPage() {
    return Help::about();
}

} // namespace inkling
