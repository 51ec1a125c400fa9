// SPDX-License-Identifier: GPL-3.0-or-later
// The little of SQLite's C interface that the store of runs needs. Internal to core/runs.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace inkling {

/// A connection to one file. It remembers the first thing that failed, and whatever is asked of it after that
/// does nothing: code that runs several statements asks once, at the end, by takeFailure().
///
/// One thread at a time; other connections, of this or another program, may be open to the same file.
class Database {
public:
    /// Opens the file, or makes it where there is none. Waits up to `patience` milliseconds for another
    /// connection that is writing. What is written is on disk when a transaction ends.
    static Result<Database> open(const std::filesystem::path& file, int patience = 5000);

    /// One or more statements that give no rows.
    void run(const char* sql);
    /// A pragma's or a query's first value; 0 where there is none.
    std::int64_t number(const char* sql);
    /// Rows that the last statement changed.
    std::int64_t changes() const;

    bool hasFailed() const { return m_failure.has_value(); }
    /// Whether what failed says that the file's contents are damaged.
    bool isDamaged() const { return m_isDamaged; }
    /// What failed first since the last time, in one sentence.
    Result<void> takeFailure();

    const std::string& name() const { return m_name; }

private:
    friend class Statement;
    friend class Transaction;

    struct Close {
        void operator()(sqlite3* connection) const;
    };

    explicit Database(std::string name)
        : m_name{std::move(name)} { }
    bool isOk(int code);

    std::string m_name; ///< the file, as messages name it
    std::unique_ptr<sqlite3, Close> m_connection;
    std::optional<Error> m_failure;
    bool m_isDamaged = false;
};

/// One statement of SQL with its values. The database must outlive it.
class Statement {
public:
    Statement(Database& database, const char* sql);

    /// Values for ?1, ?2, ... from the first on. Texts and bytes are copied.
    template<class... Values>
    Statement& bind(const Values&... values) {
        int place = 0;
        (bindOne(++place, values), ...);
        return *this;
    }

    /// To the next row; false when there is none, or when something failed.
    bool next();
    /// To the end. Afterwards it can be bound and run again.
    void run();

    // Of the row that next() came to, by column from 0.
    bool isNull(int column) const;
    std::int64_t number(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::span<const std::byte> bytes(int column) const; ///< until the next row

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    void bindOne(int place, std::int64_t value);
    void bindOne(int place, int value) { bindOne(place, std::int64_t{value}); }
    void bindOne(int place, double value); ///< NaN becomes null
    void bindOne(int place, std::string_view value);
    void bindOne(int place, const std::string& value) { bindOne(place, std::string_view{value}); }
    void bindOne(int place, const char* value) { bindOne(place, std::string_view{value}); }
    void bindOne(int place, std::span<const std::byte> value);
    void bindOne(int place, std::nullopt_t);
    template<class T>
    void bindOne(int place, const std::optional<T>& value) {
        if (value)
            bindOne(place, *value);
        else
            bindOne(place, std::nullopt);
    }

    Database& m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// All or nothing: what was done between its making and commit() is undone unless commit() succeeds.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Returns once the disk has it.
    void commit();

private:
    Database& m_database;
    bool m_isOpen = false;
};

} // namespace inkling
