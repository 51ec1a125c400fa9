// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include "ui/controls/text_label.h"
#include "ui/exchange/export_saver.h"
#include "ui/exchange/export_texts.h"
#include "ui/exchange/files_view.h"
#include "ui/exchange/format_list.h"
#include "ui/exchange/int8_choice.h"
#include "ui/exchange/usage_view.h"
#include "ui/explain/explain_button.h"
#include "ui/language/error_text.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>

namespace inkling {

namespace {

/// What scrolls. A scroll area asks for the height a width needs, and gives no less: the least, then, so that
/// the files shrink before anything is scrolled.
class Content : public QWidget {
public:
    int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

} // namespace

ExportDialog::ExportDialog(TrainingSession& session, const ThemeSource& themes, ExportSaver& saver,
                           QWidget* window)
    : QDialog{window}
    , m_session{session}
    , m_themes{themes}
    , m_saver{saver}
    , m_formats{new FormatList{themes, this}}
    , m_model{new TextLabel{this}}
    , m_figures{new TextLabel{this}}
    , m_when{new TextLabel{this}}
    , m_filesTitle{new TextLabel{this}}
    , m_files{new FilesView{themes, this}}
    , m_int8{new Int8Choice{m_preparer, themes, this}}
    , m_usage{new UsageView{themes, this}}
    , m_word{new TextLabel{this}}
    , m_save{new QPushButton{tr("&Save as…"), this}} {
    setWindowTitle(tr("Export"));
    setObjectName("export");
    layOut();
    connectParts();
    wearTheme();
}

// --- What it is made of ---

void ExportDialog::layOut() {
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * Theme::unit);
    top->addWidget(m_formats);
    top->addWidget(makeContent(), 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit);
    layout->setSpacing(2 * Theme::unit);
    layout->addLayout(top, 1);
    layout->addLayout(makeButtons());
    constexpr int characters = 120;
    constexpr int lines = 44;
    const QSize usual{characters * fontMetrics().averageCharWidth(), lines * fontMetrics().lineSpacing()};
    resize(usual.boundedTo(parentWidget()->window()->size() - QSize{4 * Theme::unit, 4 * Theme::unit}));
}

QWidget* ExportDialog::makeContent() {
    auto* content = new Content;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, Theme::unit, 0);
    column->setSpacing(Theme::unit / 2);
    auto* title = new QHBoxLayout;
    title->addWidget(m_model, 1);
    title->addWidget(new ExplainButton{View::exporting, m_themes, content}, 0, Qt::AlignTop);
    column->addLayout(title);
    column->addWidget(m_figures);
    column->addWidget(m_when);
    column->addSpacing(2 * Theme::unit);
    column->addWidget(m_filesTitle);
    column->addWidget(m_files, 1);
    column->addWidget(m_int8);
    column->addSpacing(2 * Theme::unit);
    column->addWidget(m_usage);

    // Where letters are large and the screen is low, all of it stays within reach.
    auto* scroll = new QScrollArea{this};
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QLayout* ExportDialog::makeButtons() {
    m_save->setToolTip(tr("Choose where to save what is shown here (Alt+S)"));
    m_save->setDefault(true);
    auto* close = new QPushButton{tr("Close"), this};
    close->setToolTip(tr("Close this window; nothing is lost (Esc)"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_word->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::unit);
    row->addWidget(m_word, 1);
    row->addWidget(m_save, 0, Qt::AlignBottom);
    row->addWidget(close, 0, Qt::AlignBottom);
    return row;
}

void ExportDialog::connectParts() {
    connect(m_formats, &FormatList::chosen, this, [this] {
        m_savedAs.clear();
        m_prepared.reset();
        m_files->setMessage({}, false);
        say({}, false);
        follow();
    });
    connect(m_int8, &Int8Choice::chosen, this, [this] {
        m_prepared.reset();
        m_files->setMessage({}, false);
        follow();
    });
    connect(m_usage, &UsageView::copied, this, [this] { say(tr("The lines are on the clipboard."), false); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const auto prepared = this->prepared())
            m_saver.chooseAndSave(prepared, tr("Export %1", "a run and its moment").arg(m_model->text()),
                                  this);
    });
    connect(&m_session, &TrainingSession::runChanged, this, [this] {
        m_savedAs.clear();
        m_prepared.reset();
        m_evaluation.reset();
        m_evaluator.setData(m_session.data().test);
        say({}, false);
    });
    for (const auto change : {&TrainingSession::momentChanged, &TrainingSession::positionChanged,
                              &TrainingSession::stateChanged, &TrainingSession::runsChanged})
        connect(&m_session, change, this, &ExportDialog::follow);
    connect(&m_evaluator, &MomentEvaluator::evaluated, this,
            [this](const std::shared_ptr<const MomentEvaluation>& evaluation) {
                m_evaluation = evaluation;
                showModel();
            });
    connect(&m_preparer, &ExportPreparer::prepared, this, &ExportDialog::take);
    connect(&m_saver, &ExportSaver::begun, this, [this] {
        say(tr("Saving…"), false);
        showState();
    });
    connect(&m_saver, &ExportSaver::succeeded, this, &ExportDialog::saved);
    connect(&m_saver, &ExportSaver::failed, this, [this](const QString& sentence) {
        say(sentence, true);
        showState();
    });
    connect(&m_themes, &ThemeSource::changed, this, &ExportDialog::wearTheme);
    if (m_session.hasRun())
        m_evaluator.setData(m_session.data().test);
}

// --- What it shows ---

void ExportDialog::choose(const ModelFormat& format) {
    m_formats->choose(format);
}

const ModelFormat& ExportDialog::format() const {
    return m_formats->format();
}

std::shared_ptr<const PreparedExport> ExportDialog::prepared() const {
    if (!m_prepared)
        return nullptr;
    const auto& moment = m_session.moment();
    const auto& wish = m_prepared->wish;
    const bool isShown = wish.moment.batch == moment.batch || m_session.state() == RunState::running;
    return wish.moment.run == moment.run && isShown ? m_prepared : nullptr;
}

bool ExportDialog::wantsInt8() const {
    return format().takesInt8 && m_int8->isChosen();
}

void ExportDialog::follow() {
    if (!isVisible() || !m_session.hasRun())
        return;
    m_evaluator.setMoment(m_session.moment());
    showModel();
    showUse();
    prepare();
    showCost();
    showState();
}

void ExportDialog::prepare() {
    const auto& moment = m_session.moment();
    const auto name =
        ExportTexts::fileName(QString::fromStdString(m_session.run().name), moment).toStdString();
    if (m_prepared && m_prepared->wish.moment.model == moment.model && m_prepared->wish.name == name)
        return;
    m_preparer.wish({.moment = moment,
                     .test = m_session.data().test,
                     .format = &format(),
                     .name = name,
                     .int8 = wantsInt8()});
}

void ExportDialog::take(const std::shared_ptr<const PreparedExport>& prepared) {
    const auto& wish = prepared->wish;
    if (wish.format != &format() || wish.int8 != wantsInt8() || wish.moment.run != m_session.moment().run)
        return;
    m_prepared = prepared;
    if (prepared->preview)
        m_files->setPreview(*prepared->preview, *wish.moment.model->architecture);
    else
        m_files->setMessage(textOf(prepared->preview.error()), true);
    showModel();
    showUse();
    showCost();
    showState();
}

/// Which model it is: the one that would be saved now.
void ExportDialog::showModel() {
    if (!m_session.hasRun())
        return;
    const auto ready = prepared();
    const Moment& moment = ready ? ready->wish.moment : m_session.moment();
    const auto run = QString::fromStdString(m_session.run().name);
    m_model->say(ExportTexts::moment(run, moment));
    QStringList figures{tr("%L1 parameters").arg(moment.model->architecture->parameterCount())};
    if (m_evaluation && m_evaluation->moment.run == moment.run && m_evaluation->moment.batch == moment.batch)
        figures.append(tr("test accuracy %1 (%L2 images)")
                           .arg(ExportTexts::accuracy(m_evaluation->score))
                           .arg(m_evaluation->score.count));
    m_figures->say(figures.join(QStringLiteral(" · ")));
    QString when;
    if (m_session.isInPast())
        when = tr("Saved is the moment that the window shows; the run has got as far as batch %L1.")
                   .arg(m_session.end());
    else if (m_session.state() == RunState::running)
        when = tr("Training goes on. Saved is the moment that stands here when you press the button.");
    if (format().takesOptimizer() && !moment.optimizer)
        when += (when.isEmpty() ? QString{} : QStringLiteral(" "))
            + tr("The optimizer's state goes along once a run is paused.");
    m_when->say(when);
    m_when->setVisible(!when.isEmpty());
    const auto& form = format();
    const auto name = ExportTexts::fileName(run, moment);
    m_filesTitle->setText(form.extension.empty()
                              ? tr("What will be written, in the folder %1", "a folder's name").arg(name)
                              : tr("What will be written"));
}

void ExportDialog::showUse() {
    const auto& moment = m_session.moment();
    auto name = m_savedAs;
    if (name.isEmpty())
        name = ExportTexts::fileName(QString::fromStdString(m_session.run().name), moment)
            + QLatin1String{format().extension.data()};
    m_usage->setText(QString::fromStdString(
        usageText(format(), name.toStdString(), moment.model->architecture->inputShape())));
}

void ExportDialog::showCost() {
    const auto ready = prepared();
    m_int8->setVisible(format().takesInt8);
    m_int8->setCost(ready ? ready->options.int8 : std::nullopt);
}

void ExportDialog::showState() {
    const auto ready = prepared();
    const bool isRefused = ready && !ready->preview && isRefusal(ready->preview.error());
    m_save->setEnabled(ready && !isRefused && !m_saver.isSaving());
}

void ExportDialog::say(const QString& sentence, bool isFault) {
    m_isFault = isFault;
    m_word->say(isFault ? QStringLiteral("✗ ") + sentence : sentence);
    wearTheme();
    if (sentence.isEmpty())
        return;
    QAccessibleEvent event{m_word, QAccessible::Alert};
    QAccessible::updateAccessibility(&event);
}

void ExportDialog::saved(const QString& path) {
    m_savedAs = QFileInfo{path}.fileName();
    say(tr("Saved, and read back to be sure: %1").arg(QDir::toNativeSeparators(path)), false);
    if (m_session.hasRun())
        showUse();
    showState();
}

void ExportDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_evaluator.setWanted(true);
    follow();
}

void ExportDialog::hideEvent(QHideEvent* event) {
    QDialog::hideEvent(event);
    m_evaluator.setWanted(false);
    m_preparer.forget();
    m_prepared.reset();
}

void ExportDialog::wearTheme() {
    const Theme& theme = m_themes.theme();
    for (auto* title : {m_model, m_filesTitle})
        title->wear(theme.text, TextWeight::bold);
    for (auto* detail : {m_figures, m_when})
        detail->wear(theme.mutedText);
    m_word->wear(m_isFault ? theme.test : theme.text);
}

} // namespace inkling
