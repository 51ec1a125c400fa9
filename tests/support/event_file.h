// SPDX-License-Identifier: GPL-3.0-or-later
// TensorBoard's event files, read as TensorBoard reads them: up to the first record that is not whole.
// Written apart from the code under test.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <bit>
#include <cstdint>
#include <utility>

namespace inkling::test {

struct EventScalar {
    QString tag;
    float value = 0.0F;
    QString plugin; ///< "scalars" at the first one of its tag
};

struct Event {
    double wallTime = 0.0;
    std::int64_t step = 0;
    QString fileVersion;
    QList<EventScalar> scalars;
};

inline std::uint64_t littleEndian(const QByteArray& bytes, qsizetype at, int count) {
    std::uint64_t number = 0;
    for (int i = count - 1; i >= 0; --i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// Bit by bit.
inline std::uint32_t plainMaskedCrc(const QByteArray& bytes) {
    std::uint32_t crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1U ^ (crc & 1U) * 0x82F6'3B78U;
    }
    crc = ~crc;
    return (crc >> 15U | crc << 17U) + 0xA282'EAD8U;
}

/// A field's number and its value: bytes of whatever sort, numbers as 8 bytes.
using EventFields = QList<std::pair<int, QByteArray>>;

inline EventFields fieldsOf(const QByteArray& message) {
    EventFields fields;
    qsizetype at = 0;
    const auto varint = [&] {
        std::uint64_t number = 0;
        for (unsigned shift = 0; at < message.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(message[at++]);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80)
                break;
        }
        return number;
    };
    while (at < message.size()) {
        const std::uint64_t key = varint();
        QByteArray value;
        if ((key & 7U) == 0) {
            const std::uint64_t number = varint();
            value = QByteArray{reinterpret_cast<const char*>(&number), 8};
        } else {
            const qsizetype length = (key & 7U) == 1 ? 8
                : (key & 7U) == 5                    ? 4
                                                     : static_cast<qsizetype>(varint());
            value = message.mid(at, length);
            at += length;
        }
        fields.append({static_cast<int>(key >> 3U), value});
    }
    return fields;
}

/// The last field of this number; empty where there is none.
inline QByteArray fieldOf(const QByteArray& message, int number) {
    QByteArray found;
    for (const auto& [field, value] : fieldsOf(message))
        if (field == number)
            found = value;
    return found;
}

inline Event eventOf(const QByteArray& data) {
    Event event;
    for (const auto& [field, value] : fieldsOf(data)) {
        if (field == 1)
            event.wallTime = std::bit_cast<double>(littleEndian(value, 0, 8));
        else if (field == 2)
            event.step = static_cast<std::int64_t>(littleEndian(value, 0, 8));
        else if (field == 3)
            event.fileVersion = QString::fromUtf8(value);
        else if (field == 5)
            for (const auto& [one, scalar] : fieldsOf(value)) {
                const QByteArray number = fieldOf(fieldOf(scalar, 8), 5);
                event.scalars.append(
                    {QString::fromUtf8(fieldOf(scalar, 1)),
                     std::bit_cast<float>(static_cast<std::uint32_t>(littleEndian(number, 0, 4))),
                     QString::fromUtf8(fieldOf(fieldOf(fieldOf(scalar, 9), 1), 1))});
            }
    }
    return event;
}

inline QList<Event> eventsIn(const QByteArray& file) {
    QList<Event> events;
    for (qsizetype at = 0; at + 16 <= file.size();) {
        const auto length = static_cast<qsizetype>(littleEndian(file, at, 8));
        if (plainMaskedCrc(file.mid(at, 8)) != littleEndian(file, at + 8, 4) || length < 0
            || at + 16 + length > file.size())
            break;
        const QByteArray data = file.mid(at + 12, length);
        if (plainMaskedCrc(data) != littleEndian(file, at + 12 + length, 4))
            break;
        events.append(eventOf(data));
        at += 16 + length;
    }
    return events;
}

/// "3 train/loss 0.5", and " scalars" behind the first of each tag.
inline QStringList scalarsIn(const QList<Event>& events) {
    QStringList lines;
    for (const Event& event : events)
        for (const EventScalar& scalar : event.scalars)
            lines << QString{"%1 %2 %3 %4"}
                         .arg(event.step)
                         .arg(scalar.tag)
                         .arg(static_cast<double>(scalar.value))
                         .arg(scalar.plugin)
                         .trimmed();
    return lines;
}

} // namespace inkling::test
