// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shapetesting.h"

#include "core/api/operation.h"
#include "core/api/querycodec.h"
#include "core/api/scalartext.h"
#include "core/api/servicetable.h"

#include <QCborStreamWriter>
#include <QXmlStreamReader>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <bit>
#include <cmath>

namespace yagura {

struct ExampleLeaf
{
    std::string name;
    std::optional<double> weight;
    bool operator==(const ExampleLeaf&) const = default;
};

struct ExampleEntry
{
    std::string key;
    double value = 0;
    bool operator==(const ExampleEntry&) const = default;
};

struct Example
{
    std::string text;
    std::optional<std::string> note;
    std::optional<bool> flag;
    std::optional<int> small;
    std::int64_t large = 0;
    double ratio = 0;
    std::optional<TimePoint> time;
    std::vector<std::string> names;
    std::vector<double> values;
    std::vector<TimePoint> times;
    std::vector<ExampleLeaf> leaves;
    std::optional<ExampleLeaf> crown;
    std::optional<std::vector<ExampleEntry>> shares;
    std::vector<std::int64_t> counts;
    std::optional<Blob> picture;
    bool operator==(const Example&) const = default;
};

template <>
struct Described<ExampleLeaf>
{
    static const Shape& shape()
    {
        static const Shape s = structure<ExampleLeaf>("ExampleLeaf")
                                   .member<&ExampleLeaf::name>("Name")
                                   .member<&ExampleLeaf::weight>("Weight");
        return s;
    }
};
template <>
struct Described<ExampleEntry>
{
    static const Shape& shape()
    {
        static const Shape s = structure<ExampleEntry>("ExampleEntry")
                                   .member<&ExampleEntry::key>("key")
                                   .member<&ExampleEntry::value>("value")
                                   .asMapEntry();
        return s;
    }
};
template <>
struct Described<Example>
{
    static const Shape& shape()
    {
        static const Shape s = structure<Example>("Example")
                                   .member<&Example::text>("Text")
                                   .member<&Example::note>("Note")
                                   .member<&Example::flag>("Flag")
                                   .member<&Example::small>("Small")
                                   .member<&Example::large>("Large")
                                   .member<&Example::ratio>("Ratio")
                                   .member<&Example::time>("Time")
                                   .member<&Example::names>("Names")
                                   .member<&Example::values>("Values")
                                   .member<&Example::times>("Times")
                                   .member<&Example::leaves>("Leaves")
                                   .member<&Example::crown>("Crown")
                                   .member<&Example::shares>("Shares")
                                   .member<&Example::counts>("Counts")
                                   .member<&Example::picture>("Picture");
        return s;
    }
};

namespace testing {

namespace {

bool isMap(const Shape& shape)
{
    return shape.kind == ShapeKind::List && shape.element().isMapEntry;
}

std::string anyText(std::mt19937& random)
{
    static const std::vector<std::string> kTexts{"a",
                                                 "CPUUtilization",
                                                 "a b+c&d=e%20/",
                                                 "caf\xC3\xA9 \xF0\x9F\x97\xBC",
                                                 "\"quoted\" \\ and <tags> & 'more'",
                                                 "line\nbreak\tand tab",
                                                 "12",
                                                 "true",
                                                 "null",
                                                 std::string(300, 'x'),
                                                 "2026-01-01",
                                                 "."};
    return kTexts[random() % kTexts.size()];
}

double anyDouble(std::mt19937& random)
{
    static const std::vector<double> kDoubles{0.0,
                                              -0.0,
                                              1.0,
                                              41.0,
                                              0.1,
                                              -2.5e-300,
                                              1.7976931348623157e308,
                                              5e-324,
                                              9007199254740993.0,
                                              1e21,
                                              123456789.125};
    if (random() % 2 == 0)
        return kDoubles[random() % kDoubles.size()];
    const auto bits = (std::uint64_t(random()) << 32) | random();
    const double value = std::bit_cast<double>(bits);
    return std::isfinite(value) ? value : 0.5;
}

TimePoint anyTime(std::mt19937& random)
{
    static const std::vector<TimePoint> kTimes{kEarliestTime,
                                               kLatestTime,
                                               fromEpochMs(0),
                                               fromEpochMs(-1),
                                               fromEpochMs(1'767'225'600'000),
                                               fromEpochMs(1'767'225'600'123)};
    if (random() % 2 == 0)
        return kTimes[random() % kTimes.size()];
    return fromEpochMs(std::int64_t(random()) * 500 + std::int64_t(random() % 1000));
}

void fillInteger(const Shape& shape, void* value, std::mt19937& random)
{
    if (shape.integerBytes == 4) {
        static const std::vector<int> kInts{
            0, 1, -1, 60, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};
        *static_cast<int*>(value) = kInts[random() % kInts.size()];
    } else {
        static const std::vector<std::int64_t> kInts{0, -1, 1'767'225'600'000,
                                                     std::numeric_limits<std::int64_t>::max(),
                                                     std::numeric_limits<std::int64_t>::min()};
        *static_cast<std::int64_t*>(value) = kInts[random() % kInts.size()];
    }
}

void appendFormPair(std::string& out, const std::string& name, std::string_view value)
{
    out += out.empty() ? "" : "&";
    out += percentEncoded(name) + "=" + percentEncoded(value);
}

std::string scalarText(const Shape& shape, const void* value)
{
    std::string text;
    switch (shape.kind) {
    case ShapeKind::Boolean:
        return *static_cast<const bool*>(value) ? "true" : "false";
    case ShapeKind::Integer:
        return shape.integerBytes == 4 ? std::to_string(*static_cast<const int*>(value))
                                       : std::to_string(*static_cast<const std::int64_t*>(value));
    case ShapeKind::Double:
        appendDouble(text, *static_cast<const double*>(value));
        return text;
    case ShapeKind::Timestamp:
        return formatIso8601(*static_cast<const TimePoint*>(value));
    default:
        return shape.isBlob ? base64Of(*static_cast<const std::string*>(value))
                            : *static_cast<const std::string*>(value);
    }
}

void appendForm(std::string& out, const std::string& name, const Shape& shape, const void* value)
{
    const std::string prefix = name.empty() ? name : name + ".";
    void* object = const_cast<void*>(value);
    if (shape.kind == ShapeKind::Structure) {
        const std::size_t before = out.size();
        for (const ShapeMember& member : shape.members) {
            if (const void* inner = member.access(object))
                appendForm(out, prefix + std::string(member.name), member.shape(), inner);
        }
        if (out.size() == before && !name.empty())
            appendFormPair(out, name, {});
    } else if (shape.kind == ShapeKind::List) {
        const std::size_t size = shape.listSize(object);
        if (size == 0)
            appendFormPair(out, name, {});
        for (std::size_t i = 0; i < size; ++i)
            appendForm(out, prefix + (isMap(shape) ? "entry." : "member.") + std::to_string(i + 1),
                       shape.element(), shape.listAt(object, i));
    } else {
        appendFormPair(out, name, scalarText(shape, value));
    }
}

void appendXmlForm(std::string& out, const std::string& name, QXmlStreamReader& xml)
{
    std::string text;
    bool hasChildren = false;
    std::map<std::string, int> counts;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters()) {
            text += xml.text().toString().toStdString();
        } else if (xml.isStartElement()) {
            hasChildren = true;
            std::string child = xml.name().toString().toStdString();
            if (child == "member" || child == "entry")
                child += "." + std::to_string(++counts[child]);
            appendXmlForm(out, name.empty() ? child : name + "." + child, xml);
        } else if (xml.isEndElement()) {
            break;
        }
    }
    if (!hasChildren && !name.empty())
        appendFormPair(out, name, text);
}

void writeCbor(QCborStreamWriter& out, const boost::json::value& value)
{
    switch (value.kind()) {
    case boost::json::kind::null:
        out.append(nullptr);
        return;
    case boost::json::kind::bool_:
        out.append(value.get_bool());
        return;
    case boost::json::kind::int64:
        out.append(qint64(value.get_int64()));
        return;
    case boost::json::kind::uint64:
        out.append(quint64(value.get_uint64()));
        return;
    case boost::json::kind::double_:
        out.append(value.get_double());
        return;
    case boost::json::kind::string:
        out.appendTextString(value.get_string().data(), qsizetype(value.get_string().size()));
        return;
    case boost::json::kind::array:
        out.startArray(value.get_array().size());
        for (const auto& element : value.get_array())
            writeCbor(out, element);
        out.endArray();
        return;
    case boost::json::kind::object:
        out.startMap(value.get_object().size());
        for (const auto& member : value.get_object()) {
            out.appendTextString(member.key().data(), qsizetype(member.key().size()));
            writeCbor(out, member.value());
        }
        out.endMap();
        return;
    }
}

bool accepts(const Shape& shape, const boost::json::value& value)
{
    switch (shape.kind) {
    case ShapeKind::Boolean:
        return value.is_bool();
    case ShapeKind::Integer:
    case ShapeKind::Double:
        return value.is_number();
    case ShapeKind::String:
        return value.is_string();
    case ShapeKind::Timestamp:
        return value.is_number();
    case ShapeKind::Structure:
        return value.is_object();
    case ShapeKind::List:
        return isMap(shape) ? value.is_object() : value.is_array();
    }
    return false;
}

/// Replaces the value in place by each wrong one in turn, then goes on inside it.
void addVariants(const Shape& shape, boost::json::value& value, const boost::json::value& root,
                 std::vector<boost::json::value>& out)
{
    static const std::vector<boost::json::value> kReplacements{
        true, 12, "some text", boost::json::array{}, boost::json::object{}};
    const boost::json::value sound = value;
    for (const auto& replacement : kReplacements) {
        if (accepts(shape, replacement))
            continue;
        value = replacement;
        out.push_back(root);
    }
    value = sound;
    if (shape.kind == ShapeKind::Structure) {
        for (auto& member : value.get_object())
            addVariants(shape.find({member.key().data(), member.key().size()})->shape(),
                        member.value(), root, out);
    } else if (isMap(shape)) {
        for (auto& member : value.get_object())
            addVariants(shape.element().members[1].shape(), member.value(), root, out);
    } else if (shape.kind == ShapeKind::List) {
        for (auto& element : value.get_array())
            addVariants(shape.element(), element, root, out);
    }
}

} // namespace

const Shape& exampleShape()
{
    return shapeOf<Example>();
}

std::vector<const Shape*> shapesUnderTest()
{
    std::vector<const Shape*> shapes{&exampleShape()};
    for (const Shape* shape : allShapes()) {
        if (!shape->isMapEntry) // on the wire only within its map
            shapes.push_back(shape);
    }
    return shapes;
}

void fill(const Shape& shape, void* object, std::mt19937& random)
{
    switch (shape.kind) {
    case ShapeKind::Boolean:
        *static_cast<bool*>(object) = random() % 2 == 0;
        return;
    case ShapeKind::Integer:
        fillInteger(shape, object, random);
        return;
    case ShapeKind::Double:
        *static_cast<double*>(object) = anyDouble(random);
        return;
    case ShapeKind::String:
        *static_cast<std::string*>(object) = anyText(random);
        return;
    case ShapeKind::Timestamp:
        *static_cast<TimePoint*>(object) = anyTime(random);
        return;
    case ShapeKind::Structure:
        for (const ShapeMember& member : shape.members) {
            if (!member.isOptional || random() % 4 != 0)
                fill(member.shape(), member.emplace(object), random);
        }
        return;
    case ShapeKind::List: {
        const std::size_t size = random() % 4;
        for (std::size_t i = 0; i < size; ++i) {
            void* element = shape.listAppend(object);
            fill(shape.element(), element, random);
            if (isMap(shape)) // keys of a map differ
                *static_cast<std::string*>(shape.element().members[0].access(element))
                    += std::to_string(i);
        }
        return;
    }
    }
}

std::string encodeForm(const Shape& shape, const void* object)
{
    std::string out;
    appendForm(out, {}, shape, object);
    return out;
}

std::string formOfXml(const std::string& text)
{
    QXmlStreamReader xml(QByteArray::fromStdString(text));
    xml.readNextStartElement();
    std::string out;
    appendXmlForm(out, {}, xml);
    return xml.hasError() ? "error=" + xml.errorString().toStdString() : out;
}

std::string cborOfJson(const boost::json::value& value)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writeCbor(writer, value);
    return bytes.toStdString();
}

std::vector<boost::json::value> wrongTypeVariants(const Shape& shape,
                                                  const boost::json::value& document)
{
    std::vector<boost::json::value> variants;
    boost::json::value copy = document;
    addVariants(shape, copy, copy, variants);
    return variants;
}

} // namespace testing

} // namespace yagura
