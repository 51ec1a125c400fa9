// SPDX-License-Identifier: GPL-3.0-or-later
// One step of each optimizer over plain arrays of parameters, with TensorFlow.js's formulas (tfjs-core,
// src/optimizers). Rules as in conv2d.h; arrays need no alignment, every target with fused multiply-add gives
// the same bits, and square roots and divisions are IEEE 754's. Plain gradient descent is in vectors.h.
//
// g [count] gradient, w [count] parameters; the other arrays [count] are the optimizer's slots. w and slots
// are changed in place. Slots begin at zero, Adagrad's at TensorFlow.js's initialAccumulatorValue (0.1).
// 1 - rho and the like are those of the floats given, rounded once: 1 - 0.999F is 0.00099998713F.
#pragma once

#include <cstddef>

namespace inkling::kernels {

/// m = momentum m + g;  w -= lr m, or with Nesterov's look ahead w -= lr (g + momentum m).
void momentumStep(std::size_t count, float learningRate, float momentum, bool useNesterov, const float* g,
                  float* m, float* w);

/// a += g²;  w -= lr g / sqrt(a + epsilon).   (Duchi, Hazan and Singer, 2011)
void adagradStep(std::size_t count, float learningRate, float epsilon, const float* g, float* a, float* w);

/// update = g sqrt(u + epsilon) / sqrt(a + epsilon);  w -= lr update;
/// a = rho a + (1 - rho) g²;  u = rho u + (1 - rho) update².
/// The update reads the mean of g² as it was before this step: so TensorFlow.js has it, unlike Zeiler (2012).
void adadeltaStep(std::size_t count, float learningRate, float rho, float epsilon, const float* g, float* a,
                  float* u, float* w);

/// m = beta1 m + (1 - beta1) g;  v = beta2 v + (1 - beta2) g²;
/// w -= lr (m / correction1) / (sqrt(v / correction2) + epsilon), correction_i = 1 - beta_i^step.
/// (Kingma and Ba, 2015) The caller gives corrections of the same floats beta1 and beta2.
struct AdamFactors {
    float learningRate;
    float beta1;
    float beta2;
    float epsilon;
    float correction1;
    float correction2;
};
void adamStep(std::size_t count, const AdamFactors&, const float* g, float* m, float* v, float* w);

/// m as Adam's;  u = max(beta2 u, |g|);  w -= lr / correction1 * m / (u + epsilon).
void adamaxStep(std::size_t count, const AdamFactors&, const float* g, float* m, float* u, float* w);

/// a = decay a + (1 - decay) g²;  m = momentum m + lr g / sqrt(a + epsilon);  w -= m.   (Hinton, 2012)
void rmspropStep(std::size_t count, float learningRate, float decay, float momentum, float epsilon,
                 const float* g, float* a, float* m, float* w);

/// g += l1 sign(w) + 2 l2 w: the gradient of l1 Σ|w| + l2 Σw², TensorFlow.js's regularizers.
void addWeightDecay(std::size_t count, float l1, float l2, const float* w, float* g);

/// Σ values², in double precision, in one fixed order.
double sumOfSquares(std::size_t count, const float* values);

/// values *= factor.
void scale(std::size_t count, float factor, float* values);

/// average += share (w - average): an exponential average of the weights.
void moveTowards(std::size_t count, float share, const float* w, float* average);

} // namespace inkling::kernels
