// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/responses.h"

#include "core/api/cborcodec.h"
#include "core/api/jsoncodec.h"
#include "core/api/xmlcodec.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr std::string_view kCoralService = "com.amazon.coral.service#";
constexpr std::string_view kCoralValidate = "com.amazon.coral.validate#";

/// One of our codes, as each protocol spells it.
struct ErrorSpelling
{
    std::string_view code; ///< ours: the query protocol's
    int status;
    std::string_view shape; ///< in JSON and CBOR
    std::string_view shapeNamespace; ///< when it is not the service's own
};

constexpr std::array kErrors{
    ErrorSpelling{"InvalidParameterValue", 400, "InvalidParameterValueException", {}},
    ErrorSpelling{"InvalidParameterCombination", 400, "InvalidParameterCombinationException", {}},
    ErrorSpelling{"MissingParameter", 400, "MissingRequiredParameterException", {}},
    ErrorSpelling{"ValidationError", 400, "ValidationException", kCoralValidate},
    ErrorSpelling{"InvalidParameterInput", 400, "DashboardInvalidInputError", {}},
    ErrorSpelling{"InvalidFormat", 400, "InvalidFormatFault", {}},
    ErrorSpelling{"InvalidNextToken", 400, "InvalidNextToken", {}},
    ErrorSpelling{"LimitExceeded", 400, "LimitExceededFault", {}},
    ErrorSpelling{"ResourceNotFound", 404, {}, {}}, // the operation knows its shape
    ErrorSpelling{"ResourceNotFoundException", 404, "ResourceNotFoundException", {}},
    ErrorSpelling{"ConflictException", 409, "ConflictException", {}},
    ErrorSpelling{"ConcurrentModificationException", 429, "ConcurrentModificationException", {}},
    ErrorSpelling{"SerializationException", 400, "SerializationException", kCoralService},
    ErrorSpelling{"InternalFailure", 500, "InternalFailure", kCoralService},
    ErrorSpelling{"StorageFailure", 500, "InternalServiceFault", {}},
    ErrorSpelling{"ServiceUnavailable", 503, "ServiceUnavailableException", kCoralService},
    ErrorSpelling{"InvalidAction", 400, "UnknownOperationException", kCoralService},
    ErrorSpelling{"MissingAction", 400, "UnknownOperationException", kCoralService},
    ErrorSpelling{"MissingAuthenticationToken", 403, "MissingAuthenticationTokenException",
                  kCoralService},
    ErrorSpelling{"InvalidClientTokenId", 403, "UnrecognizedClientException", kCoralService},
    ErrorSpelling{"SignatureDoesNotMatch", 403, "InvalidSignatureException", kCoralService},
    ErrorSpelling{"RequestExpired", 400, "RequestExpired", kCoralService},
    ErrorSpelling{"IncompleteSignature", 400, "IncompleteSignatureException", kCoralService},
    ErrorSpelling{"RequestEntityTooLarge", 413, "RequestEntityTooLargeException", kCoralService},
};

ErrorSpelling spellingOf(std::string_view code)
{
    const auto it = std::find_if(kErrors.begin(), kErrors.end(),
                                 [&](const ErrorSpelling& e) { return e.code == code; });
    return it == kErrors.end() ? ErrorSpelling{code, 400, code, {}} : *it;
}

/// The code as clients of the query protocol know it.
std::string_view queryCode(std::string_view code)
{
    return code == "StorageFailure" ? "InternalServiceError" : code;
}

/// ec2 has one code for everything that is wrong with a signature.
bool isAuthenticationError(std::string_view code)
{
    return code == "MissingAuthenticationToken" || code == "InvalidClientTokenId"
        || code == "SignatureDoesNotMatch" || code == "IncompleteSignature"
        || code == "RequestExpired";
}

bool isFaultOfOurs(int status)
{
    return status >= 500;
}

std::string_view contentType(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Query:
        return "text/xml";
    case Protocol::Ec2:
        return "text/xml;charset=UTF-8";
    case Protocol::Json10:
        return "application/x-amz-json-1.0";
    case Protocol::Json11:
        return "application/x-amz-json-1.1";
    case Protocol::Cbor:
        return "application/cbor";
    }
    return {};
}

HttpResponse emptyResponse(const AnswerStyle& style)
{
    HttpResponse response;
    response.headers.push_back({"x-amzn-RequestId", style.requestId});
    response.headers.push_back({"Content-Type", std::string(contentType(style.protocol))});
    if (style.protocol == Protocol::Cbor)
        response.headers.push_back({"smithy-protocol", "rpc-v2-cbor"});
    return response;
}

void appendElement(std::string& out, std::string_view name, std::string_view text)
{
    out.append("<").append(name).append(">");
    appendXmlText(out, text);
    out.append("</").append(name).append(">");
}

void appendOpening(std::string& out, std::string_view name, const ServiceInfo* service)
{
    out.append("<").append(name);
    if (service && !service->xmlNamespace.empty())
        out.append(" xmlns=\"").append(service->xmlNamespace).append("\"");
    out += ">";
}

std::string xmlError(const AnswerStyle& style, std::string_view code, const Error& error,
                     int status)
{
    std::string body;
    appendOpening(body, "ErrorResponse", style.service);
    body += "<Error>";
    appendElement(body, "Type", isFaultOfOurs(status) ? "Receiver" : "Sender");
    appendElement(body, "Code", code);
    if (!error.message.empty())
        appendElement(body, "Message", error.message);
    body += "</Error>";
    appendElement(body, "RequestId", style.requestId);
    return body + "</ErrorResponse>";
}

std::string ec2Error(const AnswerStyle& style, std::string_view code, const Error& error)
{
    std::string body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error>";
    appendElement(body, "Code", code);
    appendElement(body, "Message", error.message);
    body += "</Error></Errors>";
    appendElement(body, "RequestID", style.requestId);
    return body + "</Response>";
}

std::string typeName(const AnswerStyle& style, const ErrorSpelling& spelling)
{
    const std::string_view shape
        = spelling.code == errors::kResourceNotFound ? style.notFoundShape : spelling.shape;
    // Logs, Config and CloudTrail name the bare shape.
    if (!style.service || style.service->errorNamespace.empty())
        return std::string(shape);
    std::string name(spelling.shapeNamespace.empty() ? style.service->errorNamespace
                                                     : spelling.shapeNamespace);
    return name.append(shape);
}

void fillTypedError(HttpResponse& response, const AnswerStyle& style, const ErrorSpelling& spelling,
                    const Error& error)
{
    const bool isQueryMode = style.isQueryMode && style.service && style.service->isQueryCompatible;
    const bool isUnknownOperation = spelling.shape == "UnknownOperationException";
    // Without the query mode every fault of the client is a 400, whatever the query protocol says.
    const bool keepsStatus = isQueryMode || isFaultOfOurs(spelling.status) || spelling.status == 413
        || spelling.shapeNamespace == kCoralService;
    response.status = isUnknownOperation && !isQueryMode ? 404 : keepsStatus ? spelling.status : 400;
    if (style.protocol == Protocol::Cbor && !isQueryMode && response.status < 500
        && response.status != 413)
        response.status = 400;
    if (isQueryMode)
        response.headers.push_back(
            {"x-amzn-query-error",
             std::string(queryCode(spelling.code))
                 + (isFaultOfOurs(spelling.status) ? ";Receiver" : ";Sender")});
    const std::string type = typeName(style, spelling);
    if (style.protocol == Protocol::Cbor) {
        std::vector<std::pair<std::string_view, std::string>> entries{{"__type", type}};
        if (!error.message.empty())
            entries.emplace_back("message", error.message);
        response.body = encodeCborTexts(entries);
        return;
    }
    response.body = "{\"__type\":";
    appendJsonString(response.body, type);
    if (!error.message.empty()) {
        response.body += ",\"message\":";
        appendJsonString(response.body, error.message);
    }
    response.body += '}';
}

} // namespace

int statusOfError(std::string_view code)
{
    return spellingOf(code).status;
}

HttpResponse errorResponse(const AnswerStyle& style, const Error& error)
{
    const ErrorSpelling spelling = spellingOf(error.code);
    HttpResponse response = emptyResponse(style);
    response.status = spelling.status;
    switch (style.protocol) {
    case Protocol::Query:
        response.body = xmlError(style, queryCode(spelling.code), error, spelling.status);
        break;
    case Protocol::Ec2:
        if (isAuthenticationError(error.code)) {
            response.status = 401;
            response.body = ec2Error(style, "AuthFailure", error);
        } else {
            response.body = ec2Error(style, queryCode(spelling.code), error);
        }
        break;
    case Protocol::Json10:
    case Protocol::Json11:
    case Protocol::Cbor:
        fillTypedError(response, style, spelling, error);
        break;
    }
    return response;
}

HttpResponse rawResponse(const AnswerStyle& style, RawBody body)
{
    HttpResponse response;
    response.headers.push_back({"x-amzn-RequestId", style.requestId});
    response.headers.push_back({"Content-Type", std::string(body.contentType)});
    response.body = std::move(body.bytes);
    return response;
}

HttpResponse successResponse(const AnswerStyle& style, const Operation& operation,
                             const void* response)
{
    const Shape& shape = operation.responseShape();
    HttpResponse result = emptyResponse(style);
    switch (style.protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        result.body = encodeJson(shape, response);
        return result;
    case Protocol::Cbor:
        result.body = encodeCbor(shape, response);
        return result;
    case Protocol::Query: {
        const std::string name(operation.name);
        appendOpening(result.body, name + "Response", style.service);
        if (!shape.members.empty() || operation.hasEmptyResult)
            result.body += encodeXml(name + "Result", shape, response);
        result.body += "<ResponseMetadata>";
        appendElement(result.body, "RequestId", style.requestId);
        result.body += "</ResponseMetadata></" + name + "Response>";
        return result;
    }
    case Protocol::Ec2: {
        const std::string name(operation.name);
        appendOpening(result.body, name + "Response", style.service);
        appendElement(result.body, "requestId", style.requestId);
        result.body += encodeXml({}, shape, response) + "</" + name + "Response>";
        return result;
    }
    }
    return result;
}

} // namespace yagura
