// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value, or the Error that kept it from being. Member names are std::expected's, for C++23.
#pragma once

#include "core/base/error.h"

#include <cassert>
#include <utility>
#include <variant>

namespace inkling {

template<class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state{std::in_place_index<0>, std::move(value)} { }
    Result(Error error)
        : m_state{std::in_place_index<1>, std::move(error)} { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// Requires has_value().
    T& value() & {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    const T& value() const& {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    T&& value() && { return std::move(value()); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(value()); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Requires !has_value().
    const Error& error() const {
        assert(!has_value());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// For what succeeds without a value.
template<>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error{std::move(error)}
        , m_failed{true} { }

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }

    const Error& error() const {
        assert(m_failed);
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace inkling
