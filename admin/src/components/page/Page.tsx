import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './Page.module.css';

export interface PageHead {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  /** Saved views, as tabs. */
  readonly views?: ReactNode;
  readonly filters?: ReactNode;
}

/** A page's head and body; its title is the document's, too. */
export function Page(props: PageHead & { readonly children: ReactNode }) {
  const { t } = useTranslation('words');
  const appName = t('appName');
  useEffect(() => {
    document.title = `${props.title} · ${appName}`;
  }, [props.title, appName]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{props.title}</h1>
          {props.hint === undefined ? null : <p className={styles.hint}>{props.hint}</p>}
        </div>
        {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
      </header>
      {props.views}
      {props.filters === undefined ? null : <div className={styles.filters}>{props.filters}</div>}
      {props.children}
    </div>
  );
}
