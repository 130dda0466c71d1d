import type { RegionKind } from '@lindan/shared';
import { POSTS } from '@lindan/shared';
import { Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { RegionField } from '@/features/places/components/RegionField';
import { REGION_CHOICE_REGION, useOneRegion } from '@/features/places/hooks/useRegions';
import { useSession } from '@/features/session/session-context';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import { readFragment } from '@/graphql/generated';

import { rolesGivenBy } from '../keeper-roles';
import { rolesStandingAt } from '../membership-drafts';
import styles from './people.module.css';

/** One membership: the place or unit first, then a role that can stand there. */
export function MembershipRow(props: {
  readonly at: number;
  readonly units: readonly { id: string; name: string }[];
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation(['people', 'words']);
  const { membership } = useSession();
  const form = Form.useFormInstance();
  // Within a list, a field is named from the list on.
  const name = (field: string) => [props.at, field];
  const path = (field: string) => ['memberships', ...name(field)];
  const regionId = Form.useWatch<string | undefined>(path('regionId'), form);
  const unitId = Form.useWatch<string | undefined>(path('unitId'), form);
  const role = Form.useWatch<string | undefined>(path('role'), form);
  const { data } = useOneRegion(regionId ?? null);
  const kind: RegionKind | undefined =
    regionId === undefined || data === undefined
      ? undefined
      : readFragment(REGION_CHOICE_REGION, data.region).kind;
  const given = rolesGivenBy(membership?.role);
  const offered = rolesStandingAt(given, kind, unitId !== undefined);
  const isOffered = role === undefined || offered.some((one) => one === role);
  useEffect(() => {
    if (!isOffered) form.setFieldValue(['memberships', props.at, 'role'], undefined);
  }, [isOffered, form, props.at]);
  const number = props.at + 1;
  return (
    <fieldset className={styles.row}>
      <legend>{t('people:membership.row', { number })}</legend>
      <div className={styles.fields}>
        <Form.Item name={name('regionId')} label={t('people:membership.place')}>
          <RegionField label={t('people:membership.place')} within={membership?.region?.id} includesWithin />
        </Form.Item>
        {given.includes('UNIT_LIAISON') ? (
          <Form.Item name={name('unitId')} label={t('people:membership.unit')}>
            <UnitSelect label={t('people:membership.unit')} known={props.units} />
          </Form.Item>
        ) : null}
        <Form.Item
          name={name('role')}
          label={t('people:membership.role')}
          rules={[{ required: true, message: t('words:input.required') }]}
        >
          <Select
            placeholder={t('people:membership.pickRole')}
            options={offered.map((value) => ({ value, label: t(`words:role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={name('post')} label={t('people:membership.post')}>
          <Select allowClear options={POSTS.map((value) => ({ value, label: t(`words:post.${value}`) }))} />
        </Form.Item>
        <Form.Item name={name('since')} label={t('people:membership.since')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name={name('until')} label={t('people:membership.until')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Button type="link" danger size="small" onClick={props.onRemove}>
        {t('people:membership.remove', { number })}
      </Button>
    </fieldset>
  );
}
