// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include "ui/exchange/export_saver.h"
#include "ui/exchange/export_texts.h"
#include "ui/exchange/files_view.h"
#include "ui/exchange/format_text.h"
#include "ui/explain/explain_button.h"
#include "ui/language/error_text.h"
#include "ui/language/run_name.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace inkling {

namespace {

using namespace std::chrono_literals;

constexpr int useLines = 4;
constexpr int moment = 300; // milliseconds; what takes longer shows how far it is

/// What scrolls. A scroll area asks for the height a width needs, and gives no less: the least, then, so that
/// the files shrink before anything is scrolled.
class Content : public QWidget {
public:
    int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

const ModelFormat* formatOf(const QListWidgetItem* item) {
    return findModelFormat(item->data(Qt::UserRole).toString().toStdString());
}

QLabel* makeLabel(QWidget* parent) {
    auto* label = new QLabel{parent};
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setSpoken(QLabel* label, const QString& text) {
    label->setText(text);
    label->setAccessibleName(text);
}

} // namespace

ExportDialog::ExportDialog(TrainingSession& session, const ThemeSource& themes, ExportSaver& saver,
                           QWidget* window)
    : QDialog{window}
    , m_session{session}
    , m_themes{themes}
    , m_saver{saver}
    , m_formats{new QListWidget{this}}
    , m_model{makeLabel(this)}
    , m_figures{makeLabel(this)}
    , m_when{makeLabel(this)}
    , m_filesTitle{makeLabel(this)}
    , m_files{new FilesView{themes, this}}
    , m_int8{new QCheckBox{tr("&Whole numbers (int8), a smaller file"), this}}
    , m_cost{makeLabel(this)}
    , m_progress{new QProgressBar{this}}
    , m_cancel{new QPushButton{tr("Cancel"), this}}
    , m_useTitle{makeLabel(this)}
    , m_use{new QPlainTextEdit{this}}
    , m_copy{new QPushButton{tr("&Copy"), this}}
    , m_word{makeLabel(this)}
    , m_save{new QPushButton{tr("&Save as…"), this}} {
    setWindowTitle(tr("Export"));
    setObjectName("export");
    layOut();
    connectParts();
    wearTheme();
    m_formats->setCurrentRow(0);
}

// --- What it is made of ---

void ExportDialog::layOut() {
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * Theme::unit);
    top->addWidget(makeFormatList());
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

QWidget* ExportDialog::makeFormatList() {
    m_formats->setAccessibleName(tr("Forms"));
    m_formats->setToolTip(tr("The forms in which the model can be written"));
    m_formats->setWordWrap(true);
    m_formats->setTextElideMode(Qt::ElideNone);
    m_formats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto& format : modelFormats()) {
        if (!format.write)
            continue;
        auto* item = new QListWidgetItem{translatedLabel(format), m_formats};
        item->setData(Qt::UserRole, QString::fromStdString(std::string{format.key}));
    }
    return m_formats;
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
    column->addLayout(makeCost());
    column->addSpacing(2 * Theme::unit);
    column->addLayout(makeUse());

    // Where letters are large and the screen is low, all of it stays within reach.
    auto* scroll = new QScrollArea{this};
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QLayout* ExportDialog::makeCost() {
    m_int8->setToolTip(
        tr("Kernels are rounded to whole numbers from -127 to 127; what that costs is measured "
           "on all test images"));
    m_progress->setAccessibleName(tr("How much is measured"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::unit);
    m_cancel->setToolTip(tr("Give up the measuring, and keep the numbers as they are"));
    m_cancel->setAutoDefault(false);
    auto* measuring = new QHBoxLayout;
    measuring->setSpacing(Theme::unit);
    measuring->addWidget(m_progress, 1);
    measuring->addWidget(m_cancel);
    auto* column = new QVBoxLayout;
    column->setSpacing(Theme::unit / 2);
    column->addWidget(m_int8);
    column->addWidget(m_cost);
    column->addLayout(measuring);
    m_progress->hide();
    m_cancel->hide();
    return column;
}

QLayout* ExportDialog::makeUse() {
    m_useTitle->setText(tr("How to use it"));
    m_use->setAccessibleName(tr("How to use it"));
    m_use->setToolTip(tr("The lines that use what was written"));
    m_use->setReadOnly(true);
    m_use->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_use->setTabChangesFocus(true);
    m_use->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_copy->setToolTip(tr("Copy these lines (Alt+C)"));
    m_copy->setAutoDefault(false);
    auto* title = new QHBoxLayout;
    title->addWidget(m_useTitle, 1);
    title->addWidget(m_copy);
    auto* column = new QVBoxLayout;
    column->setSpacing(Theme::unit / 2);
    column->addLayout(title);
    column->addWidget(m_use);
    return column;
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
    connect(m_formats, &QListWidget::currentRowChanged, this, [this] {
        m_savedAs.clear();
        m_prepared.reset();
        m_files->setMessage({}, false);
        say({}, false);
        follow();
    });
    connect(m_int8, &QCheckBox::toggled, this, [this] {
        m_prepared.reset();
        m_files->setMessage({}, false);
        follow();
    });
    connect(m_cancel, &QPushButton::clicked, m_int8, [this] { m_int8->setChecked(false); });
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyUse);
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
    m_watch.setInterval(100ms);
    connect(&m_watch, &QTimer::timeout, this, &ExportDialog::showCost);
    if (m_session.hasRun())
        m_evaluator.setData(m_session.data().test);
}

// --- What it shows ---

void ExportDialog::choose(const ModelFormat& format) {
    for (int row = 0; row < m_formats->count(); ++row)
        if (formatOf(m_formats->item(row)) == &format)
            m_formats->setCurrentRow(row);
}

const ModelFormat& ExportDialog::format() const {
    return *formatOf(m_formats->currentItem());
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
    return format().takesInt8 && m_int8->isChecked();
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
    const auto name = ExportTexts::fileName(runNameText(m_session.run().name), moment).toStdString();
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
    const auto run = runNameText(m_session.run().name);
    setSpoken(m_model, ExportTexts::moment(run, moment));
    QStringList figures{tr("%L1 parameters").arg(moment.model->architecture->parameterCount())};
    if (m_evaluation && m_evaluation->moment.run == moment.run && m_evaluation->moment.batch == moment.batch)
        figures.append(tr("test accuracy %1 (%L2 images)")
                           .arg(ExportTexts::accuracy(m_evaluation->score))
                           .arg(m_evaluation->score.count));
    setSpoken(m_figures, figures.join(QStringLiteral(" · ")));
    QString when;
    if (m_session.isInPast())
        when = tr("Saved is the moment that the window shows; the run has got as far as batch %L1.")
                   .arg(m_session.end());
    else if (m_session.state() == RunState::running)
        when = tr("Training goes on. Saved is the moment that stands here when you press the button.");
    if (format().takesOptimizer() && !moment.optimizer)
        when += (when.isEmpty() ? QString{} : QStringLiteral(" "))
            + tr("The optimizer's state goes along once a run is paused.");
    setSpoken(m_when, when);
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
        name = ExportTexts::fileName(runNameText(m_session.run().name), moment)
            + QLatin1String{format().extension.data()};
    const auto text = QString::fromStdString(
        usageText(format(), name.toStdString(), moment.model->architecture->inputShape()));
    if (m_use->toPlainText() != text)
        m_use->setPlainText(text);
}

void ExportDialog::showCost() {
    const bool isPossible = format().takesInt8;
    const auto ready = prepared();
    const bool isMeasuring = wantsInt8() && !ready && isVisible();
    m_int8->setVisible(isPossible);
    m_cost->setVisible(wantsInt8());
    if (ready && ready->options.int8)
        setSpoken(m_cost, ExportTexts::cost(*ready->options.int8));
    else
        setSpoken(m_cost, tr("Measuring on the test images what they cost …"));
    if (isMeasuring && !m_watch.isActive()) {
        m_watch.start();
        m_begun.start();
    } else if (!isMeasuring) {
        m_watch.stop();
    }
    const bool isLong = isMeasuring && m_begun.hasExpired(moment);
    m_progress->setValue(static_cast<int>(100.0 * m_preparer.progress()));
    m_progress->setVisible(isLong);
    m_cancel->setVisible(isLong);
}

void ExportDialog::showState() {
    const auto ready = prepared();
    const bool isRefused = ready && !ready->preview && isRefusal(ready->preview.error());
    m_save->setEnabled(ready && !isRefused && !m_saver.isSaving());
}

void ExportDialog::say(const QString& sentence, bool isFault) {
    m_isFault = isFault;
    setSpoken(m_word, isFault ? QStringLiteral("✗ ") + sentence : sentence);
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

void ExportDialog::copyUse() {
    QGuiApplication::clipboard()->setText(m_use->toPlainText());
    say(tr("The lines are on the clipboard."), false);
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
    m_watch.stop();
}

void ExportDialog::wearTheme() {
    const Theme& theme = m_themes.theme();
    const auto wear = [](QLabel* label, const QColor& colour, TextWeight weight = TextWeight::regular) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, colour);
        label->setPalette(colours);
        label->setFont(themeFont(TextSize::normal, weight));
    };
    wear(m_model, theme.text, TextWeight::bold);
    wear(m_figures, theme.mutedText);
    wear(m_when, theme.mutedText);
    wear(m_cost, theme.mutedText);
    wear(m_filesTitle, theme.text, TextWeight::bold);
    wear(m_useTitle, theme.text, TextWeight::bold);
    wear(m_word, m_isFault ? theme.test : theme.text);
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(themeFont(TextSize::small).pointSizeF());
    m_use->setFont(fixed);
    m_use->setFixedHeight(useLines * QFontMetrics{fixed}.lineSpacing() + 3 * Theme::unit);
    constexpr int formatWidth = 28; // characters
    m_formats->setFixedWidth(formatWidth * fontMetrics().averageCharWidth());
    m_formats->setStyleSheet(QStringLiteral(R"(
        QListWidget { border: none; background: transparent; outline: none; }
        QListWidget::item { padding: 5px 8px; color: %1; border: 2px solid transparent; border-radius: 4px; }
        QListWidget::item:hover, QListWidget::item:selected { background: %2; color: %1; }
        QListWidget::item:selected:active { border-color: %3; }
    )")
                                 .arg(theme.text.name(), theme.hover.name(), theme.train.name()));
}

} // namespace inkling
