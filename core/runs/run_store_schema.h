// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a store of runs. A change of them is a new version, and what brings the old one up to it.
#pragma once

namespace inkling {

/// In the file's user_version.
constexpr int storeVersion = 1;

/// Times are milliseconds since 1970. What is long stands apart from `runs`, so that ten thousand runs are
/// listed without reading it.
constexpr const char* storeSchema = R"sql(
CREATE TABLE runs (
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    parent TEXT,
    forkBatch INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER,
    network TEXT NOT NULL,
    parameters INTEGER NOT NULL,
    dataName TEXT NOT NULL,
    program TEXT NOT NULL,
    processor TEXT NOT NULL,
    arithmeticRevision INTEGER NOT NULL,
    owner TEXT NOT NULL,
    ending TEXT NOT NULL,
    batches INTEGER NOT NULL DEFAULT 0,
    planned INTEGER NOT NULL,
    seconds REAL NOT NULL DEFAULT 0,
    loss REAL, accuracy REAL, images INTEGER,
    testLoss REAL, testAccuracy REAL, testImages INTEGER,
    weightsSha256 TEXT NOT NULL DEFAULT ''
);
CREATE TABLE details (
    run TEXT PRIMARY KEY REFERENCES runs (key) ON DELETE CASCADE ON UPDATE CASCADE,
    description TEXT NOT NULL,
    divergedBatch INTEGER, divergedWhat TEXT, divergedRate REAL
) WITHOUT ROWID;
CREATE TABLE pauses (
    run TEXT NOT NULL REFERENCES runs (key) ON DELETE CASCADE ON UPDATE CASCADE,
    batch INTEGER NOT NULL
);
CREATE INDEX pausesOfRun ON pauses (run);
CREATE TABLE metrics (
    run TEXT NOT NULL REFERENCES runs (key) ON DELETE CASCADE ON UPDATE CASCADE,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    seconds REAL NOT NULL,
    rows BLOB NOT NULL
);
CREATE UNIQUE INDEX metricsOfRun ON metrics (run, first);
CREATE TABLE scores (
    run TEXT NOT NULL REFERENCES runs (key) ON DELETE CASCADE ON UPDATE CASCADE,
    batch INTEGER NOT NULL,
    isTest INTEGER NOT NULL,
    loss REAL, accuracy REAL NOT NULL, images INTEGER NOT NULL
);
CREATE UNIQUE INDEX scoresOfRun ON scores (run, batch, isTest);
CREATE TABLE states (
    run TEXT NOT NULL REFERENCES runs (key) ON DELETE CASCADE ON UPDATE CASCADE,
    batch INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
CREATE UNIQUE INDEX statesOfRun ON states (run, batch);
PRAGMA user_version = 1;
)sql";

} // namespace inkling
