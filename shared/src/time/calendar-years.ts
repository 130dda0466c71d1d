import type { CalendarYear } from './worked-dates.js';

const days = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`);

/**
 * Statutory holidays and make-up working days, from the yearly notices of the General Office of the State Council
 * (国办发明电〔2024〕12号 for 2025, 国办发明电〔2025〕7号 for 2026).
 */
export const CALENDAR_YEARS: readonly CalendarYear[] = [
  {
    year: 2025,
    holidays: [
      '2025-01-01',
      ...days('2025-01', 28, 31),
      ...days('2025-02', 1, 4),
      ...days('2025-04', 4, 6),
      ...days('2025-05', 1, 5),
      '2025-05-31',
      ...days('2025-06', 1, 2),
      ...days('2025-10', 1, 8),
    ],
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    holidays: [
      ...days('2026-01', 1, 3),
      ...days('2026-02', 15, 23),
      ...days('2026-04', 4, 6),
      ...days('2026-05', 1, 5),
      ...days('2026-06', 19, 21),
      ...days('2026-09', 25, 27),
      ...days('2026-10', 1, 7),
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];
