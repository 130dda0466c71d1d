import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SETTINGS = graphql(`
  query Settings {
    settings {
      openingHours {
        ...OpeningHoursSection_version
      }
      timeLimits {
        ...TimeLimitsSection_version
      }
      cityBounds {
        ...CityBoundsSection_version
      }
      proposedCityBounds {
        south
        west
        north
        east
      }
      matchWeights {
        ...MatchWeightsSection_version
      }
      calendarYears {
        ...CalendarSection_version
      }
    }
  }
`);

export function useSettings() {
  return useQuery(SETTINGS);
}

const SAVE_SETTING = graphql(`
  mutation SaveSetting($input: SaveSettingInput!) {
    saveSetting(input: $input) {
      openingHours {
        version
      }
    }
  }
`);

export function useSaveSetting() {
  return useCommand(SAVE_SETTING);
}

const IMPORT_CALENDAR_YEAR = graphql(`
  mutation ImportCalendarYear($year: Int!, $holidays: [Date!]!, $workdays: [Date!]!) {
    importCalendarYear(year: $year, holidays: $holidays, workdays: $workdays) {
      year
      holidays
      workdays
    }
  }
`);

export function useImportCalendarYear() {
  return useCommand(IMPORT_CALENDAR_YEAR);
}
