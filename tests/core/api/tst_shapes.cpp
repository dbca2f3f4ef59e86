// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/cborcodec.h"
#include "core/api/jsoncodec.h"
#include "core/api/operation.h"
#include "core/api/querycodec.h"
#include "core/api/servicetable.h"
#include "core/api/xmlcodec.h"
#include "shapetesting.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

using namespace yagura;
using namespace yagura::testing;

using Decoder = VoidResult (*)(std::string_view, const Shape&, void*);

namespace {

VoidResult decodeForm(std::string_view body, const Shape& shape, void* object)
{
    const auto form = FormParameters::parse(body);
    if (!form)
        return form.error();
    return decodeQuery(*form, shape, object);
}

constexpr int kRounds = 20;

} // namespace

/// Runs over every struct of the operation table: what is described is tested.
class TestShapes : public QObject
{
    Q_OBJECT

    static void rows()
    {
        QTest::addColumn<const Shape*>("shape");
        for (const Shape* shape : shapesUnderTest())
            QTest::newRow(std::string(shape->name).c_str()) << shape;
    }

    static void verifyRefused(const VoidResult& result, const char* code, const std::string& body)
    {
        QVERIFY2(result.has_error(), body.substr(0, 400).c_str());
        QVERIFY2(result.error().code == code, result.error().code.c_str());
        QVERIFY2(!result.error().message.empty() && result.error().message.size() < 600,
                 result.error().message.substr(0, 600).c_str());
    }

private slots:
    void roundTrips_data() { rows(); }
    void roundTrips()
    {
        QFETCH(const Shape*, shape);
        std::mt19937 random(7);
        for (int round = 0; round < kRounds; ++round) {
            ShapeObject original(*shape);
            if (round > 0) // the first is empty
                fill(*shape, original.get(), random);
            const std::string json = encodeJson(*shape, original.get());
            const std::string form = encodeForm(*shape, original.get());
            const std::string xml = encodeXml("Root", *shape, original.get());
            const std::vector<std::pair<Decoder, std::string>> documents{
                {&decodeJson, json},
                {&decodeCbor, encodeCbor(*shape, original.get())},
                {&decodeForm, form},
                {&decodeForm, formOfXml(xml)},
                {&decodeJson, boost::json::serialize(boost::json::parse(json))}};
            for (std::size_t i = 0; i < documents.size(); ++i) {
                // The parser in the last line keeps doubles only nearly; it shows that the document
                // is JSON.
                const bool mustBeEqual = i != 4;
                ShapeObject copy(*shape);
                const auto result = documents[i].first(documents[i].second, *shape, copy.get());
                QVERIFY2(result.has_value(),
                         result ? "" : (result.error().message + documents[i].second).c_str());
                QVERIFY2(!mustBeEqual || shape->equals(original.get(), copy.get()),
                         (std::to_string(i) + json + xml).c_str());
            }
        }
    }

    void refusesWrongTypes_data() { rows(); }
    void refusesWrongTypes()
    {
        QFETCH(const Shape*, shape);
        std::mt19937 random(11);
        for (int round = 0; round < 3; ++round) {
            ShapeObject original(*shape);
            fill(*shape, original.get(), random);
            const auto document = boost::json::parse(encodeJson(*shape, original.get()));
            for (const auto& variant : wrongTypeVariants(*shape, document)) {
                const std::string json = boost::json::serialize(variant);
                ShapeObject copy(*shape);
                verifyRefused(decodeJson(json, *shape, copy.get()), errors::kSerializationException,
                              json);
                ShapeObject cborCopy(*shape);
                verifyRefused(decodeCbor(cborOfJson(variant), *shape, cborCopy.get()),
                              errors::kSerializationException, json);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void refusesTruncatedBodies_data() { rows(); }
    void refusesTruncatedBodies()
    {
        QFETCH(const Shape*, shape);
        std::mt19937 random(13);
        ShapeObject original(*shape);
        fill(*shape, original.get(), random);
        const std::string json = encodeJson(*shape, original.get());
        const std::string cbor = encodeCbor(*shape, original.get());
        const std::string form = encodeForm(*shape, original.get());
        for (std::size_t length = 1; length < json.size(); ++length) {
            ShapeObject copy(*shape);
            verifyRefused(decodeJson(json.substr(0, length), *shape, copy.get()),
                          errors::kSerializationException, json.substr(0, length));
        }
        for (std::size_t length = 1; length < cbor.size(); ++length) {
            ShapeObject copy(*shape);
            verifyRefused(decodeCbor(cbor.substr(0, length), *shape, copy.get()),
                          errors::kSerializationException, std::to_string(length));
        }
        // A form may end anywhere and still be one; then it must be refused in words or understood.
        for (std::size_t length = 0; length < form.size(); ++length) {
            ShapeObject copy(*shape);
            const auto result = decodeForm(form.substr(0, length), *shape, copy.get());
            QVERIFY(result.has_value() || !result.error().message.empty());
        }
    }

    void survivesDamagedBodies_data() { rows(); }
    void survivesDamagedBodies()
    {
        QFETCH(const Shape*, shape);
        std::mt19937 random(17);
        ShapeObject original(*shape);
        fill(*shape, original.get(), random);
        const std::vector<std::pair<Decoder, std::string>> documents{
            {&decodeJson, encodeJson(*shape, original.get())},
            {&decodeCbor, encodeCbor(*shape, original.get())},
            {&decodeForm, encodeForm(*shape, original.get())}};
        for (const auto& [decode, document] : documents) {
            for (int round = 0; round < 300 && !document.empty(); ++round) {
                std::string damaged = document;
                for (int i = 0; i < 3; ++i)
                    damaged[random() % damaged.size()] = char(random());
                ShapeObject copy(*shape);
                const auto result = decode(damaged, *shape, copy.get());
                QVERIFY(result.has_value() || !result.error().code.empty());
            }
        }
    }

    void refusesGarbage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("protocol");
        const auto row = [](const char* name, const QByteArray& body, const char* protocol) {
            QTest::newRow(name) << body << QByteArray(protocol);
        };
        row("json: deep lists", QByteArray(100'000, '['), "json");
        row("json: deep objects", QByteArray("{\"Crown\":").repeated(50'000), "json");
        row("json: deep unknown", "{\"Unknown\":" + QByteArray(100'000, '['), "json");
        row("json: a list", "[]", "json");
        row("json: a number", "12", "json");
        row("json: null", "null", "json");
        row("json: two documents", "{}{}", "json");
        row("json: not UTF-8", "{\"Text\":\"\xff\"}", "json");
        row("json: lone surrogate", "{\"Text\":\"\\ud800\"}", "json");
        row("json: a comment", "{/* */}", "json");
        row("json: a trailing comma", "{\"Text\":\"a\",}", "json");
        row("json: bare NaN", "{\"Ratio\":NaN}", "json");
        row("json: too large", "{\"Ratio\":1e400}", "json");
        row("json: int too large", "{\"Small\":2147483648}", "json");
        row("json: int fraction", "{\"Small\":1.5}", "json");
        row("json: int64 too large", "{\"Large\":9223372036854775808}", "json");
        row("json: time too late", "{\"Time\":1e15}", "json");
        row("json: time of year 1800", "{\"Time\":-5364662400}", "json");
        row("json: null element", "{\"Names\":[null]}", "json");
        row("json: given twice", "{\"Names\":[],\"Names\":[]}", "json");
        row("json: words for a number", "{\"Ratio\":\"many\"}", "json");
        row("cbor: deep lists", QByteArray(100'000, '\x81'), "cbor");
        row("cbor: deep endless lists", QByteArray(100'000, '\x9f'), "cbor");
        row("cbor: deep tags", QByteArray(100'000, '\xc1'), "cbor");
        row("cbor: huge list", QByteArray::fromHex("a1654e616d65739bffffffffffffffff"), "cbor");
        row("cbor: huge map", QByteArray::fromHex("bbffffffffffffffff"), "cbor");
        row("cbor: huge text", QByteArray::fromHex("a164546578747bffffffffffffffff6161"), "cbor");
        row("cbor: large text", QByteArray::fromHex("a164546578747b000000007fffffff6161"), "cbor");
        row("cbor: byte string", QByteArray::fromHex("a164546578744161"), "cbor");
        row("cbor: number as key", QByteArray::fromHex("a10102"), "cbor");
        row("cbor: not UTF-8", QByteArray::fromHex("a1645465787461ff"), "cbor");
        row("cbor: break at once", QByteArray::fromHex("ff"), "cbor");
        row("cbor: reserved", QByteArray::fromHex("1c"), "cbor");
        row("cbor: goes on", QByteArray::fromHex("a0a0"), "cbor");
        row("cbor: simple value", QByteArray::fromHex("a16454657874e5"), "cbor");
        row("cbor: int of 2^64-1", QByteArray::fromHex("a165536d616c6c1bffffffffffffffff"), "cbor");
        row("cbor: int of -2^64", QByteArray::fromHex("a165536d616c6c3bffffffffffffffff"), "cbor");
        row("form: broken escape", "Text=%", "form");
        row("form: broken escape at the end", "Text=%4", "form");
        row("form: bad escape", "Text=%zz", "form");
        row("form: not UTF-8", "Text=%ff", "form");
        row("form: deep", QByteArray("a.").repeated(10'000) + "=1", "form");
        row("form: no number", "Ratio=many", "form");
        row("form: hexadecimal", "Small=0x10", "form");
        row("form: blank", "Small=", "form");
        row("form: too large", "Small=2147483648", "form");
        row("form: exponent too large", "Ratio=1e400", "form");
        row("form: time", "Time=yesterday", "form");
        row("form: time too late", "Time=99999-01-01T00:00:00Z", "form");
        row("form: flag", "Flag=yes", "form");
        row("form: element without a number", "Names.member.x=a", "form");
        row("form: element zero", "Names.member.0=a", "form");
        row("form: element minus one", "Names.member.-1=a", "form");
        row("form: element beyond all lists", "Names.member.99999999999999999999=a", "form");
        row("form: a text for a list", "Names=a", "form");
        row("form: a text for a structure", "Crown=a", "form");
        row("form: a structure for a text", "Text.Inner=a", "form");
    }
    void refusesGarbage()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, protocol);
        ShapeObject object(exampleShape());
        const Decoder decode = protocol == "json" ? &decodeJson
            : protocol == "cbor"                  ? &decodeCbor
                                                  : &decodeForm;
        const auto result = decode(body.toStdString(), object.shape(), object.get());
        QVERIFY(result.has_error());
        QVERIFY(!result.error().code.empty());
        QVERIFY(!result.error().message.empty() && result.error().message.size() < 1000);
        if (protocol != "form")
            QCOMPARE(result.error().code, errors::kSerializationException);
    }

    void understands_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("protocol");
        QTest::addColumn<QByteArray>("expected"); // as JSON
        const auto row = [](const char* name, const QByteArray& body, const char* protocol,
                            const char* expected) {
            QTest::newRow(name) << body << QByteArray(protocol) << QByteArray(expected);
        };
        row("json: empty body", "", "json", "{}");
        row("json: blanks", " \n", "json", "{}");
        row("json: null member", R"({"Text":null,"Names":null})", "json", "{}");
        row("json: unknown members", R"({"X":{"Y":[1,{"Text":"no"}]},"Text":"yes"})", "json",
            R"({"Text":"yes"})");
        row("json: escapes", R"({"Text":"\u00e9\n\ud83d\uddfc","Te\u0078t2":1})", "json",
            R"({"Text":"é\n🗼"})");
        row("json: whole number", R"({"Small":60.0,"Ratio":1})", "json",
            R"({"Small":60,"Ratio":1.0})");
        row("json: named numbers", R"({"Ratio":"Infinity","Values":["NaN","-Infinity"]})", "json",
            R"({"Ratio":"Infinity","Values":["NaN","-Infinity"]})");
        row("json: every digit",
            R"({"Ratio":0.30000000000000004,"Values":[2.2250738585072011e-308,1e-400]})", "json",
            R"({"Ratio":0.30000000000000004,"Values":[2.225073858507201e-308,0.0]})");
        row("json: time", R"({"Time":1767229200.5})", "json", R"({"Time":1767229200.5})");
        row("json: time as text", R"({"Time":"2026-01-01T00:00:00Z"})", "json",
            R"({"Time":1767225600.0})");
        row("cbor: empty body", "", "cbor", "{}");
        row("cbor: endless", QByteArray::fromHex("bf654e616d65739f7f61616162ff6163ffff"), "cbor",
            R"({"Names":["ab","c"]})");
        row("cbor: floats",
            QByteArray::fromHex("a1"
                                "6656616c756573"
                                "84"
                                "f93e00"
                                "fa40200000"
                                "fb3ff8000000000000"
                                "03"),
            "cbor", R"({"Values":[1.5,2.5,1.5,3.0]})");
        row("cbor: times",
            QByteArray::fromHex("a1"
                                "6554696d6573"
                                "83"
                                "c11a6955b900"
                                "c1fb41da556e40200000"
                                "1a6955b900"),
            "cbor", R"({"Times":[1767225600.0,1767225600.5,1767225600.0]})");
        row("cbor: null", QByteArray::fromHex("a26454657874f6644e6f7465f7"), "cbor", "{}");
        row("cbor: large numbers",
            QByteArray::fromHex("a26552617469"
                                "6f1bffffffffffffffff"
                                "654c617267653b7fffffffffffffff"),
            "cbor", R"({"Large":-9223372036854775808,"Ratio":1.8446744073709552e+19})");
        row("form: blanks", "Text=a+b%20c%2B&Note=", "form", R"({"Text":"a b c+","Note":""})");
        row("form: order and gaps", "Names.member.10=c&Names.member.2=b&Names.member.1=a", "form",
            R"({"Names":["a","b","c"]})");
        row("form: without member", "Names.1=a&Names.2=b", "form", R"({"Names":["a","b"]})");
        row("form: scattered",
            "Leaves.member.1.Name=a&Leaves.member.2.Name=b&Leaves.member.1.Weight=1&Leaves.member."
            "2.Weight=1e-05",
            "form", R"({"Leaves":[{"Name":"a","Weight":1.0},{"Name":"b","Weight":1e-05}]})");
        row("form: empty list", "Names=&Crown.Name=x", "form", R"({"Crown":{"Name":"x"}})");
        row("form: map", "Shares.entry.1.key=p99&Shares.entry.1.value=1.5", "form",
            R"({"Shares":{"p99":1.5}})");
        row("form: odd pairs", "&&=&x&Text=a=b&", "form", R"({"Text":"a=b"})");
        row("form: named number", "Ratio=NaN&Values.member.1=Infinity", "form",
            R"({"Ratio":"NaN","Values":["Infinity"]})");
        row("form: times", "Times.member.1=2026-01-01T00%3A00%3A00.5Z&Times.member.2=1767225600",
            "form", R"({"Times":[1767225600.5,1767225600.0]})");
    }
    void understands()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, protocol);
        QFETCH(QByteArray, expected);
        ShapeObject object(exampleShape());
        const Decoder decode = protocol == "json" ? &decodeJson
            : protocol == "cbor"                  ? &decodeCbor
                                                  : &decodeForm;
        const auto result = decode(body.toStdString(), object.shape(), object.get());
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        ShapeObject wanted(exampleShape());
        QVERIFY(decodeJson(expected.toStdString(), wanted.shape(), wanted.get()));
        QCOMPARE(encodeJson(object.shape(), object.get()),
                 encodeJson(wanted.shape(), wanted.get()));
    }

    void closesLongListsInLinearTime()
    {
        // 200,000 scattered names: a search per name would take minutes.
        std::string form;
        for (int i = 200'000; i > 0; --i)
            form += "Values.member." + std::to_string((i * 7919LL) % 200'003 + 1) + "=1&x"
                + std::to_string(i) + "=&";
        ShapeObject object(exampleShape());
        QVERIFY(decodeForm(form, object.shape(), object.get()));
        const ShapeMember* values = exampleShape().find("Values");
        QCOMPARE(values->shape().listSize(values->access(object.get())), std::size_t(200'000));
    }

    void namesTheMemberAtFault_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("list element")
            << QByteArray(R"({"Leaves":[{"Name":"a"},{"Name":"b","Weight":"x"}]})")
            << QByteArray("Leaves.member.2.Weight must be a number, not a string.");
        QTest::newRow("text") << QByteArray(R"({"Text":12})")
                              << QByteArray("Text must be a string, not a number.");
        QTest::newRow("range") << QByteArray(R"({"Small":99999999999})")
                               << QByteArray("Small is beyond the range of an integer.");
        QTest::newRow("null element") << QByteArray(R"({"Names":["a",null]})")
                                      << QByteArray("Names.member.2 must not be null.");
        QTest::newRow("root") << QByteArray("[]")
                              << QByteArray("The request body must be a structure, not a list.");
    }
    void namesTheMemberAtFault()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, message);
        ShapeObject object(exampleShape());
        const auto result = decodeJson(body.toStdString(), object.shape(), object.get());
        QVERIFY(result.has_error());
        QCOMPARE(QByteArray::fromStdString(result.error().message), message);
    }

    void writesAsTheServiceDoes()
    {
        ShapeObject object(exampleShape());
        const std::string source
            = R"({"Text":"<a & b>","Large":5,"Ratio":41,"Times":[1765977780],"Shares":{"p99":2},)"
              R"("Leaves":[{"Name":"x"}]})";
        QVERIFY(decodeJson(source, object.shape(), object.get()));
        QCOMPARE(
            encodeJson(object.shape(), object.get()),
            R"({"Text":"<a & b>","Large":5,"Ratio":41.0,"Names":[],"Values":[],"Times":[1765977780.0],)"
            R"("Leaves":[{"Name":"x"}],"Shares":{"p99":2.0},"Counts":[]})");
        QCOMPARE(
            encodeXml("R", object.shape(), object.get()),
            "<R><Text>&lt;a &amp; b&gt;</Text><Large>5</Large><Ratio>41.0</Ratio><Names/><Values/>"
            "<Times><member>2025-12-17T13:23:00Z</member></Times><Leaves><member><Name>x</Name></"
            "member></Leaves>"
            "<Shares><entry><key>p99</key><value>2.0</value></entry></Shares><Counts/></R>");
        const QByteArray cbor = QByteArray::fromStdString(encodeCbor(object.shape(), object.get()));
        QVERIFY(cbor.contains(QByteArray(QByteArray("Times") + QByteArray::fromHex("9fc1fb41"))));
    }
};

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
