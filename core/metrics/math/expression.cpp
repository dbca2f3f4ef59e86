// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expression.h"

#include "core/base/utf8.h"
#include "core/metrics/math/functions.h"
#include "core/metrics/math/mathparser.h"

#include <algorithm>

namespace yagura {

struct Expression::Parsed
{
    std::string text;
    MathNode root;
    std::vector<std::string> names;
    std::vector<const MathFunction*> functions;
    std::vector<const MathFunction*> calls; ///< as often as they are called
};

namespace {

template <typename T>
void addOnce(std::vector<T>& list, const T& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

template <typename Visit>
void visit(const MathNode& node, const Visit& visitor)
{
    visitor(node);
    for (const MathNode& child : node.children)
        visit(child, visitor);
}

} // namespace

Error mathError(std::string_view id, std::string_view expression, const MathFault& fault)
{
    const std::string_view before = expression.substr(0, fault.offset);
    return {fault.code.empty() ? errors::kValidationError : fault.code,
            "Error in expression '" + std::string(id) + "' [position "
                + std::to_string(countCodePoints(before) + 1) + "]: " + fault.message,
            "Expression"};
}

Expression::Expression(std::shared_ptr<const Parsed> parsed)
    : d(std::move(parsed))
{ }

MathResult<Expression> Expression::parse(std::string_view text)
{
    auto root = MathParser(text).run();
    if (!root)
        return root.error();
    auto parsed = std::make_shared<Parsed>();
    parsed->text = text;
    parsed->root = std::move(*root);
    visit(parsed->root, [&](const MathNode& node) {
        if (node.kind == MathNodeKind::Name)
            addOnce(parsed->names, node.text);
        if (node.kind == MathNodeKind::Call) {
            addOnce(parsed->functions, node.function);
            parsed->calls.push_back(node.function);
        }
    });
    return Expression(std::move(parsed));
}

const std::string& Expression::text() const
{
    return d->text;
}

const MathNode& Expression::root() const
{
    return d->root;
}

const std::vector<std::string>& Expression::names() const
{
    return d->names;
}

const std::vector<const MathFunction*>& Expression::functions() const
{
    return d->functions;
}

bool Expression::calls(std::string_view function) const
{
    return countOf(function) > 0;
}

int Expression::countOf(std::string_view function) const
{
    return static_cast<int>(
        std::count_if(d->calls.begin(), d->calls.end(),
                      [&](const MathFunction* called) { return called->name == function; }));
}

} // namespace yagura
