// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphedmetricsdelegate.h"

#include "core/metrics/math/dynamiclabel.h"
#include "ui/metrics/expressionedit.h"
#include "ui/metrics/expressiontexts.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/statistics.h"
#include "ui/plot/plotstyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace yagura {

namespace graphedmetrics {

namespace {
constexpr int kControl = 24;
constexpr int kSegment = 22;
constexpr int kTarget = 24;
} // namespace

QRect comboRect(const QRect& cell)
{
    return {cell.left() + 8, cell.top() + (cell.height() - kControl) / 2, cell.width() - 16,
            kControl};
}

QRect axisRect(const QRect& cell)
{
    return {cell.left() + 8, cell.top() + (cell.height() - kSegment) / 2, cell.width() - 16,
            kSegment};
}

QRect axisSegment(const QRect& cell, int leftWidth, bool right)
{
    QRect rect = axisRect(cell);
    if (right)
        rect.setLeft(rect.left() + leftWidth);
    else
        rect.setWidth(leftWidth);
    return rect;
}

QRect actionRect(const QRect& cell, Action action)
{
    const int place = action == Action::Remove ? 1 : action == Action::Duplicate ? 2 : 3;
    if (action == Action::None)
        return {};
    return {cell.right() + 1 - 8 - place * kTarget, cell.top() + (cell.height() - kTarget) / 2,
            kTarget, kTarget};
}

Action actionAt(const QRect& cell, const QPoint& pos)
{
    for (const Action action : {Action::CreateAlarm, Action::Duplicate, Action::Remove}) {
        if (actionRect(cell, action).contains(pos))
            return action;
    }
    return Action::None;
}

} // namespace graphedmetrics

namespace {

using Model = GraphedMetricsModel;

QFont tableFont(bool isStrong = false)
{
    return isStrong ? fonts::font(fonts::Role::Table, QFont::DemiBold)
                    : fonts::font(fonts::Role::Table);
}

void drawIcon(QPainter* painter, const QRect& rect, const QString& name, int size, Token color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect.left() + (rect.width() - size) / 2,
                        rect.top() + (rect.height() - size) / 2,
                        icons::pixmap(name, size, color, ratio));
}

void drawText(QPainter* painter, const QRect& rect, const QString& text)
{
    painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void drawCombo(QPainter* painter, const QRect& cell, const QString& text)
{
    const Theme& theme = Theme::instance();
    const QRect rect = graphedmetrics::comboRect(cell);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.color(Token::BorderInput));
    painter->setBrush(theme.color(Token::Panel));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(theme.color(Token::Text));
    drawText(painter, rect.adjusted(7, 0, -20, 0), text);
    drawIcon(painter, QRect(rect.right() - 18, rect.top(), 13, rect.height()),
             QStringLiteral("chevron-down"), 13, Token::Text3);
}

void drawAxis(QPainter* painter, const QRect& cell, bool isRight)
{
    const Theme& theme = Theme::instance();
    const int leftWidth = GraphedMetricsDelegate::leftSegmentWidth();
    const QRectF frame = QRectF(graphedmetrics::axisRect(cell)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Token::Panel));
    painter->drawRoundedRect(frame, 4, 4);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(graphedmetrics::axisSegment(cell, leftWidth, isRight).adjusted(1, 1, -1, -1),
                      theme.color(Token::Selected));
    painter->setPen(theme.color(Token::Border));
    const QRect right = graphedmetrics::axisSegment(cell, leftWidth, true);
    painter->drawLine(right.left(), right.top() + 1, right.left(), right.bottom() - 1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(theme.color(Token::BorderStrong));
    painter->drawRoundedRect(frame, 4, 4);
    for (const bool side : {false, true}) {
        painter->setFont(tableFont(side == isRight));
        painter->setPen(theme.color(side == isRight ? Token::Accent : Token::Text2));
        painter->drawText(graphedmetrics::axisSegment(cell, leftWidth, side), Qt::AlignCenter,
                          side ? GraphedMetricsModel::tr("Right")
                               : GraphedMetricsModel::tr("Left"));
    }
}

/// The problem's mark, then the expression in colours or the metric in plain words.
void drawDetails(QPainter* painter, QRect rect, const QModelIndex& index, const QString& text)
{
    if (!index.data(Model::ProblemRole).toString().isEmpty()) {
        drawIcon(painter, QRect(rect.left(), rect.top(), 14, rect.height()),
                 QStringLiteral("st-warning"), 14, Token::Alarm);
        rect.setLeft(rect.left() + 20);
    }
    if (!index.data(Model::IsExpressionRole).toBool()) {
        drawText(painter, rect, text);
        return;
    }
    painter->setPen(Theme::instance().color(Token::Text));
    expressiontexts::draw(*painter, rect, text);
}

void drawColor(QPainter* painter, const QRect& cell, QColor color, bool isVisible, bool isBand)
{
    if (isBand)
        color.setAlphaF(2 * float(plotstyle::kEnvelopeOpacity));
    const QRectF square(cell.left() + (cell.width() - 12) / 2,
                        cell.top() + (cell.height() - 12) / 2, 12, 12);
    painter->setRenderHint(QPainter::Antialiasing);
    if (isVisible) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(square, 3, 3);
    } else {
        painter->setPen(QPen(Theme::instance().color(Token::BorderStrong), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(square.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    }
}

} // namespace

namespace {

void markInvalid(QWidget* field, bool isInvalid)
{
    if (field->property("invalid").toBool() == isInvalid)
        return;
    field->setProperty("invalid", isInvalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

int GraphedMetricsDelegate::leftSegmentWidth()
{
    const QFontMetrics metrics(tableFont(true));
    const int left = metrics.horizontalAdvance(GraphedMetricsModel::tr("Left"));
    const int right = metrics.horizontalAdvance(GraphedMetricsModel::tr("Right"));
    return left + right > 0 ? 88 * (left + 16) / (left + right + 32) : 44;
}

void GraphedMetricsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    const bool isVisible = index.data(Model::IsVisibleRole).toBool();
    const QString text = index.data().toString();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(Token::Selected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(Token::Hover));
    painter->setPen(theme.color(Token::BorderSubtle));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(tableFont());
    painter->setPen(theme.color(Token::Text2));
    switch (index.column()) {
    case Model::Visible:
        drawIcon(painter, QRect(cell.left() + 8, cell.top(), 20, cell.height()),
                 isVisible ? QStringLiteral("eye") : QStringLiteral("eye-off"), 15, Token::Text2);
        break;
    case Model::Color:
        drawColor(painter, cell, index.data(Qt::DecorationRole).value<QColor>(), isVisible,
                  index.data(Model::IsBandRole).toBool());
        break;
    case Model::Id:
        painter->setFont(fonts::font(fonts::Role::Code));
        drawText(painter, cell.adjusted(8, 0, -4, 0), text);
        break;
    case Model::Statistic:
        if (index.data(Model::IsExpressionRole).toBool())
            drawText(painter, cell.adjusted(8, 0, -8, 0), text);
        else
            drawCombo(painter, cell, text);
        break;
    case Model::Period:
        if (index.data(Model::IsExpressionRole).toBool())
            drawText(painter, cell.adjusted(8, 0, -8, 0), text);
        else
            drawCombo(painter, cell, text);
        break;
    case Model::Details:
        drawDetails(painter, cell.adjusted(8, 0, -8, 0), index, text);
        break;
    case Model::Axis:
        drawAxis(painter, cell, text == GraphedMetricsModel::tr("Right"));
        break;
    case Model::Actions:
        using graphedmetrics::Action;
        drawIcon(painter, graphedmetrics::actionRect(cell, Action::CreateAlarm),
                 QStringLiteral("nav-alarms"), 14, Token::Text2);
        drawIcon(painter, graphedmetrics::actionRect(cell, Action::Duplicate),
                 QStringLiteral("duplicate"), 14, Token::Text2);
        drawIcon(painter, graphedmetrics::actionRect(cell, Action::Remove), QStringLiteral("close"),
                 14, Token::Text2);
        break;
    default:
        if (index.column() == Model::Label && isVisible)
            painter->setPen(theme.color(Token::Text));
        drawText(painter, cell.adjusted(8, 0, -8, 0), text);
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus() && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(theme.color(Token::Focus));
        painter->drawRect(cell.adjusted(1, 1, -2, -1));
    }
    painter->restore();
}

QSize GraphedMetricsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {60, graphedmetrics::kRowHeight};
}

QWidget* GraphedMetricsDelegate::createExpressionEditor(QWidget* parent,
                                                        const QModelIndex& index) const
{
    const auto* graphed = qobject_cast<const Model*>(index.model());
    if (!graphed)
        return nullptr;
    auto* edit = new ExpressionEdit(parent);
    const std::vector<GraphRow>& rows = graphed->draft().rows();
    QVector<ExpressionEdit::Name> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (int(i) != index.row())
            names.append({QString::fromStdString(rows[i].id), Model::details(rows[i])});
    }
    edit->setNames(names);
    edit->setCheck([graph = graphed->draft().graph(), row = index.row()](const QString& text) {
        GraphDefinition changed = graph;
        GraphRow& edited = changed.rows[std::size_t(row)];
        edited.expression = text.toStdString();
        const auto faults = expressiontexts::faults(changed);
        const auto found = faults.find(edited.id);
        return found == faults.end() ? std::nullopt : std::optional(found->second);
    });
    auto* self = const_cast<GraphedMetricsDelegate*>(this);
    connect(edit, &ExpressionEdit::committed, self, [self, edit] {
        emit self->commitData(edit);
        emit self->closeEditor(edit);
    });
    connect(edit, &ExpressionEdit::cancelled, self,
            [self, edit] { emit self->closeEditor(edit, RevertModelCache); });
    connect(edit, &ExpressionEdit::checked, self,
            [self, edit] { emit self->expressionChecked(edit); });
    return edit;
}

/// A button in the field: what stands for AVG, LAST and the like in a label.
void GraphedMetricsDelegate::addPlaceholders(QLineEdit* edit) const
{
    QAction* action
        = edit->addAction(icons::icon(QStringLiteral("chevron-down")), QLineEdit::TrailingPosition);
    action->setObjectName(QStringLiteral("labelPlaceholders"));
    action->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setText(tr("Insert a value"));
    action->setToolTip(tr("Insert a value (Alt+Down)"));
    connect(action, &QAction::triggered, edit, [edit] {
        auto* menu = new QMenu(edit);
        menu->setObjectName(QStringLiteral("labelPlaceholderMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        for (const LabelPlaceholder& placeholder : labelPlaceholders()) {
            const QString inner = QString::fromUtf8(
                placeholder.text.data(), static_cast<qsizetype>(placeholder.text.size()));
            const QString description
                = QCoreApplication::translate("DynamicLabels", placeholder.description);
            const QString text = QStringLiteral("${%1}").arg(inner);
            QAction* entry = menu->addAction(
                tr("%1   %2", "placeholder and its meaning").arg(text, description));
            connect(entry, &QAction::triggered, edit, [edit, text] { edit->insert(text); });
        }
        menu->popup(edit->mapToGlobal(QPoint(0, edit->height())));
    });
    connect(edit, &QLineEdit::textChanged, edit, [edit](const QString& text) {
        const VoidResult checked = checkDynamicLabel(text.toStdString());
        markInvalid(edit, !checked);
        edit->setToolTip(checked ? QString() : QString::fromStdString(checked.error().message));
    });
}

QWidget* GraphedMetricsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                              const QModelIndex& index) const
{
    auto* self = const_cast<GraphedMetricsDelegate*>(this);
    if (index.column() == Model::Details)
        return createExpressionEditor(parent, index);
    if (index.column() != Model::Statistic && index.column() != Model::Period) {
        auto* edit = new QLineEdit(parent);
        edit->setProperty("controlSize", QStringLiteral("small"));
        edit->setMaxLength(1024);
        if (index.column() == Model::Label)
            addPlaceholders(edit);
        return edit;
    }
    auto* combo = new QComboBox(parent);
    combo->setProperty("controlSize", QStringLiteral("small"));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    if (index.column() == Model::Statistic) {
        combo->setObjectName(QStringLiteral("rowStatistic"));
        const QStringList all = statistics::choices();
        for (const QString& statistic : all)
            combo->addItem(statistics::label(statistic), statistic);
        combo->setToolTip(statistics::grammarHint());
        connect(combo, &QComboBox::editTextChanged, combo, [combo](const QString& text) {
            markInvalid(combo, !statistics::parse(text).has_value());
        });
    } else {
        combo->setObjectName(QStringLiteral("rowPeriod"));
        const QList<int> all = statistics::periods();
        for (const int seconds : all)
            combo->addItem(statistics::periodLabel(seconds), seconds);
        combo->setToolTip(statistics::periodHint());
        connect(combo, &QComboBox::editTextChanged, combo, [combo](const QString& text) {
            markInvalid(combo, !statistics::parsePeriod(text).has_value());
        });
    }
    connect(combo, &QComboBox::activated, self, [self, combo] {
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    return combo;
}

/// The view asks again whenever the row changes, results of a fetch included; what is being typed
/// stays.
void GraphedMetricsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* expression = qobject_cast<ExpressionEdit*>(editor)) {
        if (expression->toPlainText().isEmpty())
            expression->setExpression(index.data(Qt::EditRole).toString());
    } else if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        const QString text = index.data().toString();
        if (combo->lineEdit()->isModified() || combo->view()->isVisible()
            || combo->currentText() == text)
            return;
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
        combo->setEditText(text);
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        const QString text = index.data(Qt::EditRole).toString();
        if (edit->isModified())
            return;
        if (edit->text() != text) // would undo the selection, too
            edit->setText(text);
        edit->setPlaceholderText(index.data().toString());
    }
}

void GraphedMetricsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                          const QModelIndex& index) const
{
    if (auto* expression = qobject_cast<ExpressionEdit*>(editor)) {
        model->setData(index, expression->expression());
        return;
    }
    if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, edit->text());
        return;
    }
    auto* combo = qobject_cast<QComboBox*>(editor);
    auto* graphed = qobject_cast<Model*>(model);
    const auto* view = qobject_cast<QAbstractItemView*>(parent());
    if (!combo || !graphed)
        return;
    // A choice made in one of several selected rows is meant for all of them.
    std::vector<int> rows{index.row()};
    if (view && view->selectionModel()->isRowSelected(index.row())) {
        const QModelIndexList selected = view->selectionModel()->selectedRows();
        for (const QModelIndex& other : selected) {
            if (other.row() != index.row())
                rows.push_back(other.row());
        }
    }
    graphed->setForRows(rows, Model::Column(index.column()), combo->currentText());
}

void GraphedMetricsDelegate::updateEditorGeometry(QWidget* editor,
                                                  const QStyleOptionViewItem& option,
                                                  const QModelIndex& index) const
{
    const bool isCombo = index.column() == Model::Statistic || index.column() == Model::Period;
    editor->setGeometry(isCombo ? graphedmetrics::comboRect(option.rect.adjusted(0, 0, 0, -1))
                                : option.rect.adjusted(2, 3, -2, -3));
}

} // namespace yagura
