import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The list of a select, which says how many more the server has than it shows. */
export function MoreChoices({ menu, more }: { readonly menu: ReactElement; readonly more: number }) {
  const { t } = useTranslation();
  if (more <= 0) return menu;
  return (
    <>
      {menu}
      <div className="muted" style={{ padding: '4px 12px' }} role="status">
        {t('select.more', { count: more })}
      </div>
    </>
  );
}
