// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/database.h"

#include <cmath>
#include <sqlite3.h>
#include <utility>

namespace inkling {

namespace {

/// What SQLite's primary result codes mean, with places for the file and for SQLite's own words.
Error errorFor(int code) {
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {ErrorKind::io,
                Sentence::tr("%1: could not be written: the disk is full; free some space (%2).")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::cannotCreate,
                Sentence::tr("%1: may not be written; make the file and its folder writable, or choose "
                             "another folder (%2).")};
    case SQLITE_CANTOPEN:
        return {
            ErrorKind::cannotCreate,
            Sentence::tr(
                "%1: cannot be opened or made; look whether its folder is there and may be written (%2).")};
    case SQLITE_IOERR:
        return {ErrorKind::io,
                Sentence::tr("%1: reading or writing broke off; look whether the disk is in order (%2).")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {
            ErrorKind::io,
            Sentence::tr("%1: another program kept it locked for too long; close that, and try again (%2).")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::badData, Sentence::tr("%1: is damaged, or no store of runs (%2).")};
    case SQLITE_NOMEM:
        return {ErrorKind::failure, Sentence::tr("%1: there is not enough memory for it (%2).")};
    case SQLITE_TOOBIG:
        return {ErrorKind::failure,
                Sentence::tr("%1: a state of this run is too large for the store: at most 1 GB (%2).")};
    default:
        return {ErrorKind::failure, Sentence::tr("%1: an operation failed (%2).")};
    }
}

/// SQLite's message in words of ours, which can be said in other languages, where it is a usual one.
Sentence sqliteSays(const char* message) {
    for (const Sentence& known :
         {Sentence::tr("database or disk is full"), Sentence::tr("attempt to write a readonly database"),
          Sentence::tr("access permission denied"), Sentence::tr("authorization denied"),
          Sentence::tr("unable to open database file"), Sentence::tr("disk I/O error"),
          Sentence::tr("database is locked"), Sentence::tr("database table is locked"),
          Sentence::tr("database disk image is malformed"), Sentence::tr("file is not a database"),
          Sentence::tr("out of memory"), Sentence::tr("string or blob too big")})
        if (known.english() == message)
            return known;
    return message;
}

} // namespace

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::filesystem::path& file, int patience) {
    Database database{file.string()};
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(
        file.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    database.m_connection.reset(connection); // also where it failed
    if (database.isOk(code)) {
        sqlite3_busy_timeout(connection, patience);
        // Readers do not wait for a writer, and a killed writer leaves nothing half done.
        database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    }
    // A damaged file is one that can be asked about, and put aside.
    if (database.hasFailed() && !database.isDamaged())
        return database.takeFailure().error();
    return database;
}

bool Database::isOk(int code) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
        return true;
    if (!m_failure) {
        const char* message = m_connection ? sqlite3_errmsg(m_connection.get()) : sqlite3_errstr(code);
        m_failure = errorFor(code);
        m_failure->sentence = std::move(m_failure->sentence).arg(m_name, sqliteSays(message));
        const int primary = code & 0xFF;
        m_isDamaged = primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    }
    return false;
}

void Database::run(const char* sql) {
    if (!m_failure)
        isOk(sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::number(const char* sql) {
    Statement statement{*this, sql};
    return statement.next() ? statement.number(0) : 0;
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(m_connection.get());
}

Result<void> Database::takeFailure() {
    Result<void> result;
    if (m_failure)
        result = *std::exchange(m_failure, std::nullopt);
    m_isDamaged = false;
    return result;
}

// ---------------------------------------------------------------- statements

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(Database& database, const char* sql)
    : m_database{database} {
    if (m_database.hasFailed())
        return;
    sqlite3_stmt* statement = nullptr;
    m_database.isOk(sqlite3_prepare_v2(m_database.m_connection.get(), sql, -1, &statement, nullptr));
    m_statement.reset(statement);
}

void Statement::bindOne(int place, std::int64_t value) {
    if (m_statement)
        m_database.isOk(sqlite3_bind_int64(m_statement.get(), place, value));
}

void Statement::bindOne(int place, double value) {
    if (m_statement)
        m_database.isOk(sqlite3_bind_double(m_statement.get(), place, value));
}

void Statement::bindOne(int place, std::string_view value) {
    if (m_statement)
        m_database.isOk(sqlite3_bind_text64(m_statement.get(), place, value.data(), value.size(),
                                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int place, std::span<const std::byte> value) {
    if (m_statement)
        m_database.isOk(
            sqlite3_bind_blob64(m_statement.get(), place, value.data(), value.size(), SQLITE_TRANSIENT));
}

void Statement::bindOne(int place, std::nullopt_t) {
    if (m_statement)
        m_database.isOk(sqlite3_bind_null(m_statement.get(), place));
}

bool Statement::next() {
    if (!m_statement || m_database.hasFailed())
        return false;
    const int code = sqlite3_step(m_statement.get());
    return m_database.isOk(code) && code == SQLITE_ROW;
}

void Statement::run() {
    while (next()) { }
    if (m_statement)
        sqlite3_reset(m_statement.get()); // its code is that of the step before
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

std::string Statement::text(int column) const {
    const auto bytes = this->bytes(column);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::byte> Statement::bytes(int column) const {
    // In this order: asking for the size first may change where the bytes are.
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(m_statement.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

// ---------------------------------------------------------------- transactions

Transaction::Transaction(Database& database)
    : m_database{database} {
    m_database.run("BEGIN IMMEDIATE");
    m_isOpen = !m_database.hasFailed();
}

void Transaction::commit() {
    m_database.run("COMMIT");
    m_isOpen = m_isOpen && m_database.hasFailed();
}

Transaction::~Transaction() {
    // Past the failure, which stays what it was; where SQLite has rolled back already, this does nothing.
    if (m_isOpen)
        sqlite3_exec(m_database.m_connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace inkling
