import {
  BLANKS,
  DASHES,
  DOT_CHARACTERS,
  IGNORED,
  PLAIN_MARKS,
  WRITTEN_FORM_PAIRS,
} from '@lindan/shared/written-form';

/** Characters that are their own form, or a mark that becomes a blank: most texts hold no others. */
const PLAIN = `\\u0001-\\u007d${PLAIN_MARKS}\\u4e00-\\u9fff`;

/**
 * The SQL of `written_letters`, which leaves marks as they are, and of `written_form`, as a migration has it. Most texts need one look for
 * rare characters. `translate` compares each character with the whole table, so it is given the few that occur in the text.
 */
export function writtenFormSql(): string {
  const from = WRITTEN_FORM_PAIRS.map(([character]) => character).join('');
  const to = WRITTEN_FORM_PAIRS.map(([, becomes]) => becomes).join('');
  return `-- Printed by \`npm run generate\` (print-written-form). Columns and indexes store the results: CONTRIBUTING.md says how these change.
create or replace function written_letters(input text) returns text language plpgsql immutable strict parallel safe as $$
declare
  form text collate "C" := lower(input collate "C");
  listed text collate "C";
begin
  if form ~ '--|[^${PLAIN}]|[${among(from, 0x4e00, 0x9fff)}]' then
    if form is not nfkc normalized then
      form := lower(normalize(form, nfkc) collate "C");
    end if;
    form := regexp_replace(form, '[${IGNORED}]', '', 'g');
    listed := regexp_replace(form, '[^${from}]+', '', 'g');
    if listed <> '' then
      form := translate(form, listed, translate(listed,
        '${from}',
        '${to}'));
    end if;
    if form is not nfkc normalized then
      form := normalize(form, nfkc);
    end if;
    form := translate(regexp_replace(form, '[${DASHES}]+', '-', 'g'),
      '${DOT_CHARACTERS}', '${'.'.repeat(DOT_CHARACTERS.length)}');
  end if;
  return form;
end $$;

-- Bound when it is created: an index is built without a search path.
create or replace function written_form(input text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(written_letters(input) collate "C", '[${BLANKS}${PLAIN_MARKS}.-]{2,}|[${BLANKS}${PLAIN_MARKS}]', ' ', 'g'), ' .-');`;
}

function among(characters: string, first: number, last: number): string {
  return [...characters]
    .filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      return first <= point && point <= last;
    })
    .join('');
}
