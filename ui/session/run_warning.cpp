// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_warning.h"

#include "core/train/blow_up.h"
#include "core/train/schedule.h"
#include "ui/charts/metric_text.h"
#include "ui/language/error_text.h"
#include "ui/session/training_session.h"

#include <QCoreApplication>
#include <QLocale>

namespace inkling {

namespace {

/// What may go better: the optimizer's own rate, and where that was too large, a tenth.
QString betterRate(OptimizerKind optimizer, double learningRate) {
    const double usual = defaultLearningRate(optimizer);
    return QLocale{}.toString(learningRate > usual ? usual : learningRate / 10.0, 'g', 3);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunWarning)

public:
    static QString diverged(const Divergence& divergence, OptimizerKind optimizer) {
        return tr("Training diverged at batch %1: %2 is no longer a number. The weights are those before "
                  "that batch. Rewind, and try a learning rate of %3, say.")
            .arg(MetricText::batch(divergence.batch), textOf(divergence.what),
                 betterRate(optimizer, divergence.learningRate));
    }

    static QString stoppedEarly(std::int64_t batches, int patience) {
        return patience == 1
            ? tr("Stopped early after %L1 batches: the last validation loss was no new best.").arg(batches)
            : tr("Stopped early after %L1 batches: the validation loss was no new best %L2 times in a row.")
                  .arg(batches)
                  .arg(patience);
    }

    static QString blownUp(const BatchRecord& record, double guessing, const TrainingSettings& settings) {
        const QLocale numbers;
        return tr("The loss jumped to %2 at batch %1, and guessing alone gives %3: the steps were too large. "
                  "Rewind, and try a learning rate of %4, say.")
            .arg(MetricText::batch(record.batch), numbers.toString(record.train.loss, 'f', 1),
                 numbers.toString(guessing, 'f', 1), betterRate(settings.optimizer, settings.learningRate));
    }

    static QString otherArithmetic(int revision) {
        return tr("This run was recorded by another arithmetic (revision %1, this program has %2). Its "
                  "batches are shown from the states that were kept; replaying it is not exact to the bit.")
            .arg(revision)
            .arg(arithmeticRevision);
    }
};

} // namespace

QString runWarning(const TrainingSession& session) {
    if (const auto& divergence = session.divergence())
        return Words::diverged(*divergence, session.settings().optimizer);
    if (const auto last = session.history()->validations().last();
        last && session.state() == RunState::stoppedEarly)
        return Words::stoppedEarly(last->batch + 1, session.settings().patience);
    if (session.state() == RunState::failed)
        return textOf(session.failure());
    if (const auto record = session.blowUp())
        return Words::blownUp(*record, guessingLoss(session.moment().model->architecture->classCount()),
                              session.settings());
    if (session.hasRun() && session.run().arithmeticRevision != arithmeticRevision)
        return Words::otherArithmetic(session.run().arithmeticRevision);
    return {};
}

} // namespace inkling
