import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryBoundary } from '@/components/states/QueryBoundary';
import { Timeline } from '@/components/timeline/Timeline';

import { useCategoryHistory } from '../hooks/useCategoryTree';
import type { KeptCategory } from './CategoryTable';

export function CategoryHistory({
  category: { code, name },
  onClose,
}: {
  readonly category: KeptCategory;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('categories');
  return (
    <Modal open title={t('history.title', { name })} footer={null} onCancel={onClose}>
      <QueryBoundary query={useCategoryHistory(code)} rows={2}>
        {({ category }) => <Timeline events={category.events} />}
      </QueryBoundary>
    </Modal>
  );
}
