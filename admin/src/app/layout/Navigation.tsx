import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  EditOutlined,
  FileTextOutlined,
  GiftOutlined,
  HomeOutlined,
  InboxOutlined,
  ProfileOutlined,
  SendOutlined,
  ShopOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';

import type { IconProps } from '@/components/status/icon-props';
import { useDesk } from '@/features/desk/hooks/useDesk';
import { useSession } from '@/features/session/session-context';

import type { Place, PlaceKey } from '../navigation';
import { PLACES, placesOf } from '../navigation';
import styles from './Frame.module.css';

const ICONS: Record<PlaceKey, ComponentType<IconProps>> = {
  queue: InboxOutlined,
  dispatch: SendOutlined,
  ground: HomeOutlined,
  collect: EditOutlined,
  demands: FileTextOutlined,
  orders: ProfileOutlined,
  claimHall: ShopOutlined,
  myOrders: SolutionOutlined,
  supervision: AuditOutlined,
  resources: GiftOutlined,
  board: BarChartOutlined,
  places: ApartmentOutlined,
  units: BankOutlined,
  people: TeamOutlined,
};

export function Navigation({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const { membership } = useSession();
  const { data } = useDesk();
  const [search] = useSearchParams();
  const region = search.get('place');
  // The chosen place goes along from page to page.
  const kept = region === null ? '' : `?place=${encodeURIComponent(region)}`;
  return (
    <nav className={isOpen ? `${styles.nav} ${styles.open}` : styles.nav} aria-label={t('frame.places')}>
      <ul>
        {placesOf(membership?.role).map((key) => {
          const place: Place = PLACES[key];
          const Icon = ICONS[key];
          const count = data === undefined ? undefined : place.count?.(data.desk);
          return (
            <li key={key}>
              <NavLink to={place.path + kept} className={styles.link}>
                <Icon aria-hidden />
                {t(`places.${key}`)}
                {count ? <span className={styles.count}>{count}</span> : null}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
