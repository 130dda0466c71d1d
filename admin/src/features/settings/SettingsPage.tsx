import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Page } from '@/components/page/Page';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { jobsFeature } from '@/features/jobs/feature';

import { CalendarSection } from './components/CalendarSection';
import { CityBoundsSection } from './components/CityBoundsSection';
import { MatchWeightsSection } from './components/MatchWeightsSection';
import { OpeningHoursSection } from './components/OpeningHoursSection';
import { TimeLimitsSection } from './components/TimeLimitsSection';
import { useSettings } from './hooks/useSettings';

/** What an administrator sets for the city, each with what held before and what will hold. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const query = useSettings();
  const { path, label } = jobsFeature.places.jobs;
  return (
    <Page title={t('title')} hint={t('hint')} actions={<Link to={path}>{label()}</Link>}>
      <QueryBoundary query={query}>
        {({ settings }) => (
          <>
            <OpeningHoursSection versions={settings.openingHours} />
            <TimeLimitsSection versions={settings.timeLimits} />
            <CalendarSection versions={settings.calendarYears} />
            <CityBoundsSection versions={settings.cityBounds} proposed={settings.proposedCityBounds} />
            <MatchWeightsSection versions={settings.matchWeights} />
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
