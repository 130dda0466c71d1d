import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Section } from '@/components/facts/Facts';
import { ProblemNote } from '@/components/states/ProblemNote';
import { dateIn } from '@/components/time/city-day';
import { useTimeZone } from '@/components/time/city-time-zone';
import { useNow } from '@/components/time/useNow';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useImportCalendarYear } from '../hooks/useSettings';
import { ImportYearDialog } from './ImportYearDialog';
import styles from './settings.module.css';
import { VersionHistory } from './VersionHistory';

const VERSION = graphql(`
  fragment CalendarSection_version on CalendarYearVersion {
    version
    holdsFrom
    savedAt
    savedBy
    isInForce
    year
    holidays
    workdays
  }
`);

/** From here on deadlines can lie in the next year. */
const WARN_FROM = '-11-01';

/** The years of the calendar, the latest first. */
export function CalendarSection(props: { readonly versions: readonly FragmentType<typeof VERSION>[] }) {
  const { t } = useTranslation('settings');
  const versions = readFragment(VERSION, props.versions);
  const [importing, setImporting] = useState<number>();
  const { run, pending, problem } = useImportCalendarYear();
  const today = dateIn(useTimeZone(), new Date(useNow()));
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set(versions.map(({ year }) => year))];
  const last = Math.max(...years);
  const needed = today >= `${thisYear}${WARN_FROM}` ? thisYear + 1 : thisYear;
  return (
    <Section
      title={t('calendar.title')}
      extra={<Button onClick={() => setImporting(last + 1)}>{t('calendar.import')}</Button>}
    >
      <p className="muted">{t('calendar.hint')}</p>
      {last < needed ? <p role="alert">{t('calendar.unknown', { year: needed })}</p> : null}
      <ProblemNote problem={problem} />
      {years.map((year) => {
        const own = versions.filter((version) => version.year === year);
        const inForce = own.find(({ isInForce }) => isInForce);
        return (
          <div key={year}>
            <h4>{year}</h4>
            <Dates label={t('calendar.holidays')} dates={inForce?.holidays} />
            <Dates label={t('calendar.workdays')} dates={inForce?.workdays} />
            <VersionHistory
              versions={own}
              pending={pending}
              valueOf={({ holidays, workdays }) =>
                t('calendar.value', { holidays: holidays.length, workdays: workdays.length })
              }
              onAgain={({ holidays, workdays }) => void run({ year, holidays, workdays })}
            />
          </div>
        );
      })}
      {importing === undefined ? null : (
        <ImportYearDialog year={importing} onClose={() => setImporting(undefined)} />
      )}
    </Section>
  );
}

/** A line breaks between dates, never within one. */
function Dates({
  label,
  dates = [],
}: {
  readonly label: string;
  readonly dates?: readonly string[] | undefined;
}) {
  return (
    <p className={styles.dates}>
      <span>{label}</span>
      {dates.map((date) => (
        <span key={date}>{date}</span>
      ))}
    </p>
  );
}
