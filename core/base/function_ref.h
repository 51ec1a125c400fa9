// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace inkling {

template<class Signature>
class FunctionRef;

/// A callable that is borrowed for the length of a call: two pointers, no allocation.
template<class R, class... Args>
class FunctionRef<R(Args...)> {
public:
    template<class F>
    requires(!std::is_same_v<std::remove_cvref_t<F>, FunctionRef>) FunctionRef(F&& callable)
        : m_object{const_cast<void*>(static_cast<const void*>(std::addressof(callable)))}
        , m_call{[](void* object, Args... args) -> R {
            return (*static_cast<std::remove_reference_t<F>*>(object))(std::forward<Args>(args)...);
        }} { }

    R operator()(Args... args) const { return m_call(m_object, std::forward<Args>(args)...); }

private:
    void* m_object;
    R (*m_call)(void*, Args...);
};

} // namespace inkling
