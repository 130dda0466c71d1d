import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { ConfirmFirst } from '@/components/confirm/ConfirmFirst';
import { Emblem } from '@/components/emblem/Emblem';
import { KeyHelp } from '@/components/keys/KeyHelp';
import { NoticeLine } from '@/components/notice/NoticeLine';
import { Preferences } from '@/components/preferences/Preferences';
import { LiveLine } from '@/features/desk/components/LiveLine';
import { useSessionCount } from '@/graphql/session-end';
import { AccountMenu } from './AccountMenu';
import { DemonstrationBanner } from './DemonstrationBanner';
import styles from './Frame.module.css';
import { Navigation } from './Navigation';
import { PageOfRole } from './PageOfRole';
import { PlaceSwitcher } from './PlaceSwitcher';
import { SearchBox } from './search/SearchBox';

/** The layout: the places of the role on the left, place and account above, the page in the middle. */
export function Frame() {
  const { t } = useTranslation(['common', 'words']);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const session = useSessionCount();
  const { pathname } = useLocation();
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('common:frame.skip')}
      </a>
      <header className={styles.top}>
        <Button
          className={styles.menuButton}
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={t('common:frame.menu')}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        />
        <Link to="/" className={styles.name} aria-label={t('words:appName')}>
          <Emblem />
          <span className={styles.nameText}>{t('words:appName')}</span>
        </Link>
        <PlaceSwitcher />
        <SearchBox />
        <div className={styles.tools}>
          <Preferences />
          <KeyHelp />
          <AccountMenu />
        </div>
      </header>
      <Navigation isOpen={isMenuOpen} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <DemonstrationBanner />
        <PageOfRole />
      </main>
      <NoticeLine />
      <ConfirmFirst />
      <LiveLine key={session} />
    </div>
  );
}
