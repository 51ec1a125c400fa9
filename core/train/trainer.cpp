// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainer.h"

#include "core/base/number_text.h"
#include "core/base/random.h"
#include "core/data/digit_styles.h"
#include "core/kernels/optimizers.h"
#include "core/kernels/vectors.h"
#include "core/train/parts.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace inkling {

namespace {

/// As TensorFlow.js splits: the first floor(count * (1 - split)) are learned from; at least one is.
std::size_t keptCount(std::size_t count, double validationSplit) {
    const auto kept = static_cast<std::size_t>(static_cast<double>(count) * (1.0 - validationSplit));
    return std::clamp<std::size_t>(kept, 1, count);
}

/// With the drawn digits that the settings ask for behind the images that are learned from.
DigitData prepared(DigitData data, const TrainingSettings& settings) {
    if (settings.drawnDigits > 0)
        data.train = withDrawnDigits(data.train, keptCount(data.train.size(), settings.validationSplit),
                                     static_cast<std::size_t>(settings.drawnDigits), settings.seed);
    return data;
}

std::vector<std::uint32_t> numbersFrom(std::size_t first, std::size_t end) {
    std::vector<std::uint32_t> numbers(end - first);
    std::iota(numbers.begin(), numbers.end(), static_cast<std::uint32_t>(first));
    return numbers;
}

} // namespace

std::size_t trainingImageCount(std::size_t count, const TrainingSettings& settings) {
    return keptCount(count, settings.validationSplit) + static_cast<std::size_t>(settings.drawnDigits);
}

Sentence sentenceOf(const Divergence& divergence) {
    return Sentence::tr("Training diverged at batch %1: %2 is not a finite number. The weights are those "
                        "before that batch; try a learning rate smaller than %3.")
        .arg(divergence.batch + 1, divergence.what, decimal(divergence.learningRate));
}

Sentence divergedWhat(std::string_view english) {
    constexpr std::string_view output = "the output of ";
    constexpr std::string_view gradient = "the gradient of ";
    if (english.starts_with(output))
        return Sentence::tr("the output of %1").arg(english.substr(output.size()));
    if (english.starts_with(gradient))
        return Sentence::tr("the gradient of %1").arg(english.substr(gradient.size()));
    for (const Sentence& known : {Sentence::tr("the loss"), Sentence::tr("the gradient")})
        if (known.english() == english)
            return known;
    return english;
}

Trainer::Trainer(Model initial, DigitData data, const TrainingSettings& settings, Executor& executor)
    : m_architecture{std::move(initial.architecture)}
    , m_settings{settings}
    , m_trainingImages{trainingImageCount(data.train.size(), settings)}
    , m_data{prepared(std::move(data), settings)}
    , m_validation{numbersFrom(m_trainingImages, m_data.train.size())}
    , m_sampler{m_data.train.labels().first(m_trainingImages), settings.batchSize, settings.order,
                settings.seed}
    , m_testSampler{m_data.test.size(), settings.testSize, settings.testOrder, settings.seed}
    , m_executor{executor}
    , m_evaluator{m_architecture, executor}
    , m_gradient{m_architecture, executor}
    , m_optimizer{settings.optimizer, m_architecture->parameterCount()}
    , m_parameters{initial.parameters.begin(), initial.parameters.end()} {
    assert(m_data.train.imageShape() == m_architecture->inputShape());
    assert(static_cast<std::size_t>(m_data.train.classCount()) == m_architecture->classCount());
    if (settings.averageDecay > 0.0)
        m_average = m_parameters;
    m_augmentation = augmentationOf(settings);
}

std::int64_t Trainer::batchCount() const {
    return plannedBatches(m_settings, batchesPerEpoch());
}

void Trainer::changeSettings(const TrainingSettings& wanted) {
    const int oldTestSize = m_settings.testSize;
    forEachSetting([&](const auto& setting) {
        if (setting.liveChange)
            m_settings.*setting.field = wanted.*setting.field;
    });
    if (m_settings.testSize != oldTestSize)
        m_testSampler = {m_data.test.size(), m_settings.testSize, m_settings.testOrder, m_settings.seed};
}

std::optional<BatchRecord> Trainer::step() {
    auto record = trainBatch();
    if (record)
        measureIfDue(*record);
    return record;
}

TrainingBatch Trainer::nextBatch() {
    Random noise{m_settings.seed, RandomStream::noise, static_cast<std::uint64_t>(m_batch)};
    return {m_data.train,   m_sampler.batch(m_batch), noise.next(),
            m_augmentation, m_settings.seed,          m_batch / batchesPerEpoch()};
}

LossSettings Trainer::lossSettings() const {
    return {m_settings.loss, static_cast<float>(m_settings.labelSmoothing)};
}

std::optional<BatchRecord> Trainer::trainBatch() {
    return isFinished() ? std::nullopt : trainNext();
}

bool Trainer::retrainBatch() {
    if (!trainNext())
        return false;
    if (m_settings.patience > 0 && isValidationDue())
        heed(*validate());
    return true;
}

BatchImages Trainer::examineBatch() {
    const auto batch = nextBatch();
    m_gradient.compute(m_parameters, batch, lossSettings());
    BatchImages images{.batch = m_batch,
                       .imageShape = m_data.train.imageShape(),
                       .indices = {batch.indices.begin(), batch.indices.end()},
                       .pixels =
                           std::vector<std::uint8_t>(batch.indices.size() * m_data.train.imageShape().size()),
                       .labels = {},
                       .predictions = {m_gradient.predictions().begin(), m_gradient.predictions().end()},
                       .losses = {m_gradient.losses().begin(), m_gradient.losses().end()}};
    for (std::size_t i = 0; i < images.size(); ++i) {
        images.labels.push_back(m_data.train.label(images.indices[i]));
        const auto size = images.imageShape.size();
        m_gradient.show(batch, i, std::span{images.pixels}.subspan(i * size, size));
    }
    return images;
}

std::optional<BatchRecord> Trainer::trainNext() {
    const auto batch = nextBatch();
    const auto [loss, right] = m_gradient.compute(m_parameters, batch, lossSettings());
    const auto diverged = [&](Sentence what) {
        m_divergence = {m_batch, std::move(what), learningRate()};
        return std::nullopt;
    };
    if (!std::isfinite(loss))
        return diverged(m_gradient.locateNonFiniteLoss(m_parameters, batch));
    const auto gradient = m_gradient.gradient();
    if (!kernels::allFinite(gradient.size(), gradient.data()))
        return diverged(m_gradient.locateNonFiniteGradient());
    update(gradient);

    const auto count = batch.indices.size();
    const auto n = static_cast<double>(count);
    return BatchRecord{m_batch++, {loss / n, right / n, static_cast<int>(count)}, {}, {}};
}

void Trainer::regularize(std::span<float> gradient) const {
    if (m_settings.l1 > 0.0 || m_settings.l2 > 0.0)
        for (const auto& block : m_architecture->parameterBlocks())
            if (block.role == "kernel")
                kernels::addWeightDecay(block.count, static_cast<float>(m_settings.l1),
                                        static_cast<float>(m_settings.l2), m_parameters.data() + block.offset,
                                        gradient.data() + block.offset);
    if (m_settings.clipNorm > 0.0) {
        const double norm = std::sqrt(kernels::sumOfSquares(gradient.size(), gradient.data()));
        if (norm > m_settings.clipNorm)
            kernels::scale(gradient.size(), static_cast<float>(m_settings.clipNorm / norm), gradient.data());
    }
}

void Trainer::update(std::span<float> gradient) {
    regularize(gradient);
    m_optimizer.step(m_settings, learningRate(), gradient, m_parameters, m_executor);
    m_gradient.remember(m_parameters);
    if (m_average.empty())
        return;
    // In the beginning the mean of all weights so far, so that the average does not begin with chance.
    const double share = std::max(1.0 - m_settings.averageDecay, 1.0 / (static_cast<double>(m_batch) + 1.0));
    forEachPart(m_average.size(), m_executor, [&](std::size_t begin, std::size_t count) {
        kernels::moveTowards(count, static_cast<float>(share), m_parameters.data() + begin,
                             m_average.data() + begin);
    });
}

void Trainer::measureIfDue(BatchRecord& record) {
    const auto done = m_batch - 1;
    if (m_settings.testEvery > 0 && done >= 0 && done % m_settings.testEvery == 0) {
        const auto indices = m_testSampler.test(done / m_settings.testEvery);
        record.test = scoreOf(m_evaluator.evaluate(parameters(), m_data.test, indices, m_settings.loss));
    }
    if (isValidationDue()) {
        record.validation = validate();
        heed(*record.validation);
    }
}

bool Trainer::isValidationDue() const {
    if (m_validation.empty() || m_batch == 0)
        return false;
    const auto every = m_settings.validateEvery > 0 ? m_settings.validateEvery : batchesPerEpoch();
    return m_batch % every == 0 || m_batch == batchCount();
}

std::optional<Score> Trainer::validate() {
    if (m_validation.empty())
        return {};
    return scoreOf(m_evaluator.evaluate(parameters(), m_data.train, m_validation, m_settings.loss));
}

void Trainer::heed(const Score& validation) {
    if (m_settings.patience == 0)
        return;
    ++m_patience.sinceBest;
    if (validation.loss < m_patience.bestLoss)
        m_patience = {validation.loss, 0};
    m_patience.hasStoppedEarly = m_settings.patience > 0 && m_patience.sinceBest >= m_settings.patience;
}

void Trainer::beginWith(const Optimizer& optimizer) {
    assert(m_batch == 0);
    if (optimizer.kind() == m_settings.optimizer)
        m_optimizer = optimizer;
}

TrainingState Trainer::state() const {
    return {m_batch,
            {m_parameters.begin(), m_parameters.end()},
            {m_average.begin(), m_average.end()},
            m_optimizer,
            m_patience};
}

void Trainer::restore(const TrainingState& state) {
    assert(state.parameters.size() == m_parameters.size());
    m_batch = state.batch;
    std::ranges::copy(state.parameters, m_parameters.begin());
    m_average.assign(state.average.begin(), state.average.end());
    m_optimizer = state.optimizer;
    m_patience = state.patience;
    m_divergence.reset();
}

const Answers& Trainer::evaluateAll() {
    return m_evaluator.evaluateAll(parameters(), m_data.test, m_settings.loss);
}

} // namespace inkling
