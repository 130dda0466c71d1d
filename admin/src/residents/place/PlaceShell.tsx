import type { ReactNode } from 'react';

import { ResidentPlaceDocument } from '@/graphql/generated/residents/graphql';

import { FailureNotice } from '../components/FailureNotice';
import { Loading } from '../components/Loading';
import { Page } from '../components/Page';
import { useQuery } from '../network/useQuery';
import { useWords } from '../words/words';
import { NoPlacePage } from './NoPlacePage';
import { PlaceContext } from './place-context';
import { WhereYouAre } from './WhereYouAre';

interface PlaceShellProps {
  readonly placeCode: string;
  readonly children: ReactNode;
}

/** Queries once which place a code stands for, and shows it above every page of that place. */
export function PlaceShell({ placeCode, children }: PlaceShellProps) {
  const words = useWords();
  const query = useQuery(ResidentPlaceDocument, { code: placeCode });
  if (query.state === 'ready') {
    const place = { ...query.result.place, ...query.result.city };
    return (
      <PlaceContext value={place}>
        <WhereYouAre place={place} />
        {children}
      </PlaceContext>
    );
  }
  if (query.state === 'failed' && query.failure.code === 'NOT_FOUND') return <NoPlacePage />;
  return (
    <Page title={words.appName}>
      {query.state === 'loading' ? (
        <Loading />
      ) : (
        <FailureNotice failure={query.failure} retry={query.again} />
      )}
    </Page>
  );
}
