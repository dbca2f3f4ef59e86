// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"

#include <QHash>
#include <QStackedWidget>

namespace yagura {

class Page;

/// What the navigation knows of a page before it exists.
struct PageEntry
{
    QString id;
    QString icon;
    const char* name; ///< source text; PageStack::nameOf() translates it
    Page* (*create)(AppContext&, QWidget*);
};

/// The pages of the window: a table, and the widgets of those that were opened. A page is created
/// when it is first shown.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(AppContext& context, QWidget* parent = nullptr);

    static const std::vector<PageEntry>& table();
    static QString nameOf(const QString& id); ///< "Alarms", in the window's language
    static bool contains(const QString& id);

    [[nodiscard]] Page* current() const;
    /// Creates it when needed and shows it; nullptr for an unknown id.
    Page* open(const QString& id);
    [[nodiscard]] Page* existing(const QString& id) const; ///< nullptr while it was not opened yet
    [[nodiscard]] QList<Page*> opened() const;
    /// All pages gone: another account or region is looked at.
    void closeAll();

signals:
    void created(yagura::Page* page);
    void currentPageChanged(yagura::Page* page);

private:
    AppContext& m_context;
    QHash<QString, Page*> m_pages;
};

} // namespace yagura
