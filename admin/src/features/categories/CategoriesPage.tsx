import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SearchFilter } from '@/components/filters/SearchFilter';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';
import { DutyTabs } from '@/features/units/components/DutyTabs';
import { readFragment } from '@/graphql/generated';

import { parseCategoriesParams } from './categories-params';
import type { KeptCategory } from './components/CategoryTable';
import { CATEGORY_TABLE_CATEGORY, CategoryTable } from './components/CategoryTable';
import { useCategoryTree } from './hooks/useCategoryTree';

const CategoryDialog = lazy(async () => ({
  default: (await import('./components/category-dialogs')).CategoryDialog,
}));
const CategoryHistory = lazy(async () => ({
  default: (await import('./components/category-dialogs')).CategoryHistory,
}));

interface Opened {
  readonly what: 'edit' | 'history';
  readonly code: string;
}

/** The kinds of need on two levels, and whose duty each is. Administrators keep them. */
export function CategoriesPage() {
  const { t } = useTranslation('categories');
  const isAdmin = useSession().membership?.role === 'ADMIN';
  const { params, change, pager } = useUrlTable(parseCategoriesParams);
  const [isAdding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const open = (what: Opened['what']) =>
    isAdmin ? ({ code }: KeptCategory) => setOpened({ what, code }) : undefined;
  const close = () => setOpened(undefined);
  return (
    <Page
      title={t('title')}
      hint={t('hintOfPage')}
      views={<DutyTabs at="/categories" />}
      actions={
        isAdmin ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add.title')}
          </Button>
        ) : undefined
      }
      filters={
        <SearchFilter label={t('search')} search={params.search} onSearch={(search) => change({ search })} />
      }
    >
      <QueryBoundary query={useCategoryTree()}>
        {(data) => {
          const categories = readFragment(CATEGORY_TABLE_CATEGORY, data.categories);
          // Found again after each reading, so that a dialog has the present version.
          const category = categories.find(({ code }) => code === opened?.code);
          return (
            <>
              <CategoryTable
                categories={categories}
                search={params.search}
                pager={pager}
                onEdit={open('edit')}
                onHistory={open('history')}
                empty={<EmptyState why={t('empty')} fills={t('emptyHint')} />}
              />
              <Suspense fallback={null}>
                {category === undefined ? null : opened?.what === 'edit' ? (
                  <CategoryDialog category={category} onClose={close} />
                ) : (
                  <CategoryHistory category={category} onClose={close} />
                )}
              </Suspense>
            </>
          );
        }}
      </QueryBoundary>
      {isAdding ? (
        <Suspense fallback={null}>
          <CategoryDialog category={undefined} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
}
