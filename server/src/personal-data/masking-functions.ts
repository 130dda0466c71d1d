import { DIGITS, FIRST_LOOK, PERSONAL_NUMBERS, RUN_OF_DIGITS } from '@lindan/shared/personal-data';

const steps = PERSONAL_NUMBERS.map(
  ({ name, pattern, shown }) => `
  -- ${name}
  masked := regexp_replace(masked, '${pattern}', '${shown}', 'g');`,
).join('');

/**
 * The SQL of `mask_personal_data` and of its guard, from the patterns that the forms use too. The guard is inlined into a statement (a
 * strict function with `and` would not be), and most texts end there, at the first look: they have no digit, and no
 * three dictated ones in a row (ADR 0028 has the cost). PL/pgSQL costs nothing until it is called.
 */
export const MASKING_FUNCTIONS = `
create function has_run_of_digits(input text) returns boolean language sql immutable parallel safe as $$
  select input collate "C" ~ '${FIRST_LOOK}' and input ~ '${RUN_OF_DIGITS}'
$$;

create function mask_personal_data(input text) returns text language plpgsql immutable strict parallel safe as $$
declare
  typed text;
  masked text;
begin
  if not has_run_of_digits(input) then return input; end if;
  typed := translate(input, '${DIGITS.from}', '${DIGITS.to}');
  masked := typed;${steps}
  return case when masked = typed then input else masked end;
end $$;
`;
