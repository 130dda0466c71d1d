import { QrcodeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { placePaths } from '../paths';

const PlacePoster = lazy(async () => ({ default: (await import('./PlacePoster')).PlacePoster }));

/** The residents' page of a place, and its code to put up on the stairwell. */
export function PlaceCode(props: {
  readonly name: string;
  /** The places above. */
  readonly path: string;
  readonly placeCode: string;
}) {
  const { t } = useTranslation('places');
  const [isOpen, setOpen] = useState(false);
  const { name, path, placeCode } = props;
  const page = placePaths.residents(placeCode);
  return (
    <>
      <Button
        size="small"
        icon={<QrcodeOutlined aria-hidden />}
        onClick={() => setOpen(true)}
        aria-label={t('code.show', { name })}
      >
        {t('code.button')}
      </Button>{' '}
      <a href={page} target="_blank" rel="noreferrer" aria-label={t('code.openOf', { name })}>
        {t('code.open')}
      </a>
      {isOpen ? (
        <Suspense fallback={null}>
          <PlacePoster
            name={name}
            path={path}
            address={new URL(page, location.origin).href}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
