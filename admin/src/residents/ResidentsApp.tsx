import { useEffect } from 'react';

import { Header } from './components/Header';
import { LaterPage } from './components/LaterPage';
import { PlaceHomePage } from './place/PlaceHomePage';
import { PlaceShell } from './place/PlaceShell';
import { StartPage } from './place/StartPage';
import { UnknownPage } from './place/UnknownPage';
import type { Address } from './routing/addresses';
import { addressOf } from './routing/addresses';
import { usePath } from './routing/navigation';
import { SayPage } from './say/SayPage';
import { SentPage } from './say/SentPage';
import { TrackPage } from './track/TrackPage';
import { useLocale } from './words/locale';

/** The menu of services is loaded when it is opened: most come to say something. */
const loadServices = async () => (await import('./services/ServicesPage')).ServicesPage;
const loadOrderService = async () => (await import('./services/OrderServicePage')).OrderServicePage;

export function ResidentsApp() {
  const locale = useLocale();
  const path = usePath();
  const address = addressOf(path);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <>
      <Header />
      {'placeCode' in address ? (
        <PlaceShell key={address.placeCode} placeCode={address.placeCode}>
          <PlacePage key={path} address={address} />
        </PlaceShell>
      ) : (
        <PagesWithoutPlace key={path} page={address.page} />
      )}
    </>
  );
}

type AddressWithPlace = Extract<Address, { readonly placeCode: string }>;

function PlacePage({ address }: { readonly address: AddressWithPlace }) {
  switch (address.page) {
    case 'place':
      return <PlaceHomePage />;
    case 'say':
      return <SayPage />;
    case 'sent':
      return <SentPage />;
    case 'services':
      return <LaterPage load={loadServices} props={{}} />;
    case 'service':
      return <LaterPage load={loadOrderService} props={{ resourceId: address.resourceId }} />;
    case 'placeTrack':
      return <TrackPage placeCode={address.placeCode} />;
  }
}

function PagesWithoutPlace({ page }: { readonly page: Exclude<Address, AddressWithPlace>['page'] }) {
  switch (page) {
    case 'start':
      return <StartPage />;
    case 'track':
      return <TrackPage />;
    case 'unknown':
      return <UnknownPage />;
  }
}
