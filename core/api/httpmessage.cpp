// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/httpmessage.h"

#include "core/api/scalartext.h"

#include <zlib.h>

#include <algorithm>

namespace yagura {

namespace {

const HttpHeader* findHeader(const std::vector<HttpHeader>& headers, std::string_view name)
{
    const auto it = std::find_if(headers.begin(), headers.end(), [&](const HttpHeader& header) {
        return equalsIgnoringCase(header.name, name);
    });
    return it == headers.end() ? nullptr : &*it;
}

/// Ends the stream whatever happens.
struct InflateStream
{
    z_stream stream{};
    bool isOpen = false;
    InflateStream()
    {
        constexpr int kGzipOnly = 16;
        isOpen = inflateInit2(&stream, MAX_WBITS + kGzipOnly) == Z_OK;
    }
    ~InflateStream()
    {
        if (isOpen)
            inflateEnd(&stream);
    }
    InflateStream(const InflateStream&) = delete;
    InflateStream& operator=(const InflateStream&) = delete;
};

} // namespace

std::string_view HttpRequest::header(std::string_view name) const
{
    const HttpHeader* found = findHeader(headers, name);
    return found ? std::string_view(found->value) : std::string_view();
}

bool HttpRequest::hasHeader(std::string_view name) const
{
    return findHeader(headers, name) != nullptr;
}

std::string_view HttpRequest::path() const
{
    return std::string_view(target).substr(0, target.find('?'));
}

std::string_view HttpRequest::queryString() const
{
    const auto mark = target.find('?');
    return mark == std::string::npos ? std::string_view()
                                     : std::string_view(target).substr(mark + 1);
}

HttpResponse plainResponse(int status, std::string_view text)
{
    HttpResponse response;
    response.status = status;
    response.headers.push_back({"Content-Type", "text/plain; charset=utf-8"});
    response.body.append(text) += '\n';
    return response;
}

Result<std::string> inflateGzip(std::string_view compressed, std::size_t maxBytes)
{
    constexpr std::size_t kStep = std::size_t{64} * 1024;
    const Error broken{
        "MalformedHttpRequestException", "The gzip body cannot be decompressed.", {}};
    InflateStream inflater;
    if (!inflater.isOpen)
        return Error{errors::kInternalFailure, "Out of memory while decompressing the body.", {}};
    z_stream& stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
    stream.avail_in = uInt(compressed.size());
    std::string result;
    for (;;) {
        const std::size_t before = result.size();
        result.resize(before + std::min(std::max(kStep, before), maxBytes + 1 - before));
        stream.next_out = reinterpret_cast<Bytef*>(result.data() + before);
        stream.avail_out = uInt(result.size() - before);
        const int status = inflate(&stream, Z_NO_FLUSH);
        result.resize(result.size() - stream.avail_out);
        if (result.size() > maxBytes)
            return Error{"RequestEntityTooLarge",
                         "The gzip body inflates to more than " + std::to_string(maxBytes)
                             + " bytes.",
                         {}};
        if (status == Z_STREAM_END)
            break;
        if (status != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0))
            return broken;
    }
    if (stream.avail_in > 0)
        return broken;
    return {boost::system::in_place_value, std::move(result)};
}

} // namespace yagura
