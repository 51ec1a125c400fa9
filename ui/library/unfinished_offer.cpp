// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/unfinished_offer.h"

#include "core/runs/unfinished_run.h"
#include "ui/bars/message_bar.h"
#include "ui/language/run_name.h"
#include "ui/library/run_library.h"

#include <QSettings>

namespace inkling {

namespace {

constexpr auto declinedKey = "window/declined";

/// A run as far as it has come.
QString stateOf(const RunSummary& run) {
    return QStringLiteral("%1 %2").arg(QString::fromStdString(run.key)).arg(run.batches);
}

} // namespace

UnfinishedOffer::UnfinishedOffer(RunLibrary& library, MessageBar& messages, QObject* parent)
    : QObject{parent}
    , m_library{library}
    , m_messages{messages} {
    if (library.isRead()) // the window's language was changed
        offer();
    else
        connect(&library, &RunLibrary::runsChanged, this, qOverload<>(&UnfinishedOffer::offer),
                Qt::SingleShotConnection);
}

void UnfinishedOffer::offer() {
    const auto* run = unfinishedRun(m_library.runs());
    const bool isOfSession = run && m_library.idOf(run->key);
    if (run && !isOfSession && stateOf(*run) != QSettings{}.value(declinedKey).toString())
        offer(*run);
}

void UnfinishedOffer::offer(const RunSummary& run) {
    const auto sentence = run.isInterrupted ? tr("%1 was interrupted at batch %L2 of %L3.")
                                            : tr("%1 was left after batch %L2 of %L3.");
    m_messages.offer(
        sentence.arg(runNameText(run.name)).arg(run.batches).arg(run.planned), tr("Go on"),
        [&library = m_library, key = run.key] { library.open(key, true); }, {},
        [state = stateOf(run)] { QSettings{}.setValue(declinedKey, state); });
}

} // namespace inkling
