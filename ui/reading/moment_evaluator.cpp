// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/moment_evaluator.h"

#include "core/evaluation/ranking.h"

namespace inkling {

using namespace std::chrono_literals;

/// What a test needs; kept from one to the next of the same network.
struct MomentEvaluator::Room {
    SerialExecutor executor;
    std::shared_ptr<const Architecture> architecture;
    std::unique_ptr<Evaluator> evaluator;

    std::shared_ptr<const MomentEvaluation> evaluate(const Moment& moment, const Dataset& data) {
        if (architecture != moment.model->architecture) {
            architecture = moment.model->architecture;
            evaluator = std::make_unique<Evaluator>(architecture, executor);
        }
        const Answers& answers = evaluator->evaluateAll(moment.model->parameters, data);
        return std::make_shared<const MomentEvaluation>(
            MomentEvaluation{moment,
                             data,
                             answers,
                             scoreOf(answers),
                             {answers, architecture->classCount()},
                             worstFirst(answers)});
    }
};

MomentEvaluator::MomentEvaluator(QObject* parent)
    : QObject{parent}
    , m_room{std::make_shared<Room>()}
    , m_worker{250ms} { }

void MomentEvaluator::setMoment(const Moment& moment) {
    if (m_moment.run != moment.run) {
        m_worker.forget();
        m_asked.reset();
    }
    m_moment = moment;
    ask();
}

void MomentEvaluator::setData(const Dataset& test) {
    m_data = test;
    m_worker.forget();
    m_asked.reset();
    ask();
}

void MomentEvaluator::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    if (isWanted) {
        ask();
    } else if (m_worker.isBusy()) {
        m_worker.forget();
        m_asked.reset();
    }
}

void MomentEvaluator::ask() {
    const std::pair asked{m_moment.run, m_moment.batch};
    if (!m_isWanted || !m_moment.model || m_data.size() == 0 || m_asked == asked)
        return;
    m_asked = asked;
    if (!takes(*m_moment.model->architecture, m_data)) {
        m_worker.forget();
        emit evaluated(nullptr);
        return;
    }
    m_worker.wish([this, room = m_room, moment = m_moment, data = m_data] {
        return [this, evaluation = room->evaluate(moment, data)] { emit evaluated(evaluation); };
    });
}

} // namespace inkling
