// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/moment_evaluator.h"

#include "tests/support/patience.h"
#include "tests/support/runs.h"

#include <QtTest>

#include <memory>
#include <vector>

using namespace inkling;
using namespace inkling::test;

namespace {

std::shared_ptr<const Model> model(std::uint64_t seed) {
    const auto architecture = Architecture::build({28, 28, 1}, shortRun().network).value();
    return std::make_shared<const Model>(initializedModel(architecture, seed));
}

} // namespace

class TestMomentEvaluator : public QObject {
    Q_OBJECT

private:
    Dataset m_test = firstDigits(1, 200).test;
    std::unique_ptr<MomentEvaluator> m_evaluator;
    std::vector<std::shared_ptr<const MomentEvaluation>> m_found;

private slots:
    void init() {
        m_found.clear();
        m_evaluator = std::make_unique<MomentEvaluator>();
        connect(m_evaluator.get(), &MomentEvaluator::evaluated, this,
                [this](const auto& evaluation) { m_found.push_back(evaluation); });
    }
    void cleanup() { m_evaluator.reset(); }

    void it_says_what_an_evaluator_says() {
        const Moment moment{7, 3, model(1)};
        m_evaluator->setData(m_test);
        m_evaluator->setMoment(moment);
        m_evaluator->setWanted(true);

        QTRY_COMPARE(m_found.size(), 1U);

        SerialExecutor executor;
        Evaluator plain{moment.model->architecture, executor};
        const auto& answers = plain.evaluateAll(moment.model->parameters, m_test);
        const auto& found = *m_found.front();
        QVERIFY(found.answers.predictions == answers.predictions);
        QVERIFY(found.answers.losses == answers.losses);
        QVERIFY(found.score == scoreOf(answers));
        QCOMPARE(found.moment.run, RunId{7});
        QCOMPARE(found.moment.batch, 3);
        QCOMPARE(found.moment.model, moment.model);
        QCOMPARE(found.matrix.total(), 200);
        QCOMPARE(found.order.size(), 200U);
    }

    void nothing_is_done_before_someone_wants_it() {
        m_evaluator->setData(m_test);
        m_evaluator->setMoment({1, 1, model(1)});
        QVERIFY(!m_evaluator->isBusy());

        m_evaluator->setWanted(true);
        QVERIFY(m_evaluator->isBusy());
        m_evaluator->setWanted(false);
        QVERIFY(!m_evaluator->isBusy());
        m_evaluator->setMoment({1, 2, model(2)});
        QVERIFY(!m_evaluator->isBusy());
        m_evaluator->setWanted(true);

        QTRY_COMPARE(m_found.size(), 1U);
        QCOMPARE(m_found.front()->moment.batch, 2);
    }

    void the_same_moment_is_tested_once() {
        const Moment moment{1, 1, model(1)};
        m_evaluator->setData(m_test);
        m_evaluator->setMoment(moment);
        m_evaluator->setWanted(true);
        QTRY_COMPARE(m_found.size(), 1U);

        m_evaluator->setMoment(moment);
        m_evaluator->setWanted(false);
        m_evaluator->setWanted(true);

        QVERIFY(!m_evaluator->isBusy());
    }

    void of_many_moments_the_last_one_is_tested() {
        m_evaluator->setData(m_test);
        m_evaluator->setWanted(true);
        for (int batch = 1; batch <= 20; ++batch)
            m_evaluator->setMoment({1, batch, model(static_cast<std::uint64_t>(batch))});

        QTRY_VERIFY(!m_evaluator->isBusy());

        QCOMPARE(m_found.size(), 2U);
        QCOMPARE(m_found.back()->moment.batch, 20);
    }

    void of_another_run_or_other_images_no_late_answer_comes() {
        m_evaluator->setData(m_test);
        m_evaluator->setWanted(true);
        m_evaluator->setMoment({1, 50, model(1)});
        m_evaluator->setMoment({2, 0, model(2)});
        const Dataset few = firstDigits(1, 30).test;
        m_evaluator->setData(few);

        QTRY_COMPARE(m_found.size(), 1U);

        QCOMPARE(m_found.front()->moment.run, RunId{2});
        QCOMPARE(m_found.front()->score.count, 30);
        QVERIFY(!m_evaluator->isBusy());
    }

    void a_network_that_takes_other_images_has_no_answers() {
        const auto spec = shortRun().network;
        const auto other = Architecture::build({32, 32, 1}, spec).value();
        m_evaluator->setData(m_test);
        m_evaluator->setWanted(true);

        m_evaluator->setMoment({1, 1, std::make_shared<const Model>(initializedModel(other, 1))});

        QCOMPARE(m_found.size(), 1U);
        QVERIFY(!m_found.front());
        QVERIFY(!m_evaluator->isBusy());
    }

    void ended_while_it_tests_it_says_nothing() {
        m_evaluator->setData(m_test);
        m_evaluator->setWanted(true);
        m_evaluator->setMoment({1, 1, model(1)});

        m_evaluator.reset();
        QCoreApplication::processEvents();

        QVERIFY(m_found.empty());
    }
};

QTEST_GUILESS_MAIN(TestMomentEvaluator)
#include "tst_moment_evaluator.moc"
