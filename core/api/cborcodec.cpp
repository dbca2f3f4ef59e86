// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/cborcodec.h"

#include "core/api/binder.h"
#include "core/api/shapewriter.h"
#include "core/base/utf8.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QFloat16>

namespace yagura {

namespace {

constexpr int kMaxDepth = 64; // also counts what the binder skips

/// Reads one document and hands its events to a Binder.
class CborEvents
{
public:
    CborEvents(std::string_view body, const Shape& shape, void* object)
        : m_size(qsizetype(body.size()))
        , m_reader(body.data(), m_size)
        , m_binder(shape, object)
    { }

    VoidResult read()
    {
        if (readValue(0) && m_reader.lastError() == QCborError::NoError
            && m_reader.currentOffset() < m_size)
            m_binder.fail("The request body goes on after its CBOR map.");
        if (!m_binder.error().code.empty())
            return m_binder.error();
        if (m_reader.lastError() != QCborError::NoError)
            return Error{errors::kSerializationException,
                         "The request body is not valid CBOR (at byte "
                             + std::to_string(m_reader.currentOffset()) + ").",
                         {}};
        return {};
    }

private:
    bool readValue(int depth)
    {
        if (depth > kMaxDepth)
            return m_binder.fail("The request body is nested too deeply.");
        // Tag 1 tells a time, which the struct knows by itself; other tags have no meaning here.
        while (m_reader.isTag()) {
            if (!m_reader.next())
                return invalid();
        }
        switch (m_reader.type()) {
        case QCborStreamReader::Map:
            return readMap(depth);
        case QCborStreamReader::Array:
            return readArray(depth);
        case QCborStreamReader::String:
            return readText() && m_binder.text(m_text);
        case QCborStreamReader::UnsignedInteger:
        case QCborStreamReader::NegativeInteger:
            return readInteger();
        case QCborStreamReader::Float16:
            return m_binder.number(double(float(m_reader.toFloat16()))) && skipItem();
        case QCborStreamReader::Float:
            return m_binder.number(double(m_reader.toFloat())) && skipItem();
        case QCborStreamReader::Double:
            return m_binder.number(m_reader.toDouble()) && skipItem();
        case QCborStreamReader::SimpleType:
            return readSimple();
        case QCborStreamReader::ByteArray:
            return readChunks(m_text) && m_binder.bytes(m_text);
        default:
            return invalid();
        }
    }

    bool readMap(int depth)
    {
        if (!m_binder.beginObject() || !enter())
            return false;
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            if (!m_reader.isString())
                return m_binder.fail("The request body has a map key that is not a string.");
            if (!readText() || !m_binder.key(m_text))
                return false;
            if (m_reader.lastError() != QCborError::NoError || !m_reader.hasNext())
                return invalid();
            if (!readValue(depth + 1))
                return false;
        }
        return leave() && m_binder.endObject();
    }

    bool readArray(int depth)
    {
        if (!m_binder.beginArray() || !enter())
            return false;
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            if (!readValue(depth + 1))
                return false;
        }
        return leave() && m_binder.endArray();
    }

    /// A text, its chunks joined, to m_text.
    bool readText()
    {
        return readChunks(m_text)
            && (isValidUtf8(m_text)
                || m_binder.fail("The request body holds text that is not UTF-8."));
    }

    bool readChunks(std::string& joined)
    {
        joined.clear();
        for (;;) {
            const qsizetype length = m_reader.currentStringChunkSize();
            // A length that the body cannot hold must not make memory be reserved for it.
            if (length < 0 || length > m_size)
                return invalid();
            const std::size_t before = joined.size();
            joined.resize(before + std::size_t(length));
            const auto chunk = m_reader.readStringChunk(joined.data() + before, length);
            if (chunk.status == QCborStreamReader::Error)
                return invalid();
            if (chunk.status == QCborStreamReader::EndOfString) {
                joined.resize(before);
                break;
            }
        }
        return true;
    }

    bool readInteger()
    {
        constexpr std::uint64_t kTwoTo63 = std::uint64_t{1} << 63;
        bool isFine = false;
        if (m_reader.isUnsignedInteger()) {
            const quint64 value = m_reader.toUnsignedInteger();
            isFine = value < kTwoTo63 ? m_binder.integer(std::int64_t(value))
                                      : m_binder.number(double(value));
        } else {
            // The magnitude; 0 stands for 2^64.
            const auto magnitude = quint64(m_reader.toNegativeInteger());
            if (magnitude != 0 && magnitude <= kTwoTo63)
                isFine = m_binder.integer(std::int64_t(0 - magnitude));
            else
                isFine = m_binder.number(magnitude == 0 ? -18'446'744'073'709'551'616.0
                                                        : -double(magnitude));
        }
        return isFine && skipItem();
    }

    bool readSimple()
    {
        bool isFine = false;
        if (m_reader.isBool())
            isFine = m_binder.boolean(m_reader.toBool());
        else if (m_reader.isNull() || m_reader.isUndefined())
            isFine = m_binder.null();
        else
            m_binder.fail("The request body holds a simple value that no parameter takes.");
        return isFine && skipItem();
    }

    bool skipItem() { return m_reader.next() || invalid(); }
    bool enter() { return m_reader.enterContainer() || invalid(); }
    bool leave()
    {
        if (m_reader.lastError() != QCborError::NoError)
            return invalid();
        return m_reader.leaveContainer() || invalid();
    }
    bool invalid()
    {
        return m_binder.fail("The request body is not valid CBOR (at byte "
                             + std::to_string(m_reader.currentOffset()) + ").");
    }

    qsizetype m_size;
    QCborStreamReader m_reader;
    Binder m_binder;
    std::string m_text;
};

class CborWriter
{
public:
    explicit CborWriter(QByteArray* out)
        : m_out(out)
    { }
    void beginStructure() { m_out.startMap(); }
    void endStructure() { m_out.endMap(); }
    void beginMember(std::string_view name) { appendText(name); }
    void endMember(std::string_view) { }
    void beginList() { m_out.startArray(); }
    void endList() { m_out.endArray(); }
    void beginElement() { }
    void endElement() { }
    void beginMap() { m_out.startMap(); }
    void endMap() { m_out.endMap(); }
    void beginEntry(std::string_view key) { appendText(key); }
    void endEntry() { }
    void boolean(bool value) { m_out.append(value); }
    void integer(std::int64_t value) { m_out.append(qint64(value)); }
    void number(double value) { m_out.append(value); }
    void text(const std::string& value) { appendText(value); }
    void blob(const std::string& value)
    {
        m_out.appendByteString(value.data(), qsizetype(value.size()));
    }
    void time(TimePoint value)
    {
        m_out.append(QCborKnownTags::UnixTime_t);
        m_out.append(double(toEpochMs(value)) / 1000.0);
    }

private:
    void appendText(std::string_view text)
    {
        m_out.appendTextString(text.data(), qsizetype(text.size()));
    }

    QCborStreamWriter m_out;
};

} // namespace

VoidResult decodeCbor(std::string_view body, const Shape& shape, void* object)
{
    if (body.empty())
        return {};
    return CborEvents(body, shape, object).read();
}

std::string encodeCbor(const Shape& shape, const void* object)
{
    QByteArray bytes;
    CborWriter writer(&bytes);
    writeShape(writer, shape, object);
    return bytes.toStdString();
}

std::string encodeCborTexts(const std::vector<std::pair<std::string_view, std::string>>& entries)
{
    QByteArray bytes;
    CborWriter writer(&bytes);
    writer.beginMap();
    for (const auto& [key, value] : entries) {
        writer.beginEntry(key);
        writer.text(value);
    }
    writer.endMap();
    return bytes.toStdString();
}

} // namespace yagura
