// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/signature.h"

#include "core/api/querycodec.h"
#include "core/api/scalartext.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>
#include <optional>

namespace yagura {

namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
constexpr char kIncompleteSignature[] = "IncompleteSignature";
constexpr Seconds kLargestSkew{15 * 60};
constexpr Seconds kLongestPresigned{7 * 24 * 3600};

QByteArrayView bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

std::string sha256Hex(std::string_view text)
{
    return QCryptographicHash::hash(bytes(text), QCryptographicHash::Sha256).toHex().toStdString();
}

QByteArray hmac(const QByteArray& key, std::string_view text)
{
    return QMessageAuthenticationCode::hash(QByteArray(text.data(), qsizetype(text.size())), key,
                                            QCryptographicHash::Sha256);
}

Error incomplete(const std::string& what)
{
    return {kIncompleteSignature, what, {}};
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool isPlainWord(std::string_view text, std::size_t longest)
{
    return !text.empty() && text.size() <= longest
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

bool isRegion(std::string_view text)
{
    constexpr std::size_t kLongestRegion = 64;
    return !text.empty() && text.size() <= kLongestRegion
        && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

/// `KEY/20261122/us-east-1/monitoring/aws4_request`
VoidResult readCredential(std::string_view text, Authorization& out)
{
    constexpr std::size_t kLongestKey = 128;
    constexpr std::size_t kScopeParts = 5;
    // A key may itself hold slashes; the scope is the last four parts.
    std::array<std::string_view, kScopeParts> parts;
    std::size_t part = kScopeParts - 1;
    for (auto at = text.rfind('/'); part > 0 && at != std::string_view::npos;
         at = text.rfind('/')) {
        parts[part--] = text.substr(at + 1);
        text = text.substr(0, at);
    }
    parts[0] = text;
    if (part > 0 || parts[4] != "aws4_request")
        return incomplete("Credential must be KEY/YYYYMMDD/region/service/aws4_request.");
    const bool isDate = parts[1].size() == 8
        && std::all_of(parts[1].begin(), parts[1].end(),
                       [](char c) { return c >= '0' && c <= '9'; });
    if (!isPlainWord(parts[0], kLongestKey) || !isDate || !isRegion(parts[2])
        || !isPlainWord(parts[3], 64))
        return incomplete("The credential scope has a part that is empty or not allowed.");
    out.accessKey = parts[0];
    out.date = parts[1];
    out.region = parts[2];
    out.service = parts[3];
    return {};
}

std::string collapsed(std::string_view value)
{
    std::string result;
    for (const char c : trimmed(value)) {
        if (c != ' ' || result.empty() || result.back() != ' ')
            result += c;
    }
    return result;
}

std::string canonicalQuery(const HttpRequest& request, bool isPresigned)
{
    const auto form = FormParameters::parse(request.queryString());
    if (!form)
        return {};
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& parameter : form->all()) {
        if (!(isPresigned && parameter.name == "X-Amz-Signature"))
            pairs.emplace_back(percentEncoded(parameter.name), percentEncoded(parameter.value));
    }
    std::sort(pairs.begin(), pairs.end());
    std::string text;
    for (const auto& [name, value] : pairs)
        text.append(text.empty() ? "" : "&").append(name).append("=").append(value);
    return text;
}

/// The path escaped once more, as every service but S3 signs it.
std::string canonicalPath(std::string_view path)
{
    if (path.empty())
        return "/";
    std::string text;
    for (const std::string& part : split(path, '/'))
        text.append("/").append(percentEncoded(part));
    return text.substr(1);
}

std::string payloadHash(const HttpRequest& request, bool isPresigned)
{
    constexpr std::string_view kUnsigned = "UNSIGNED-PAYLOAD";
    if (request.header("x-amz-content-sha256") == kUnsigned)
        return std::string(kUnsigned);
    return sha256Hex(isPresigned && request.method == "GET" ? std::string_view()
                                                            : std::string_view(request.body));
}

/// `20151208T120000Z`
std::optional<TimePoint> parseBasicTime(std::string_view text)
{
    if (text.size() != 16)
        return std::nullopt;
    std::string extended;
    extended.append(text.substr(0, 4)).append("-").append(text.substr(4, 2)).append("-");
    extended.append(text.substr(6, 5)).append(":").append(text.substr(11, 2)).append(":");
    extended.append(text.substr(13));
    return parseIso8601(extended);
}

/// The value of X-Amz-Date, wherever it stands; in the Date header's place some clients send none.
std::string requestTime(const HttpRequest& request, bool isPresigned)
{
    if (!isPresigned)
        return std::string(request.header("x-amz-date"));
    const auto form = FormParameters::parse(request.queryString());
    return form ? std::string(form->value("X-Amz-Date")) : std::string();
}

VoidResult checkTime(const HttpRequest& request, const Authorization& authorization, TimePoint now)
{
    const std::string text = requestTime(request, authorization.isPresigned);
    const auto time = parseBasicTime(text);
    if (!time || text.compare(0, 8, authorization.date) != 0)
        return incomplete(
            "X-Amz-Date must be given as YYYYMMDD'T'HHMMSS'Z', on the day of the credential.");
    Seconds lifetime = kLargestSkew;
    if (authorization.isPresigned) {
        const auto form = FormParameters::parse(request.queryString());
        const auto expires = form ? parseInteger(form->value("X-Amz-Expires")) : std::nullopt;
        if (!expires || *expires < 1 || *expires > kLongestPresigned.count())
            return incomplete("X-Amz-Expires must be 1 to 604800 seconds.");
        lifetime = Seconds{*expires};
    }
    if (now > *time + lifetime)
        return Error{"RequestExpired",
                     "Request has expired. Timestamp date is " + formatIso8601(*time)
                         + ", current time is " + formatIso8601(now) + ".",
                     {}};
    if (*time > now + kLargestSkew)
        return Error{"SignatureDoesNotMatch",
                     "Signature not yet current: " + text + " is later than the time here, "
                         + formatIso8601(now) + ".",
                     {}};
    return {};
}

/// Takes the same time wherever the texts differ.
bool equalsInConstantTime(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

} // namespace

Result<Authorization> parseAuthorization(std::string_view header)
{
    if (!header.starts_with(kAlgorithm))
        return incomplete("The Authorization header is not of the AWS4-HMAC-SHA256 scheme.");
    Authorization result;
    bool hasCredential = false;
    for (const std::string& part : split(header.substr(kAlgorithm.size()), ',')) {
        const std::string_view field = trimmed(part);
        const auto equals = field.find('=');
        const std::string_view name = field.substr(0, equals);
        const std::string_view value
            = equals == std::string_view::npos ? std::string_view() : field.substr(equals + 1);
        if (name == "Credential") {
            if (auto read = readCredential(value, result); !read)
                return read.error();
            hasCredential = true;
        } else if (name == "SignedHeaders") {
            result.signedHeaders = split(value, ';');
        } else if (name == "Signature") {
            result.signature = value;
        }
    }
    if (!hasCredential)
        return incomplete("Authorization header requires 'Credential' parameter.");
    if (result.signature.empty())
        return incomplete("Authorization header requires 'Signature' parameter.");
    if (result.signedHeaders.empty())
        return incomplete("Authorization header requires 'SignedHeaders' parameter.");
    return result;
}

Result<std::optional<Authorization>> findAuthorization(const HttpRequest& request)
{
    const std::string_view header = request.header("Authorization");
    if (header.starts_with(kAlgorithm)) {
        auto parsed = parseAuthorization(header);
        if (!parsed)
            return parsed.error();
        return std::optional(std::move(*parsed));
    }
    if (request.queryString().find("X-Amz-Credential=") == std::string_view::npos)
        return std::optional<Authorization>();
    const auto form = FormParameters::parse(request.queryString());
    if (!form)
        return form.error();
    Authorization result;
    result.isPresigned = true;
    if (auto read = readCredential(form->value("X-Amz-Credential"), result); !read)
        return read.error();
    result.signedHeaders = split(form->value("X-Amz-SignedHeaders"), ';');
    result.signature = form->value("X-Amz-Signature");
    return std::optional(std::move(result));
}

std::string canonicalRequest(const HttpRequest& request, const Authorization& authorization)
{
    std::vector<std::string> names = authorization.signedHeaders;
    std::sort(names.begin(), names.end());
    std::string headers;
    std::string list;
    for (const std::string& name : names) {
        std::string joined;
        bool isFirst = true;
        for (const HttpHeader& header : request.headers) {
            if (!equalsIgnoringCase(header.name, name))
                continue;
            joined.append(isFirst ? "" : ",").append(collapsed(header.value));
            isFirst = false;
        }
        headers.append(name).append(":").append(joined).append("\n");
        list.append(list.empty() ? "" : ";").append(name);
    }
    std::string text = request.method + "\n" + canonicalPath(request.path()) + "\n";
    text.append(canonicalQuery(request, authorization.isPresigned)).append("\n");
    text.append(headers).append("\n").append(list).append("\n");
    return text.append(payloadHash(request, authorization.isPresigned));
}

std::string computeSignature(const HttpRequest& request, const Authorization& authorization,
                             std::string_view time, std::string_view secretKey)
{
    std::string toSign(kAlgorithm);
    toSign.append("\n").append(time).append("\n");
    toSign.append(authorization.date).append("/").append(authorization.region).append("/");
    toSign.append(authorization.service).append("/aws4_request\n");
    toSign.append(sha256Hex(canonicalRequest(request, authorization)));
    QByteArray key = QByteArrayLiteral("AWS4");
    key.append(secretKey.data(), qsizetype(secretKey.size()));
    for (const std::string_view part :
         {std::string_view(authorization.date), std::string_view(authorization.region),
          std::string_view(authorization.service), std::string_view("aws4_request")})
        key = hmac(key, part);
    return hmac(key, toSign).toHex().toStdString();
}

VoidResult verifySignature(const HttpRequest& request,
                           const std::optional<Authorization>& authorization,
                           std::string_view accessKey, std::string_view secretKey, TimePoint now)
{
    if (!authorization)
        return Error{"MissingAuthenticationToken", "Request is missing Authentication Token", {}};
    if (authorization->accessKey != accessKey)
        return Error{
            "InvalidClientTokenId", "The security token included in the request is invalid.", {}};
    const auto& names = authorization->signedHeaders;
    if (std::find(names.begin(), names.end(), "host") == names.end())
        return incomplete("SignedHeaders must include 'host'.");
    if (auto result = checkTime(request, *authorization, now); !result)
        return result;
    const std::string expected = computeSignature(
        request, *authorization, requestTime(request, authorization->isPresigned), secretKey);
    if (!equalsInConstantTime(expected, authorization->signature))
        return Error{
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. "
            "Check your AWS Secret Access Key and signing method. Consult the service "
            "documentation for details.",
            {}};
    return {};
}

} // namespace yagura
