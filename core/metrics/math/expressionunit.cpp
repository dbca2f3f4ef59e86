// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionunit.h"

#include "core/metrics/math/functions.h"
#include "core/metrics/metricunits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yagura {

namespace {

constexpr char kSeconds[] = "Seconds";
/// Functions whose result is of the kind of their first argument.
constexpr auto kKeepers = std::to_array<std::string_view>(
    {"ABS", "ANOMALY_DETECTION_BAND", "AVG", "CEIL", "DIFF", "FILL", "FIRST", "FLOOR", "LAST",
     "MAX", "MIN", "REMOVE_EMPTY", "RUNNING_SUM", "SLICE", "SORT", "STDDEV", "SUM", "TIME_SERIES"});

/// A multiple of a unit, a bare number, or something of which nothing is known.
struct Measure
{
    enum class Kind { Unknown, Number, Ratio, Unit, Period } kind = Kind::Unknown;
    double factor = 1; ///< of a number: itself
    std::string unit; ///< of a Unit

    [[nodiscard]] bool isSameAs(const Measure& other) const
    {
        return kind == other.kind && unit == other.unit && factor == other.factor;
    }
};

using Kind = Measure::Kind;

class UnitFinder
{
public:
    UnitFinder(const std::vector<std::string>& ids, const UnitOfId& unitOf)
        : m_ids(ids)
        , m_unitOf(unitOf)
    { }

    [[nodiscard]] Measure of(const MathNode& node) const
    {
        switch (node.kind) {
        case MathNodeKind::Number:
            return {Kind::Number, node.number, {}};
        case MathNodeKind::Name:
            return ofId(node.text);
        case MathNodeKind::Call:
            return ofCall(node);
        case MathNodeKind::List:
            return common(node.children, 0);
        case MathNodeKind::Unary:
            return node.op == MathOperator::Negate ? negated(of(node.children[0])) : Measure{};
        case MathNodeKind::Binary:
            return ofBinary(node.op, of(node.children[0]), of(node.children[1]));
        case MathNodeKind::Text:
        case MathNodeKind::Keyword:
            break;
        }
        return {};
    }

private:
    [[nodiscard]] Measure ofId(const std::string& id) const
    {
        const std::string unit = m_unitOf(id);
        return unit.empty() ? Measure{} : Measure{Kind::Unit, 1, unit};
    }

    static Measure negated(Measure value)
    {
        if (value.kind == Kind::Number)
            value.factor = -value.factor;
        return value;
    }

    /// Of several things at once: what all of them are; bare numbers take any unit.
    static Measure together(const Measure& a, const Measure& b)
    {
        if (a.kind == Kind::Number && b.kind != Kind::Period)
            return b;
        if (b.kind == Kind::Number && a.kind != Kind::Period)
            return a;
        return a.isSameAs(b) ? a : Measure{};
    }

    [[nodiscard]] Measure common(const std::vector<MathNode>& nodes, std::size_t from) const
    {
        if (nodes.size() <= from)
            return {};
        Measure all = of(nodes[from]);
        for (std::size_t i = from + 1; i < nodes.size(); ++i)
            all = together(all, of(nodes[i]));
        return all;
    }

    [[nodiscard]] Measure ofCall(const MathNode& node) const
    {
        const std::string_view name = node.function->name;
        if (name == "METRICS")
            return ofMetrics(node);
        if (node.children.empty())
            return {};
        if (name == "PERIOD")
            return {Kind::Period, 1, {}};
        if (name == "DIFF_TIME")
            return {Kind::Unit, 1, kSeconds};
        if (name == "IF")
            return common(node.children, 1);
        const Measure first = of(node.children[0]);
        if (std::find(kKeepers.begin(), kKeepers.end(), name) != kKeepers.end())
            return first;
        return name == "RATE" ? perSecond(first) : Measure{};
    }

    [[nodiscard]] Measure ofMetrics(const MathNode& node) const
    {
        Measure all;
        bool isFirst = true;
        for (const std::string& id : m_ids) {
            if (!node.children.empty() && id.find(node.children[0].text) == std::string::npos)
                continue;
            all = isFirst ? ofId(id) : together(all, ofId(id));
            isFirst = false;
        }
        return all;
    }

    static Measure perSecond(const Measure& value)
    {
        const std::string unit = value.unit + "/Second";
        if (value.kind != Kind::Unit || !unitNumber(unit))
            return {};
        return {Kind::Unit, value.factor, unit};
    }

    static Measure ofBinary(MathOperator op, const Measure& a, const Measure& b)
    {
        switch (op) {
        case MathOperator::Add:
        case MathOperator::Subtract:
            return together(a, b);
        case MathOperator::Multiply:
            if (a.kind == Kind::Number)
                return scaled(b, a.factor);
            return b.kind == Kind::Number ? scaled(a, b.factor) : Measure{};
        case MathOperator::Divide:
            return quotient(a, b);
        default:
            return {};
        }
    }

    static Measure scaled(Measure value, double factor)
    {
        value.factor *= factor;
        return value.kind == Kind::Period ? Measure{} : value;
    }

    static Measure quotient(const Measure& a, const Measure& b)
    {
        if (b.kind == Kind::Number)
            return scaled(a, 1 / b.factor);
        if (b.kind == Kind::Period)
            return perSecond(a);
        if (a.kind == Kind::Unit && b.kind == Kind::Unit && a.unit == b.unit)
            return {Kind::Ratio, a.factor / b.factor, {}};
        return {};
    }

    const std::vector<std::string>& m_ids;
    const UnitOfId& m_unitOf;
};

} // namespace

std::string expressionUnit(const Expression& expression, const std::vector<std::string>& ids,
                           const UnitOfId& unitOf)
{
    constexpr double kTolerance = 1e-9;
    const Measure found = UnitFinder(ids, unitOf).of(expression.root());
    const auto isFactor
        = [&](double wanted) { return std::abs(found.factor - wanted) < kTolerance * wanted; };
    if (found.kind == Kind::Ratio && isFactor(100))
        return "Percent";
    return found.kind == Kind::Unit && isFactor(1) ? found.unit : std::string();
}

} // namespace yagura
