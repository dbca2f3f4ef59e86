// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/metricsearchindex.h"

#include "core/metrics/search/searchnode.h"

#include <algorithm>
#include <bit>

namespace yagura {

namespace {

constexpr std::size_t kBits = 64;

std::vector<std::string_view> schemaOf(std::string_view nameSpace,
                                       const std::vector<std::string_view>& dimensions)
{
    std::vector<std::string_view> schema{nameSpace};
    schema.insert(schema.end(), dimensions.begin(), dimensions.end());
    std::sort(schema.begin() + 1, schema.end());
    return schema;
}

void include(std::vector<std::uint64_t>& set, std::uint32_t metric)
{
    set[metric / kBits] |= std::uint64_t{1} << (metric % kBits);
}

} // namespace

MetricSearchIndex::MetricSearchIndex(Catalogue catalogue, std::string account)
    : m_catalogue(std::move(catalogue))
    , m_account(std::move(account))
{
    for (std::size_t i = 0; i < m_catalogue->size(); ++i)
        add(static_cast<std::uint32_t>(i), (*m_catalogue)[i].metric);
}

MetricSearchIndex::TextId MetricSearchIndex::intern(std::string_view text)
{
    const auto [it, isNew] = m_ids.try_emplace(text, static_cast<TextId>(m_texts.size()));
    if (!isNew)
        return it->second;
    const TextId id = it->second;
    m_texts.push_back(text);
    m_uses.emplace_back();
    const auto remember = [&](std::string token) {
        std::vector<TextId>& texts = m_tokens[std::move(token)];
        if (texts.empty() || texts.back() != id)
            texts.push_back(id);
    };
    const std::vector<SearchToken> tokens = searchTokens(text);
    for (const SearchToken& token : tokens)
        remember(lowerCase(token.text));
    if (tokens.size() > 1)
        remember(wholeSearchToken(text));
    return id;
}

void MetricSearchIndex::add(std::uint32_t position, const Metric& metric)
{
    m_uses[intern(metric.nameSpace)].push_back({position, 0, Role::Namespace});
    m_uses[intern(metric.metricName)].push_back({position, 0, Role::MetricName});
    std::vector<std::string_view> names;
    for (const Dimension& dimension : metric.dimensions) {
        const TextId name = intern(dimension.name);
        m_uses[name].push_back({position, 0, Role::DimensionName});
        m_uses[intern(dimension.value)].push_back({position, name, Role::DimensionValue});
        names.push_back(dimension.name);
    }
    m_schemas[schemaOf(metric.nameSpace, names)].push_back(position);
}

MetricSearchIndex::MetricSet MetricSearchIndex::emptySet() const
{
    return MetricSet((m_catalogue->size() + kBits - 1) / kBits, 0);
}

MetricSearchIndex::MetricSet MetricSearchIndex::everything() const
{
    MetricSet set((m_catalogue->size() + kBits - 1) / kBits, ~std::uint64_t{0});
    if (const std::size_t rest = m_catalogue->size() % kBits; rest > 0)
        set.back() = (std::uint64_t{1} << rest) - 1;
    return set;
}

MetricSearchIndex::MetricSet MetricSearchIndex::evaluate(const SearchNode& node) const
{
    switch (node.kind) {
    case SearchNode::Kind::And:
    case SearchNode::Kind::Or:
        return combined(node);
    case SearchNode::Kind::Not: {
        MetricSet set = everything();
        const MetricSet excluded = evaluate(*node.children.front());
        for (std::size_t i = 0; i < set.size(); ++i)
            set[i] &= ~excluded[i];
        return set;
    }
    case SearchNode::Kind::Schema:
        return withSchema(node);
    case SearchNode::Kind::Account:
        return node.text.empty() || node.text == m_account ? everything() : emptySet();
    case SearchNode::Kind::Term:
    case SearchNode::Kind::Exact:
        return leaf(node);
    }
    return emptySet();
}

MetricSearchIndex::MetricSet MetricSearchIndex::combined(const SearchNode& node) const
{
    const bool isAnd = node.kind == SearchNode::Kind::And;
    MetricSet set = evaluate(*node.children.front());
    for (std::size_t child = 1; child < node.children.size(); ++child) {
        const MetricSet other = evaluate(*node.children[child]);
        for (std::size_t i = 0; i < set.size(); ++i)
            set[i] = isAnd ? set[i] & other[i] : set[i] | other[i];
    }
    return set;
}

MetricSearchIndex::MetricSet MetricSearchIndex::withSchema(const SearchNode& node) const
{
    MetricSet set = emptySet();
    const std::vector<std::string_view> dimensions(node.dimensions.begin(), node.dimensions.end());
    const auto it = m_schemas.find(schemaOf(node.text, dimensions));
    if (it != m_schemas.end()) {
        for (const std::uint32_t metric : it->second)
            include(set, metric);
    }
    return set;
}

std::vector<MetricSearchIndex::TextId> MetricSearchIndex::textsMatching(
    const SearchNode& node) const
{
    std::vector<TextId> texts;
    if (!node.term) {
        if (const auto it = m_ids.find(node.text); it != m_ids.end())
            texts.push_back(it->second);
        return texts;
    }
    // Texts that hold the rarest of the term's tokens, and those that equal it as a whole.
    const std::vector<TextId>* rarest = nullptr;
    bool isComplete = true;
    for (const SearchTerm::Piece& piece : node.term->pieces()) {
        const auto it = m_tokens.find(piece.lower);
        if (it == m_tokens.end())
            isComplete = false;
        else if (!rarest || it->second.size() < rarest->size())
            rarest = &it->second;
    }
    if (isComplete && rarest)
        texts = *rarest;
    const bool isSingle = node.term->pieces().size() == 1;
    if (isSingle)
        return texts; // a token or a whole: both match whatever the case
    std::erase_if(texts, [&](TextId id) { return !node.term->matches(m_texts[id]); });
    if (const auto whole = m_tokens.find(node.term->whole()); whole != m_tokens.end()) {
        for (const TextId id : whole->second) {
            if (node.term->matches(m_texts[id]))
                texts.push_back(id);
        }
    }
    return texts;
}

void MetricSearchIndex::collect(TextId text, const SearchNode& node, MetricSet& into) const
{
    const std::vector<Use>& uses = m_uses[text];
    if (node.property.empty()) {
        for (const Use& use : uses)
            include(into, use.metric);
        return;
    }
    const bool isName = node.property == "MetricName";
    if (isName || node.property == "Namespace") {
        const Role wanted = isName ? Role::MetricName : Role::Namespace;
        for (const Use& use : uses) {
            if (use.role == wanted)
                include(into, use.metric);
        }
        return;
    }
    const auto dimension = m_ids.find(node.property);
    if (dimension == m_ids.end())
        return;
    for (const Use& use : uses) {
        if (use.role == Role::DimensionValue && use.dimension == dimension->second)
            include(into, use.metric);
    }
}

MetricSearchIndex::MetricSet MetricSearchIndex::leaf(const SearchNode& node) const
{
    MetricSet set = emptySet();
    for (const TextId text : textsMatching(node))
        collect(text, node, set);
    return set;
}

std::vector<std::uint32_t> MetricSearchIndex::find(const MetricSearch& search) const
{
    const MetricSet set = evaluate(search.root());
    std::vector<std::uint32_t> found;
    for (std::size_t word = 0; word < set.size(); ++word) {
        for (std::uint64_t bits = set[word]; bits != 0; bits &= bits - 1)
            found.push_back(static_cast<std::uint32_t>(
                word * kBits + static_cast<std::size_t>(std::countr_zero(bits))));
    }
    return found;
}

std::shared_ptr<const MetricSearchIndex> MetricSearcher::indexOf(
    const Scope& scope, const MetricSearchIndex::Catalogue& catalogue) const
{
    const std::lock_guard lock(m_mutex);
    if (catalogue->empty()) { // nothing to keep: any account may be asked about
        m_indexes.erase(scope);
        return std::make_shared<const MetricSearchIndex>(catalogue, scope.account);
    }
    std::shared_ptr<const MetricSearchIndex>& index = m_indexes[scope];
    if (!index || &index->catalogue() != catalogue.get())
        index = std::make_shared<const MetricSearchIndex>(catalogue, scope.account);
    return index;
}

std::size_t MetricSearcher::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_indexes.size();
}

MetricSearcher::Found MetricSearcher::find(const MetricBackend& backend, const Scope& scope,
                                           const MetricSearch& search) const
{
    const auto index = indexOf(scope, backend.catalogue(scope));
    const std::vector<std::uint32_t> positions = index->find(search);
    Found found;
    found.total = positions.size();
    for (std::size_t i = 0; i < std::min(positions.size(), kMaxSeries); ++i)
        found.metrics.push_back(index->catalogue()[positions[i]].metric);
    return found;
}

} // namespace yagura
