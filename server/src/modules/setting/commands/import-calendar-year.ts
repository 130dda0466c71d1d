import type { CalendarYear } from '@lindan/shared';
import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput } from '../../../refusal.js';
import { calendarYearProblems } from '../../../settings/calendar-year.js';
import { calendarName } from '../../../settings/registry.js';
import { newId } from '../../../sql/id.js';
import { addVersion } from '../add-version.js';

/**
 * Takes over the notice of one year: its worked dates are these from now on. The same notice again changes nothing.
 * @throws BadInput naming the dates that come twice, lie in another year, or are off and worked at once
 */
export async function importCalendarYear(acting: Acting, notice: CalendarYear): Promise<CalendarYear> {
  signedIn(acting);
  const { services, now } = acting;
  const problems = calendarYearProblems(notice);
  if (Object.keys(problems).length > 0) throw new BadInput(problems);
  const value = {
    year: notice.year,
    holidays: notice.holidays.toSorted(),
    workdays: notice.workdays.toSorted(),
  };
  const name = calendarName(notice.year);
  const isNew = await services.database.transaction((em) =>
    addVersion(em, acting, { id: newId(), name, value, holdsFrom: now }),
  );
  if (isNew) {
    await services.settings.read();
    services.announcer.settingsChanged();
  }
  return value;
}
