// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_texts.h"

#include "core/train/run_spec.h"
#include "ui/charts/metric_text.h"
#include "ui/language/run_name.h"

#include <QLocale>
#include <QStringList>

namespace inkling {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString number(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// Of the locale's patterns Qt 6.4 leaves CLDR's B, "in the afternoon", as it is: "B20:14" in zh_TW.
QString timeText(const QTime& time) {
    const QLocale locale;
    return locale.toString(time, locale.timeFormat(QLocale::ShortFormat).replace(u'B', QLatin1String{"AP"}));
}

QString dateAndTime(UnixTime time) {
    const auto then = QDateTime::fromMSecsSinceEpoch(time);
    return QLocale().toString(then.date(), QLocale::ShortFormat) + u' ' + timeText(then.time());
}

} // namespace

RunSign signOf(const RunSummary& run) {
    switch (run.ending) {
    case RunEnding::running:
        return run.isInterrupted ? RunSign::interrupted : RunSign::training;
    case RunEnding::paused:
        return RunSign::paused;
    case RunEnding::finished:
        return RunSign::finished;
    case RunEnding::stoppedEarly:
        return RunSign::stoppedEarly;
    case RunEnding::diverged:
        return RunSign::diverged;
    case RunEnding::failed:
        return RunSign::failed;
    }
    return RunSign::paused;
}

QString LibraryTexts::title(LibraryColumn column) {
    switch (column) {
    case LibraryColumn::name:
        return tr("Run");
    case LibraryColumn::created:
        return tr("Begun");
    case LibraryColumn::network:
        return tr("Network");
    case LibraryColumn::data:
        return tr("Data");
    case LibraryColumn::batches:
        return tr("Batches");
    case LibraryColumn::accuracy:
        return tr("Test accuracy");
    case LibraryColumn::seconds:
        return tr("Computing time");
    case LibraryColumn::ending:
        return tr("State");
    case LibraryColumn::note:
        return tr("Note");
    }
    return {};
}

QString LibraryTexts::help(LibraryColumn column) {
    switch (column) {
    case LibraryColumn::name:
        return tr("A filled dot marks the current run, a ring one that is open beside it.");
    case LibraryColumn::created:
        return tr("When its first batch was trained.");
    case LibraryColumn::network:
        return tr("The preset, or the kinds of its layers.");
    case LibraryColumn::data:
        return tr("What it was trained on.");
    case LibraryColumn::batches:
        return tr("Batches trained, of those that were planned.");
    case LibraryColumn::accuracy:
        return tr("Share of test images read right at the last test, with the 95 % interval for so many "
                  "images.");
    case LibraryColumn::seconds:
        return tr("What its batches took to compute, without pauses, tests and the waits of a slow pace.");
    case LibraryColumn::ending:
        return tr("How it ended, or how it stands.");
    case LibraryColumn::note:
        return tr("Your own words.");
    }
    return {};
}

/// A tutorial's run takes a fraction of a second: "0:00" would look as if it had not been measured.
QString LibraryTexts::duration(double seconds) {
    constexpr double shortest = 10.0; // that is told like a clock
    return seconds < shortest ? tr("%1 s", "seconds").arg(QLocale{}.toString(seconds, 'f', 1))
                              : MetricText::clock(seconds);
}

RunCell LibraryTexts::cell(const RunSummary& run, LibraryColumn column) {
    switch (column) {
    case LibraryColumn::name:
        return {runNameText(run.name)};
    case LibraryColumn::created:
        return {when(run.created)};
    case LibraryColumn::network:
        return {network(run)};
    case LibraryColumn::data:
        return {text(run.dataName)};
    case LibraryColumn::batches:
        if (run.batches == run.planned)
            return {number(run.batches)};
        return {number(run.batches), tr("of %1", "planned batches").arg(number(run.planned))};
    case LibraryColumn::accuracy:
        return RunFigures::accuracy(run.test);
    case LibraryColumn::seconds:
        return {duration(run.seconds)};
    case LibraryColumn::ending:
        return {word(signOf(run))};
    case LibraryColumn::note:
        return {text(run.note)};
    }
    return {};
}

QString LibraryTexts::when(UnixTime time, const QDateTime& now) {
    const auto then = QDateTime::fromMSecsSinceEpoch(time);
    if (then.date() == now.date())
        return timeText(then.time());
    if (then.date().addDays(1) == now.date())
        return tr("yesterday");
    return QLocale().toString(then.date(), QLocale::ShortFormat);
}

QString LibraryTexts::network(const RunSummary& run) {
    const auto* preset = findPreset(run.network);
    return preset ? QCoreApplication::translate("Presets", std::string{preset->label}.c_str())
                  : text(run.network);
}

QString LibraryTexts::word(RunSign sign) {
    switch (sign) {
    case RunSign::training:
        return tr("training");
    case RunSign::paused:
        return tr("paused");
    case RunSign::finished:
        return tr("finished");
    case RunSign::stoppedEarly:
        return tr("stopped early");
    case RunSign::diverged:
        return tr("diverged");
    case RunSign::failed:
        return tr("failed");
    case RunSign::interrupted:
        return tr("interrupted");
    }
    return {};
}

QString LibraryTexts::spokenName(const RunSummary& run, RunPlace place) {
    const auto name = runNameText(run.name);
    switch (place) {
    case RunPlace::current:
        return tr("%1, the current run").arg(name);
    case RunPlace::session:
        return tr("%1, open in this session").arg(name);
    case RunPlace::store:
        return name;
    }
    return name;
}

QString LibraryTexts::tip(const RunSummary& run, RunPlace place) {
    QStringList lines{spokenName(run, place)};
    if (!run.note.empty())
        lines << text(run.note);
    lines << tr("Begun %1, last changed %2").arg(dateAndTime(run.created), dateAndTime(run.changed));
    lines << tr("%1, %2 parameters", "network").arg(network(run), number(run.parameters));
    if (run.forkBatch > 0)
        lines << tr("Forked after batch %1").arg(number(run.forkBatch));
    const auto origin = QStringList{text(run.origin.program), text(run.origin.processor)};
    lines << origin.join(tr(", ", "between a program and a processor"));
    if (place != RunPlace::current)
        lines << tr("Double-click it, or press Enter, to make it the current run.");
    return lines.join(u'\n');
}

QString LibraryTexts::searched(const RunSummary& run) {
    const auto separator = u'\n';
    return QString{runNameText(run.name) + separator + text(run.note) + separator + network(run) + separator
                   + text(run.dataName) + separator + word(signOf(run))}
        .toCaseFolded();
}

} // namespace inkling
